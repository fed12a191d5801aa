package kenning.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kenning.analysis.VoiceMix;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Flag;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VoiceFamily;
import kenning.release.DeckGap.Why;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Consents;
import kenning.store.Edit;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may be before a room, against the example project (domain 7.3 and 7.9).
class ScreenPoolTest {
    private static final String QUESTION = "What do you notice?";

    @TempDir Path folder;
    private Project project;

    @BeforeEach
    void build() throws Exception {
        project = ExampleProject.build(folder.resolve("alongside.kenning"), Progress.NONE);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private <T> T ask(Query<T> query) throws Exception {
        return Project.await(project.read(query));
    }

    private void edit(Edit<Boolean> edit) throws Exception {
        Project.await(project.edit(Label.of("edit"), edit));
    }

    private ScreenPool pool(Audience audience) throws Exception {
        return ask(r -> ScreenGate.open(r, audience)).pool();
    }

    private Story.Id story(String title) throws Exception {
        return ask(r -> Stories.named(r, title, false)).id();
    }

    private Code code(String name) throws Exception {
        return ask(r -> Codes.named(r, name));
    }

    private List<Coding> codings(Story.Id story) throws Exception {
        return ask(r -> Codings.of(r, story));
    }

    private static Set<Coding.Id> quoted(ScreenPool pool) {
        return pool.themes().stream()
                .flatMap(theme -> theme.quotes().stream())
                .map(ScreenQuote::coding)
                .collect(Collectors.toSet());
    }

    private static Set<Coding.Id> shown(ClearedDeck deck) {
        return deck.themes().stream()
                .flatMap(theme -> theme.quotes().stream())
                .map(ScreenQuote::coding)
                .collect(Collectors.toSet());
    }

    /// The stories of which something is quoted, by title.
    private Set<String> stories(ScreenPool pool) throws Exception {
        var quoted = quoted(pool);
        var titles = new TreeSet<String>();
        for (var story : ask(Stories::list)) {
            if (codings(story.id()).stream().anyMatch(c -> quoted.contains(c.id()))) {
                titles.add(story.title());
            }
        }
        return titles;
    }

    @Test
    void the_public_sees_only_the_seven_public_stories() throws Exception {
        assertThat(stories(pool(Audience.PUBLIC)))
                .containsExactlyInAnyOrder(
                        "Small things, a Tuesday",
                        "Who picked it",
                        "A yellow pen",
                        "Fourteen, and the chairs",
                        "Somewhere to stand",
                        "A no with a reason",
                        "A line in the budget");
    }

    @Test
    void the_room_sees_what_is_for_the_room_and_never_what_is_only_counted_or_held()
            throws Exception {
        assertThat(stories(pool(Audience.ROOM)))
                .hasSize(21)
                .contains("Green paint and a shelf", "Three points on a page")
                .doesNotContain("Cover", "Talking to a letterbox");
    }

    @Test
    void stories_are_counted_by_voice_also_where_they_may_not_be_shown() throws Exception {
        var pool = pool(Audience.ROOM);
        assertThat(counts(pool, "Being listened to")).containsExactly(9, 0, 0);
        assertThat(counts(pool, "Changed practice")).containsExactly(2, 6, 0);
        assertThat(counts(pool, "Rules and thresholds")).containsExactly(2, 2, 1);
        assertThat(counts(pool(Audience.PUBLIC), "Changed practice")).containsExactly(2, 6, 0);
    }

    private List<Integer> counts(ScreenPool pool, String theme) throws Exception {
        var mix = VoiceMix.of(pool.theme(code(theme).id()).orElseThrow().passages());
        return List.of(
                mix.of(VoiceFamily.COMMUNITY).stories(),
                mix.of(VoiceFamily.PRACTICE).stories(),
                mix.of(VoiceFamily.LEADERSHIP).stories());
    }

    @Test
    void a_suggestion_begins_with_community_voices_and_never_holds_what_is_hard_to_hear()
            throws Exception {
        var pool = pool(Audience.ROOM);
        var deck = pool.deck(pool.suggested(QUESTION));
        assertThat(deck.themes()).hasSize(6);
        var shown = deck.themes().stream().map(ScreenTheme::code).toList();
        var least = deck.themes().stream().mapToInt(ScreenPoolTest::community).min().orElseThrow();
        assertThat(pool.themes())
                .filteredOn(theme -> !shown.contains(theme.code()) && !theme.quotes().isEmpty())
                .hasSizeGreaterThan(6)
                .allMatch(theme -> community(theme) <= least);
        for (var theme : deck.themes()) {
            assertThat(theme.quotes()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            assertThat(theme.quotes()).noneMatch(ScreenQuote::hardToHear);
            var families = theme.quotes().stream().map(ScreenQuote::family).toList();
            assertThat(families).isSorted();
        }
        var order = ask(Codes::list).stream().map(Code::id).toList();
        assertThat(deck.themes().stream().map(ScreenTheme::code).toList())
                .isSubsetOf(order)
                .isSortedAccordingTo((a, b) -> order.indexOf(a) - order.indexOf(b));
    }

    private static int community(ScreenTheme theme) {
        return VoiceMix.of(theme.passages()).of(VoiceFamily.COMMUNITY).stories();
    }

    @Test
    void what_is_hard_to_hear_is_shown_when_somebody_chose_it() throws Exception {
        var hard = codings(story("Four times in one month")).getFirst();
        var deck =
                pool(Audience.ROOM)
                        .deck(
                                new DeckChoice(
                                        List.of(hard.code()),
                                        List.of(),
                                        List.of(hard.id()),
                                        QUESTION));
        assertThat(shown(deck)).containsExactly(hard.id());
    }

    @Test
    void what_is_flagged_as_not_for_the_room_is_on_no_screen() throws Exception {
        var story = story("Small things, a Tuesday");
        edit(tx -> {
            Stories.setFlag(tx, story, Flag.NOT_FOR_ROOM, true);
            return true;
        });
        for (var audience : List.of(Audience.ROOM, Audience.PUBLIC)) {
            var pool = pool(audience);
            var chosen = codings(story).getFirst();
            assertThat(quoted(pool)).doesNotContain(chosen.id());
            var deck =
                    pool.deck(
                            new DeckChoice(
                                    List.of(chosen.code()),
                                    List.of(),
                                    List.of(chosen.id()),
                                    QUESTION));
            assertThat(deck.gaps()).extracting(DeckGap::why).contains(Why.NOT_FOR_ROOM);
        }
    }

    @Test
    void a_chosen_quote_that_is_withdrawn_or_held_is_gone_and_said() throws Exception {
        var story = story("Small things, a Tuesday");
        var chosen = codings(story).getFirst();
        var choice =
                new DeckChoice(List.of(chosen.code()), List.of(), List.of(chosen.id()), QUESTION);
        assertThat(shown(pool(Audience.ROOM).deck(choice))).containsExactly(chosen.id());
        edit(tx -> {
            Consents.add(tx, story, kenning.model.Permission.TEAM_ONLY, null, "");
            return true;
        });
        var withdrawn = pool(Audience.ROOM).deck(choice);
        assertThat(shown(withdrawn)).isEmpty();
        assertThat(withdrawn.gaps()).extracting(DeckGap::why).contains(Why.NOT_AGREED);
        edit(tx -> {
            Stories.setHeld(tx, story, true);
            return true;
        });
        assertThat(pool(Audience.ROOM).deck(choice).gaps())
                .extracting(DeckGap::why)
                .contains(Why.NOT_THERE);
    }

    @Test
    void what_holds_the_name_of_a_teller_is_not_shown() throws Exception {
        var pool = pool(Audience.ROOM);
        var deck = pool.deck(pool.suggested("What would Marnie say?"));
        assertThat(deck.question().isEmpty()).isTrue();
        assertThat(deck.gaps()).extracting(DeckGap::why).contains(Why.NAMED);
        for (var name : List.of("MARNIE", "Mar\u00ADnie", "LP-A")) {
            assertThat(
                            pool.deck(pool.suggested("What would " + name + " say?"))
                                    .question()
                                    .isEmpty())
                    .as(name)
                    .isTrue();
        }
        assertThat(pool.deck(pool.suggested("A question of marnieness?")).question().text())
                .isEqualTo("A question of marnieness?");
    }

    @Test
    void words_of_a_story_that_must_not_be_seen_are_found_on_a_screen() throws Exception {
        var pool = pool(Audience.PUBLIC);
        var hidden =
                ask(r -> Stories.text(r, Stories.named(r, "Three points on a page", false).id()))
                        .text();
        var deck = pool.deck(pool.suggested(QUESTION));
        assertThat(deck.leak(List.of("harmless", hidden.substring(0, 120)))).isPresent();
        assertThat(deck.leak(List.of("harmless"))).isEmpty();
    }

    @Test
    void a_passage_that_two_people_coded_alike_stands_once() throws Exception {
        var story = story("Small things, a Tuesday");
        var coding = codings(story).getFirst();
        int before = pool(Audience.ROOM).theme(coding.code()).orElseThrow().quotes().size();
        var members = ask(kenning.store.Members::list);
        var other =
                members.stream()
                        .filter(m -> !m.id().equals(coding.member()))
                        .findFirst()
                        .orElseThrow();
        project.actAs(other.id());
        edit(tx -> {
            Codings.add(tx, story, coding.range(), coding.code(), "", "");
            return true;
        });
        assertThat(new HashSet<>(codings(story)).size()).isGreaterThan(1);
        assertThat(pool(Audience.ROOM).theme(coding.code()).orElseThrow().quotes()).hasSize(before);
    }

    @Test
    void screens_are_for_the_room_or_the_public_alone() {
        assertThatThrownBy(() -> pool(Audience.TEAM)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pool(Audience.FUNDER)).isInstanceOf(Refusal.class);
    }
}
