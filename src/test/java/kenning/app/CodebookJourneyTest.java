package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import kenning.model.Code;
import kenning.model.CodedPassage;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Working on the codebook as a person does it.
@Tag("ui")
class CodebookJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private List<Code> codes() {
        return window.ask(Codes::list);
    }

    private Code code(String name) {
        return codes().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private boolean has(String name) {
        return codes().stream().anyMatch(c -> c.name().equals(name));
    }

    private List<CodedPassage> passages(Code code) {
        return window.ask(r -> Codings.of(r, code.id()));
    }

    private String focused() {
        return OnFx.call(() -> {
            Node owner = window.bench.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    private void turnTo(Code code) throws Exception {
        OnFx.run(() -> window.bench.moves().openCodebook(new CodebookPlace.OfCode(code.id())));
        window.settle();
    }

    private static void check(BooleanSupplier holds, String what) {
        assertThat(holds.getAsBoolean()).as(what).isTrue();
    }

    @Test
    void everything_is_done_and_undone_by_keyboard_alone() throws Exception {
        var before = codes();
        assertThat(focused()).as("the list has the focus").isEqualTo("codebook-tree");

        window.keys(KeyCode.N);
        assertThat(focused()).as("a name can be typed at once").isEqualTo("codebook-new-name");
        window.type("Small hours");
        window.keys(KeyCode.ENTER);
        check(() -> has("Small hours"), "there is a new theme");
        assertThat(focused()).as("the list has the focus again").isEqualTo("codebook-tree");

        window.keys(KeyCode.ALT, KeyCode.RIGHT);
        var above = before.stream().filter(c -> c.name().equals("Changed practice")).findFirst();
        assertThat(code("Small hours").parent()).isEqualTo(above.orElseThrow().id());

        window.keys(KeyCode.F2);
        assertThat(focused()).as("the name is typed in place").isEqualTo("codebook-rename");
        window.type("Late nights");
        window.keys(KeyCode.ENTER);
        check(() -> has("Late nights"), "it has another name");
        assertThat(focused())
                .as("the list has the focus after renaming")
                .isEqualTo("codebook-tree");

        window.keys(KeyCode.C);
        window.keys(KeyCode.TAB);
        window.keys(KeyCode.SPACE);
        assertThat(code("Late nights").colour()).isNotEqualTo(colourOf(before.size()));

        turnTo(code("Places and spaces"));
        var moved = passages(code("Places and spaces")).size();
        var there = passages(code("Hope and purpose")).size();
        assertThat(moved).isPositive();
        window.answers.choice = "Hope and purpose";
        window.answers.answer = "Merge";
        window.keys(KeyCode.M);
        assertThat(window.answers.asked.getLast())
                .contains("“Places and spaces” goes into “Hope and purpose”.")
                .contains(moved + " passages");
        check(() -> !has("Places and spaces"), "it was merged");
        assertThat(passages(code("Hope and purpose")).size())
                .isBetween(Math.max(moved, there), moved + there);

        turnTo(code("Rules and thresholds"));
        int rules = passages(code("Rules and thresholds")).size();
        window.answers.answer = "Move them to another";
        window.answers.choice = "Too much at once";
        window.keys(KeyCode.DELETE);
        assertThat(window.answers.asked).anyMatch(asked -> asked.contains(rules + " passages in"));
        check(() -> !has("Rules and thresholds"), "it was deleted");

        for (int i = 0; i < 6; i++) {
            window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        }
        assertThat(codes()).isEqualTo(before);
        assertThat(focused()).as("undo leaves the list in hand").isEqualTo("codebook-tree");
    }

    private static String colourOf(int n) {
        return kenning.model.Palette.nth(n);
    }

    @Test
    void escape_leaves_what_was_begun() throws Exception {
        var before = codes();
        window.keys(KeyCode.N);
        window.type("Nothing");
        window.keys(KeyCode.ESCAPE);
        assertThat(focused()).as("the list has the focus").isEqualTo("codebook-tree");
        window.keys(KeyCode.F2);
        window.type("Nothing");
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.DELETE);
        assertThat(codes()).isEqualTo(before);
    }

    @Test
    void passages_are_chosen_shown_as_examples_recoded_and_opened() throws Exception {
        var listened = code("Being listened to");
        turnTo(listened);
        int all = passages(listened).size();
        OnFx.run(() -> window.find("codebook-passages").requestFocus());
        window.keys(KeyCode.HOME);
        window.keys(KeyCode.SHIFT, KeyCode.DOWN);
        window.answers.choice = "Hope and purpose";
        window.answers.answer = "Give them";
        OnFx.run(() -> ((javafx.scene.control.Button) window.find("codebook-recode")).fire());
        window.settle();
        assertThat(passages(listened)).hasSize(all - 2);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(passages(listened)).hasSize(all);
        OnFx.run(() -> window.find("codebook-passages").requestFocus());
        window.keys(KeyCode.HOME);
        OnFx.run(() -> ((javafx.scene.control.Button) window.find("codebook-example")).fire());
        window.settle();
        assertThat(passages(listened)).filteredOn(p -> p.coding().example()).hasSize(1);
        OnFx.run(() -> window.find("codebook-passages").requestFocus());
        window.keys(KeyCode.HOME);
        window.keys(KeyCode.ENTER);
        check(() -> window.shows("story-view"), "the story is open");
        var example = passages(listened).stream().filter(p -> p.coding().example()).findFirst();
        assertThat(window.selection()).isEqualTo(example.orElseThrow().coding().range());
    }

    @Test
    void a_number_shows_the_passages_behind_it() throws Exception {
        turnTo(code("Places and spaces"));
        var all = window.rows("codebook-passages");
        window.click("codebook-passages-community");
        long community =
                passages(code("Places and spaces")).stream()
                        .filter(p -> p.from().voice().family().code().equals("community"))
                        .count();
        assertThat((long) window.rows("codebook-passages")).isEqualTo(community).isLessThan(all);
        window.click("codebook-passages-community");
        assertThat(window.rows("codebook-passages")).isEqualTo(all);
    }

    @Test
    void a_field_is_one_step_and_a_refusal_stands_under_it() throws Exception {
        var listened = code("Being listened to");
        turnTo(listened);
        OnFx.run(() -> window.find("codebook-code-when-not").requestFocus());
        window.keys(KeyCode.SHORTCUT, KeyCode.A);
        window.type("Not for noise");
        window.keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(code("Being listened to").whenNot()).isEqualTo("Not for noise");
        OnFx.run(() -> window.find("codebook-code-name").requestFocus());
        window.keys(KeyCode.SHORTCUT, KeyCode.A);
        window.type("hope and purpose");
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("codebook-code-name-wrong")).isTrue();
        assertThat(window.text("codebook-code-name-wrong")).startsWith("There is already a code");
        check(() -> has("Being listened to"), "the name stays");
    }

    @Test
    void the_filter_keeps_what_fits() throws Exception {
        OnFx.run(() -> window.find("codebook-filter").requestFocus());
        window.type("wait");
        window.keys(KeyCode.ESCAPE);
        window.type("hope");
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.DOWN);
        OnFx.run(() -> window.find("codebook-passages").requestFocus());
        assertThat(window.text("codebook-code-name-wrong")).isEmpty();
        int rows = passages(code("Hope and purpose")).size();
        assertThat(
                        OnFx.call(() ->
                                ((ListView<?>) window.find("codebook-passages")).getItems().size()))
                .isEqualTo(rows);
    }
}
