package kenning.ui.presenting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.IncomingTurn;
import kenning.model.Indicator;
import kenning.model.Member;
import kenning.model.TextRange;
import kenning.release.ClearedDeck;
import kenning.release.DeckChoice;
import kenning.release.Planted;
import kenning.release.ScreenGate;
import kenning.release.ScreenIndicator;
import kenning.release.ScreenPool;
import kenning.release.ScreenTheme;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Members;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.store.Tellers;
import kenning.task.Cancelled;
import kenning.task.Progress;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.ReadableColour;
import kenning.ui.presenting.Slide.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Measures the screens as they are drawn: size of type, what lies outside the picture, contrast of
/// the pixels; and reads every word on them.
@Tag("ui")
class SlidesTest {
    private static final String QUESTION = "What do you notice? What would you add?";

    private static final String ARABIC =
            "قالت لي إنها لم تكن تعرف أين تذهب في ذلك اليوم، وإن أحداً لم يسألها من قبل عما تحتاج إليه. "
                    .repeat(5);
    private static final String GAELIC =
            "Cha do dh’fhaighnich duine dhìom a-riamh dè bha a dhìth orm, agus an uair sin thill i. "
                    .repeat(4);
    private static final String ENDLESS = "Donaudampfschifffahrtselektrizitäten".repeat(9);
    private static final String EMOJI =
            "We laughed 👩‍👩‍👧‍👦 and then 🎉🎉 and then she cried. ".repeat(6);
    private static final String SIX_HUNDRED =
            "and then nobody came back to tell us what had become of it at all ".repeat(43).strip();
    private static final List<String> HARD =
            List.of(ARABIC, GAELIC, ENDLESS, EMOJI, SIX_HUNDRED, "Aye.");

    private static final List<String> NAMES =
            List.of(
                    "Somebody who is trusted by everybody in the street vouches for those who come from the council, and stays in the room until the very end of the evening",
                    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
                    "أن يُصغي إليك أحد");

    @TempDir static Path folder;
    private static Project project;
    private static Planted planted;

    @BeforeAll
    static void build() throws Exception {
        OnFx.start();
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
        planted = new Planted(folder);
        var turns = HARD.stream().map(t -> new IncomingTurn(null, null, t.strip())).toList();
        var story = planted.spoken(Planted.upTo(Audience.PUBLIC), turns, java.util.Set.of());
        planted.edit(tx -> {
            var member = Members.list(tx).stream().findFirst();
            assertThat(member.map(Member::label)).isNotNull();
            var text = Stories.text(tx, story);
            for (var name : NAMES) {
                var code = Codes.add(tx, name);
                for (int i = 0; i < HARD.size(); i++) {
                    var range = text.rangeOf(i);
                    Codings.add(tx, story, new TextRange(range.start(), range.end()), code, "", "");
                }
            }
            return true;
        });
    }

    @AfterAll
    static void close() throws Exception {
        project.close();
        planted.close();
    }

    private static ScreenPool pool(Project of, Audience audience) throws Exception {
        return Project.await(of.read(r -> ScreenGate.open(r, audience))).pool();
    }

    /// Every theme with every quote, and every indicator.
    private static ClearedDeck everything(ScreenPool pool) {
        return pool.deck(
                new DeckChoice(
                        pool.themes().stream().map(ScreenTheme::code).toList(),
                        pool.indicators().stream().map(ScreenIndicator::indicator).toList(),
                        pool.themes().stream()
                                .flatMap(t -> t.quotes().stream())
                                .map(q -> q.coding())
                                .toList(),
                        QUESTION));
    }

    private static List<Slide> slides(ClearedDeck deck, Picture picture) throws Exception {
        return Typesetter.set(deck, picture, Progress.NONE);
    }

    private static final Picture SMALL = new Picture(1024, 768, RoomSize.SMALL);

    static Stream<Picture> pictures() {
        return Stream.of(
                SMALL,
                new Picture(1280, 800, RoomSize.SMALL),
                new Picture(1920, 1080, RoomSize.SMALL),
                new Picture(1024, 768, RoomSize.HALL),
                new Picture(1024, 768, RoomSize.LARGE_HALL),
                new Picture(1920, 1080, RoomSize.LARGE_HALL));
    }

    private static List<Text> texts(SlidePane pane) {
        var texts = new ArrayList<Text>();
        for (Node node : pane.getChildren()) {
            if (node instanceof Text text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// What of a slide is too small or lies outside its picture.
    private static List<String> faults(Slide slide, Picture picture) {
        var faults = new ArrayList<String>();
        var pane = new SlidePane(slide, picture, false);
        new Scene(pane, picture.width(), picture.height());
        pane.applyCss();
        pane.layout();
        var texts = texts(pane);
        if (texts.isEmpty()) {
            faults.add("an empty slide");
        }
        for (var text : texts) {
            if (text.getFont().getSize() < Face.LEAST * picture.height()) {
                faults.add("type of " + text.getFont().getSize() + ": " + text.getText());
            }
            var at = text.getBoundsInParent();
            if (at.getMinX() < -1
                    || at.getMinY() < 0
                    || at.getMaxX() > picture.width() + 1
                    || at.getMaxY() > picture.height()) {
                faults.add("outside at " + at + ": " + text.getText());
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                var one = texts.get(i).getBoundsInParent();
                var other = texts.get(j).getBoundsInParent();
                boolean sameLine = Math.abs(one.getMinY() - other.getMinY()) < 2;
                boolean over =
                        Math.min(one.getMaxX(), other.getMaxX())
                                        - Math.max(one.getMinX(), other.getMinX())
                                > 1;
                double deep =
                        Math.min(one.getMaxY(), other.getMaxY())
                                - Math.max(one.getMinY(), other.getMinY());
                if (over
                        && deep
                                > (sameLine
                                        ? 0
                                        : 0.2 * Math.min(one.getHeight(), other.getHeight()))) {
                    faults.add(
                            "over each other: "
                                    + texts.get(i).getText()
                                    + " / "
                                    + texts.get(j).getText());
                }
            }
        }
        return faults;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void no_type_is_too_small_and_nothing_lies_outside_the_picture(Picture picture)
            throws Exception {
        for (var of : List.of(project, planted.project)) {
            var slides = slides(everything(pool(of, Audience.ROOM)), picture);
            assertThat(slides).hasSizeGreaterThan(30);
            for (var slide : slides) {
                assertThat(OnFx.call(() -> faults(slide, picture))).as(slide.text()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void paging_loses_no_word(Picture picture) throws Exception {
        var slides = slides(everything(pool(planted.project, Audience.ROOM)), picture);
        for (int name = 0; name < NAMES.size(); name++) {
            var shown = new StringBuilder();
            int part = name;
            for (var slide : slides) {
                if (slide.part() == part && slide.step() == Step.QUOTE) {
                    slide.blocks()
                            .forEach(block -> {
                                if (block instanceof Block.Words(var face, var text)
                                        && face == Face.QUOTE) {
                                    shown.append(text);
                                }
                            });
                }
            }
            var letters = shown.toString().replaceAll("[\\s“”]+", "");
            for (var hard : HARD) {
                assertThat(letters).contains(hard.replaceAll("\\s+", ""));
            }
        }
    }

    @Test
    void a_page_of_a_quote_has_at_most_about_forty_words() throws Exception {
        for (var slide : slides(everything(pool(planted.project, Audience.ROOM)), SMALL)) {
            for (var block : slide.blocks()) {
                if (block instanceof Block.Words(var face, var text) && face == Face.QUOTE) {
                    assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(240);
                }
            }
        }
    }

    /// The text colour is looked for among the pixels: the one that differs most from the ground.
    @ParameterizedTest
    @MethodSource("pictures")
    void every_text_differs_from_its_ground_by_seven_to_one(Picture picture) throws Exception {
        if (picture.room() != RoomSize.SMALL) {
            return;
        }
        var pool = pool(project, Audience.ROOM);
        var some =
                pool.deck(
                        new DeckChoice(
                                pool.themes().stream().limit(2).map(ScreenTheme::code).toList(),
                                pool.indicators().stream()
                                        .limit(4)
                                        .map(ScreenIndicator::indicator)
                                        .toList(),
                                pool.themes().getFirst().quotes().stream()
                                        .limit(2)
                                        .map(q -> q.coding())
                                        .toList(),
                                QUESTION));
        for (var dark : List.of(false, true)) {
            for (var slide : slides(some, picture)) {
                assertThat(OnFx.call(() -> poor(slide, picture, dark))).isEmpty();
            }
        }
    }

    private static List<String> poor(Slide slide, Picture picture, boolean dark) {
        var poor = new ArrayList<String>();
        var pane = new SlidePane(slide, picture, dark);
        var scene = new Scene(pane, picture.width(), picture.height());
        var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        var ground = colour(image.getRGB(1, 1));
        for (var text : texts(pane)) {
            var at = text.getBoundsInParent();
            double best = 0;
            for (int x = (int) at.getMinX(); x < Math.min(picture.width(), at.getMaxX()); x++) {
                for (int y = (int) at.getMinY();
                        y < Math.min(picture.height(), at.getMaxY());
                        y++) {
                    best =
                            Math.max(
                                    best,
                                    ReadableColour.contrast(colour(image.getRGB(x, y)), ground));
                }
            }
            if (best < 7) {
                poor.add("%.2f %s".formatted(best, text.getText()));
            }
        }
        return poor;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    @Test
    void a_theme_is_revealed_step_by_step() throws Exception {
        var pool = pool(project, Audience.ROOM);
        var theme = pool.themes().getFirst();
        var choice =
                pool.suggested(
                        new DeckChoice(List.of(theme.code()), List.of(), List.of(), QUESTION));
        var slides = slides(pool.deck(choice), SMALL);
        assertThat(slides.getFirst().text()).isEqualTo(theme.name().text());
        assertThat(slides.stream().map(Slide::step).distinct())
                .containsExactly(Step.THEME, Step.QUOTE, Step.COUNTS, Step.QUESTION);
        assertThat(slides.getLast().text()).contains(QUESTION);
        var counts = slides.stream().filter(s -> s.step() == Step.COUNTS).toList().getLast();
        assertThat(counts.text()).contains("Community 9\nPractice 0\nLeadership 0");
    }

    @Test
    void an_indicator_shows_each_direction_as_a_mark_a_word_and_a_number() throws Exception {
        var pool = pool(project, Audience.PUBLIC);
        var first = pool.indicators().getFirst();
        var deck =
                pool.deck(
                        new DeckChoice(List.of(), List.of(first.indicator()), List.of(), QUESTION));
        var slides = slides(deck, SMALL);
        assertThat(slides.getFirst().text())
                .contains(
                        "They ask what I can manage today", "in the words of parents, Glenmorrin");
        assertThat(slides.get(1).text())
                .contains("▲ toward 2", "▼ away 1", "◆ mixed 0", "… still waiting 0");
    }

    @Test
    void what_does_not_change_is_found_again_by_its_key() throws Exception {
        var slides = slides(everything(pool(project, Audience.ROOM)), SMALL);
        assertThat(new HashSet<>(slides.stream().map(Slide::key).toList())).hasSameSizeAs(slides);
    }

    private record Kept(List<String> titles, List<String> names, List<String> files) {
        static Kept of(Reading r) {
            var stories = Stories.list(r);
            var held = Stories.listHeld(r);
            return new Kept(
                    Stream.concat(stories.stream(), held.stream()).map(s -> s.title()).toList(),
                    Stream.concat(
                                    Tellers.list(r).stream().map(t -> t.pseudonym()),
                                    Members.list(r).stream().map(Member::label))
                            .filter(name -> name != null)
                            .toList(),
                    Stream.of("T01", "T08", "G08", "G09", "G10", ".txt", ".kenning", "alongside")
                            .toList());
        }
    }

    @Test
    void no_name_title_or_file_is_on_any_screen() throws Exception {
        var kept = Project.await(project.read(Kept::of));
        for (var audience : List.of(Audience.ROOM, Audience.PUBLIC)) {
            var slides = slides(everything(pool(project, audience)), SMALL);
            for (var slide : slides) {
                for (var name : kept.names()) {
                    assertThat(slide.text())
                            .doesNotContainPattern(
                                    Pattern.compile("\\b" + Pattern.quote(name) + "\\b"));
                }
                for (var file : kept.files()) {
                    assertThat(slide.text()).doesNotContain(file);
                }
                for (var title : kept.titles()) {
                    for (var block : slide.blocks()) {
                        assertThat(block.text()).isNotEqualTo(title);
                        boolean quoted =
                                block instanceof Block.Words(var face, var _) && face == Face.QUOTE;
                        if (!quoted) {
                            assertThat(block.text()).doesNotContain(title);
                        }
                    }
                }
            }
        }
    }

    @Test
    void room_only_stories_are_before_no_public_and_held_ones_before_nobody() throws Exception {
        var room = text(Audience.ROOM);
        var open = text(Audience.PUBLIC);
        for (var words : List.of("the first time somebody explained", "with actual paint charts")) {
            assertThat(room).contains(words);
            assertThat(open).doesNotContain(words);
        }
        var never =
                Project.await(project.read(Codings::all)).stream()
                        .filter(c -> isNeverShown(c.story()))
                        .map(c -> c.words().toLowerCase(Locale.UK))
                        .toList();
        assertThat(never).isNotEmpty().noneMatch(room::contains).noneMatch(open::contains);
        assertThat(open.length()).isLessThan(room.length());
    }

    /// Whether a story is on hold or only counted.
    private static boolean isNeverShown(kenning.model.Story.Id story) {
        return project.read(Stories::list).join().stream()
                .filter(s -> s.id().equals(story))
                .findFirst()
                .map(s -> s.title().equals("Cover"))
                .orElse(true);
    }

    private static String text(Audience audience) throws Exception {
        var all = new StringBuilder();
        slides(everything(pool(project, audience)), SMALL)
                .forEach(slide -> all.append(slide.text()).append('\n'));
        return all.toString().toLowerCase(Locale.UK);
    }

    /// So that whoever goes on presenting does not wait for a deck that nobody wants any more.
    @Test
    void a_large_deck_tells_how_far_it_is_and_can_be_called_off() throws Exception {
        var deck = everything(pool(planted.project, Audience.ROOM));
        var told = new ArrayList<Long>();
        var progress =
                new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                        assertThat(done).isLessThan(total);
                        told.add(done);
                    }

                    @Override
                    public void checkCancelled() {
                        if (told.size() == 2) {
                            throw new Cancelled();
                        }
                    }
                };
        assertThatThrownBy(() -> Typesetter.set(deck, SMALL, progress))
                .isInstanceOf(Cancelled.class);
        assertThat(told).hasSize(2).startsWith(0L).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void nothing_in_the_deck_is_no_slide() throws Exception {
        var pool = pool(project, Audience.ROOM);
        var deck =
                pool.deck(
                        new DeckChoice(
                                List.<Code.Id>of(), List.<Indicator.Id>of(), List.of(), QUESTION));
        assertThat(deck.isEmpty()).isTrue();
        assertThat(slides(deck, SMALL)).isEmpty();
    }
}
