package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.History;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done is found in the history, gone to, put back up to a point, seen as it stood, and
/// compacted.
@Tag("ui")
class HistoryJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        var range = window.range("There’s four of us at that table");
        var story = window.story();
        for (var name : new String[] {"First thought", "Second thought", "Third thought"}) {
            Project.await(
                    window.project()
                            .edit(
                                    new Label("Code with " + name, "story/" + story.value()),
                                    tx ->
                                            Codings.add(
                                                    tx,
                                                    story,
                                                    range,
                                                    Codes.add(tx, name),
                                                    "",
                                                    "")));
        }
        window.settle();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private long codes() {
        return window.ask(
                r -> Codes.list(r).stream().filter(c -> c.name().endsWith("thought")).count());
    }

    private String focused() {
        return OnFx.call(() -> {
            var owner = window.bench.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    /// Waits until a step is told of.
    private void tells(String label) throws Exception {
        for (int i = 0; i < 200 && !window.text("history-step").equals(label); i++) {
            window.settle();
        }
        assertThat(window.text("history-step")).isEqualTo(label);
    }

    private void tabTo(String id) throws Exception {
        for (int i = 0; i < 40 && !focused().equals(id); i++) {
            window.keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    @Test
    void by_keyboard_alone_two_steps_are_put_back_as_one_and_come_back_with_undo()
            throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        assertThat(focused()).isEqualTo("history-list");
        tells("Code with Third thought");
        window.keys(KeyCode.DOWN);
        tells("Code with Second thought");
        assertThat(window.words("history-changes"))
                .contains("Added: 1 code")
                .contains("Second thought");
        window.keys(KeyCode.BACK_SPACE);
        assertThat(window.answers.asked.getLast())
                .contains("2 steps are put back")
                .contains("before “Code with Second thought”");
        assertThat(codes()).as("thought better of").isEqualTo(3);
        window.answers.answer = "Undo back";
        window.keys(KeyCode.BACK_SPACE);
        assertThat(codes()).isEqualTo(1);
        assertThat(window.notice())
                .contains("Back to before “Code with Second thought”")
                .contains("2 steps put back");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(codes()).isEqualTo(3);
        assertThat(window.shows("history-list")).isTrue();
        window.keys(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(codes()).isEqualTo(1);
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        window.keys(KeyCode.HOME);
        while (!window.text("history-step").equals("Code with First thought")) {
            var before = window.text("history-step");
            window.keys(KeyCode.DOWN);
            for (int i = 0; i < 200 && window.text("history-step").equals(before); i++) {
                window.settle();
            }
            assertThat(window.text("history-step")).isNotEqualTo(before);
        }
        tabTo("history-go");
        window.keys(KeyCode.SPACE);
        assertThat(window.shows("story-view")).isTrue();
    }

    @Test
    void filters_leave_only_what_is_looked_for() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        window.click("history-words");
        window.type("second THOUGHT");
        assertThat(window.rows("history-list")).as("a day and a step").isEqualTo(2);
        window.type(" never");
        assertThat(window.shows("history-nothing")).isTrue();
        assertThat(window.text("history-nothing")).contains("take a filter off");
    }

    @Test
    void it_is_shown_as_it_stood_and_nothing_can_be_changed_there() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        tells("Code with Third thought");
        window.keys(KeyCode.DOWN);
        tells("Code with Second thought");
        window.click("history-before");
        assertThat(window.shows("earlier")).isTrue();
        assertThat(window.text("earlier-sentence"))
                .contains("before “Code with Second thought”")
                .contains("Nothing can be changed here");
        assertThat(codes()).isEqualTo(1);
        assertThat(window.project().writable()).isFalse();
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        tells("Code with First thought");
        assertThat(disabled("history-back")).isTrue();
        window.click("earlier-back");
        assertThat(window.shows("earlier")).isFalse();
        assertThat(codes()).isEqualTo(3);
        assertThat(window.project().writable()).isTrue();
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(codes()).isEqualTo(2);
    }

    private boolean disabled(String id) {
        return OnFx.call(() -> ((Node) window.find(id)).isDisabled());
    }

    @Test
    void leaving_while_an_earlier_state_is_shown_closes_both() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        window.click("history-before");
        assertThat(window.shows("earlier")).isTrue();
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(window.files()).containsExactly("alongside.kenning");
        assertThat(window.shows("earlier")).isFalse();
    }

    @Test
    void old_steps_are_compacted_when_asked_twice() throws Exception {
        Project.await(window.project().edit(Label.of("later"), tx -> Codes.add(tx, "later")));
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        window.click("history-day");
        window.type(LocalDate.now(ZoneId.systemDefault()).toString());
        window.click("history-compact");
        assertThat(window.notice()).contains("nothing to compact before that day");
        assertThat(window.ask(r -> History.newest(r, 1)).getFirst().label()).isEqualTo("later");
    }

    @Test
    void the_codebook_leads_to_earlier_wordings() throws Exception {
        var code =
                window.ask(Codes::list).stream()
                        .filter(c -> c.name().equals("First thought"))
                        .findFirst()
                        .orElseThrow();
        Project.await(
                window.project()
                        .edit(
                                Label.of("Rename"),
                                tx -> {
                                    Codes.rename(tx, code.id(), "Final thought");
                                    return true;
                                }));
        OnFx.run(() ->
                window.bench
                        .moves()
                        .openCodebook(new kenning.ui.kit.CodebookPlace.OfCode(code.id())));
        window.settle();
        window.click("codebook-earlier");
        assertThat(window.words("history-wordings"))
                .contains("Earlier wordings of “Final thought”")
                .contains("Before: First thought")
                .contains("After: Final thought");
        assertThat(window.rows("history-list")).isEqualTo(3);
        window.click("history-all");
        assertThat(window.rows("history-list")).isGreaterThan(3);
    }

    @Test
    void a_long_history_is_read_as_far_as_it_is_scrolled() throws Exception {
        Project.await(window.project().edit(Label.of("many"), tx -> Stories.list(tx).size()));
        for (int i = 0; i < 700; i++) {
            var name = "code " + i;
            var _ = window.project().edit(Label.of(name), tx -> Codes.add(tx, name));
        }
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        OnFx.run(() -> window.bench.moves().show(Screen.HISTORY));
        window.settle();
        int first = window.rows("history-list");
        assertThat(first).isBetween(300, 320);
        OnFx.run(() -> ((ListView<?>) window.find("history-list")).scrollTo(first - 1));
        window.settle();
        assertThat(window.rows("history-list")).isGreaterThan(550);
    }
}
