package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import kenning.model.Direction;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.store.Codings;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job from end to end in the window: a story comes in, is coded, gets a sign, is undone
/// and redone, found, and reported; once with the keyboard alone and once with the mouse.
@Tag("ui")
class WholeJourneyTest {
    private static final int MOST_TABS = 200;
    private static final String WORDS =
            "SHONA: They ask what I can manage today, and then they came back like kelpwrack. Nobody had done that before.\n";

    @TempDir Path folder;
    private BenchWindow window;
    private Path report;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        window.answers.files = List.of(Files.writeString(folder.resolve("quayside.txt"), WORDS));
        report = folder.resolve("update.docx");
        window.answers.report = Optional.of(report);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void with_the_keyboard_alone() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        tabTo("import-files");
        window.keys(KeyCode.SPACE);
        assertThat(window.text("import-summary")).isEqualTo("1 read, none refused");
        tabTo("import-add");
        window.keys(KeyCode.SPACE);
        var story = story();

        tabTo("story-view");
        window.keys(KeyCode.SHORTCUT, KeyCode.HOME);
        selectWords(4);
        window.keys(KeyCode.ENTER);
        window.type("hope");
        window.keys(KeyCode.ENTER);
        assertThat(codings(story)).isEqualTo(1);
        window.keys(KeyCode.ENTER);
        window.type("they ask what");
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.ENTER);
        assertThat(signs(story)).singleElement().matches(s -> s.direction() == Direction.AWAY);

        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(codings(story)).isZero();
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(codings(story)).isEqualTo(1);

        window.keys(KeyCode.SHORTCUT, KeyCode.F);
        window.type("kelpwrack");
        window.keys(KeyCode.ENTER);
        assertThat(window.rows("search-hits")).isEqualTo(1);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);
        assertThat(selectedWords(story)).isEqualTo("kelpwrack");

        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT7);
        tabTo("report-write");
        window.keys(KeyCode.SPACE);
        assertReported();
    }

    @Test
    void with_the_mouse() throws Exception {
        window.click("rail-import");
        window.click("import-files");
        window.click("import-add");
        var story = story();

        drag(0, 24);
        window.click("palette-row-2");
        assertThat(codings(story)).isEqualTo(1);
        drag(0, 30);
        window.robot.write("they ask what");
        window.settle();
        window.click("palette-toward");
        window.click("palette-row-0");
        assertThat(signs(story)).singleElement().matches(s -> s.direction() == Direction.TOWARD);

        window.click("undo");
        assertThat(signs(story)).isEmpty();
        window.click("redo");
        assertThat(signs(story)).hasSize(1);

        window.click("top-search");
        window.type("kelpwrack");
        window.keys(KeyCode.ENTER);
        window.click(firstWith("hit-open-"));
        assertThat(window.shows("story-view")).isTrue();

        window.click("rail-reports");
        window.click("report-write");
        assertReported();
    }

    private Story.Id story() {
        return window.ask(r -> Stories.named(r, "quayside", false)).id();
    }

    private List<Signal> signs(Story.Id story) {
        return window.ask(r -> Signals.of(r, story));
    }

    private int codings(Story.Id story) {
        return window.ask(r -> Codings.of(r, story)).size();
    }

    private String selectedWords(Story.Id story) {
        var text = window.ask(r -> Stories.text(r, story)).text();
        return window.selection().in(text);
    }

    private void selectWords(int words) throws Exception {
        for (int i = 0; i < words; i++) {
            window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.RIGHT);
        }
    }

    /// Presses Tab until the focus is there, as somebody without a mouse does.
    private void tabTo(String id) throws Exception {
        for (int i = 0; i < MOST_TABS; i++) {
            var owner = OnFx.call(() -> window.bench.scene().getFocusOwner());
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            window.robot.push(KeyCode.TAB);
        }
        throw new AssertionError(id + " is not reached with Tab");
    }

    /// The id of the first button that begins like this.
    private String firstWith(String beginning) {
        return OnFx.call(() ->
                window.bench.scene().getRoot().lookupAll(".button").stream()
                        .map(Node::getId)
                        .filter(id -> id != null && id.startsWith(beginning))
                        .findFirst()
                        .orElseThrow());
    }

    private void drag(int from, int to) throws Exception {
        window.robot.drag(at(from), MouseButton.PRIMARY).dropTo(at(to));
        window.settle();
    }

    private Point2D at(int offset) {
        return OnFx.call(() -> {
            var view = window.view();
            view.select(new TextRange(offset, offset));
            var box = view.selectionBounds().orElseThrow();
            return view.getScene()
                    .getRoot()
                    .localToScreen(box.getMinX(), (box.getMinY() + box.getMaxY()) / 2);
        });
    }

    private void assertReported() throws Exception {
        assertThat(report).exists();
        try (var zip = new ZipFile(report.toFile())) {
            assertThat(zip.getEntry("word/document.xml")).isNotNull();
        }
        assertThat(window.shows("report-written")).isTrue();
    }
}
