package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding words and coding what was found; bringing stories in.
@Tag("ui")
class FindingJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private String selectedWords() {
        var range = window.selection();
        var story =
                OnFx.call(() -> window.bench.open().orElseThrow().storiesModel().chosen().get());
        return range.in(window.ask(r -> Stories.text(r, story)).text());
    }

    private void find(String words) throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.F);
        window.type(words);
        window.keys(KeyCode.ENTER);
    }

    @Test
    void finds_words_and_opens_the_story_at_the_passage_by_keyboard_alone() throws Exception {
        find("swings");
        assertThat(window.rows("search-hits")).isEqualTo(2);
        assertThat(window.text("search-summary")).startsWith("2 stories");
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("story-view")).isTrue();
        assertThat(selectedWords()).isEqualToIgnoringCase("swings");
    }

    @Test
    void codes_what_was_found() throws Exception {
        find("swings");
        var code =
                OnFx.call(() ->
                        window.bench.scene().getRoot().lookupAll(".button").stream()
                                .map(Node::getId)
                                .filter(id -> id != null && id.startsWith("hit-code-"))
                                .findFirst()
                                .orElseThrow());
        window.click(code);
        assertThat(window.shows("palette")).isTrue();
        assertThat(selectedWords()).isEqualToIgnoringCase("swings");
        int before = window.ask(kenning.store.Codings::all).size();
        window.type("hope");
        window.keys(KeyCode.ENTER);
        assertThat(window.ask(kenning.store.Codings::all)).hasSize(before + 1);
    }

    @Test
    void says_what_is_wrong_with_the_words() throws Exception {
        find("\"came back");
        assertThat(window.text("search-summary")).contains("has no partner");
        assertThat(window.rows("search-hits")).isZero();
    }

    @Test
    void brings_files_in_tells_what_became_of_each_and_undoes_them_in_one_step() throws Exception {
        var good =
                Files.writeString(
                        folder.resolve("walk.txt"), "I: How was it?\nSHONA: It was fine.\n");
        var empty = Files.writeString(folder.resolve("nothing.txt"), "");
        var picture =
                Files.write(
                        folder.resolve("photo.png"),
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        int before = window.ask(Stories::list).size();
        window.answers.files = List.of(good, empty, picture);
        window.click("stories-import");
        window.click("import-files");
        assertThat(window.rows("import-outcomes")).isEqualTo(3);
        assertThat(window.text("import-summary")).isEqualTo("1 read, 2 refused");
        assertThat(window.text("import-add")).isEqualTo("Bring in 1 story");
        window.click("import-add");
        assertThat(window.ask(Stories::list)).hasSize(before + 1);
        assertThat(window.text("story-title")).isEqualTo("walk");
        assertThat(window.notice())
                .isEqualTo("1 story was brought in. One undo takes them out again.");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.ask(Stories::list)).hasSize(before);
        assertThat(window.text("story-title")).isNotEqualTo("walk").isNotEmpty();
    }

    @Test
    void reads_an_old_file_again_in_the_encoding_that_was_chosen() throws Exception {
        var old =
                Files.write(
                        folder.resolve("old.txt"),
                        "SHONA: Café, déjà vu, naïve. Où est-il? À côté.\n"
                                .getBytes(Charset.forName("windows-1252")));
        window.answers.files = List.of(old);
        window.click("stories-import");
        window.click("import-files");
        assertThat(window.text("import-summary")).isEqualTo("0 read, 1 refused");
        OnFx.run(() -> {
            @SuppressWarnings("unchecked")
            var box = (javafx.scene.control.ComboBox<String>) window.find("import-encoding");
            box.setValue("windows-1252");
        });
        window.settle();
        assertThat(window.text("import-summary")).isEqualTo("1 read, none refused");
    }

    @Test
    void refuses_a_date_that_it_cannot_read_and_adds_nothing() throws Exception {
        var good = Files.writeString(folder.resolve("walk.txt"), "SHONA: It was fine.\n");
        int before = window.ask(Stories::list).size();
        window.answers.files = List.of(good);
        window.click("stories-import");
        window.click("import-files");
        window.robot.clickOn("#import-told");
        window.type("soon");
        window.click("import-add");
        assertThat(window.ask(Stories::list)).hasSize(before);
        assertThat(window.notice()).contains("is not a date");
        assertThat(window.rows("import-outcomes")).isEqualTo(1);
    }

    @Test
    void every_screen_is_reached_from_the_rail_and_by_key() throws Exception {
        var marks =
                List.of(
                        "home",
                        "story-view",
                        "codebook-tree",
                        "insights-list",
                        "noticing-line",
                        "search-words",
                        "import-files",
                        "reports",
                        "history-list",
                        "project");
        var rail =
                List.of(
                        "home",
                        "stories",
                        "codebook",
                        "insights",
                        "noticings",
                        "search",
                        "import",
                        "reports",
                        "history",
                        "project");
        for (int i = 0; i < rail.size(); i++) {
            window.click("rail-" + rail.get(i));
            assertThat(window.shows(marks.get(i))).as(rail.get(i)).isTrue();
            assertMarked(rail, rail.get(i));
            window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
            if (i == 0) {
                window.keys(KeyCode.ALT, KeyCode.HOME);
            } else {
                window.keys(KeyCode.SHORTCUT, KeyCode.valueOf("DIGIT" + i));
            }
            assertThat(window.shows(marks.get(i))).as(rail.get(i)).isTrue();
            assertMarked(rail, rail.get(i));
        }
        assertThat(OnFx.call(() -> ((Labeled) window.find("rail-history")).getText()))
                .isEqualTo("History");
    }

    /// The rail marks the screen that is shown, and no other, also where it is only drawn.
    private void assertMarked(List<String> rail, String screen) {
        for (var name : rail) {
            var marks =
                    OnFx.call(() ->
                            window.find("rail-" + name).getPseudoClassStates().stream()
                                    .anyMatch(state ->
                                            state.getPseudoClassName().equals("selected")));
            assertThat(marks)
                    .as(name + " while " + screen + " is shown")
                    .isEqualTo(name.equals(screen));
        }
    }
}
