package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import kenning.model.Refusal;
import kenning.store.Drafts;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever can be reached with the keyboard has an id, for tests and styles, and words for a
/// screen reader.
@Tag("ui")
class AccessibleScreensTest {
    private static final List<String> PROJECT =
            List.of(
                    "purpose",
                    "places",
                    "periods",
                    "voices",
                    "members",
                    "objectives",
                    "groups",
                    "funders",
                    "safeguarding",
                    "crowds",
                    "fields");

    /// The keys of what lies over the window.
    private static final List<List<KeyCode>> OVERLAYS =
            List.of(
                    List.of(KeyCode.SHORTCUT, KeyCode.K),
                    List.of(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N),
                    List.of(KeyCode.F1),
                    List.of(KeyCode.F9));

    @TempDir Path folder;

    @Test
    void everything_that_can_be_reached_has_an_id_and_a_name() throws Exception {
        try (var window = BenchWindow.atStart(folder)) {
            check(window, "start");
            var file = window.copyOfExample();
            OnFx.run(() -> window.bench.open(file));
            window.settle();
            window.openStory();
            window.selectFirstWords(2);
            window.keys(KeyCode.ENTER);
            check(window, "palette");
            window.keys(KeyCode.ESCAPE);
            for (var screen : Screen.values()) {
                if (screen == Screen.SEARCH) {
                    OnFx.run(() -> window.bench.open().orElseThrow().search().search("swings"));
                }
                OnFx.run(() -> window.bench.moves().show(screen));
                window.settle();
                check(window, screen.name());
            }
            for (var section : PROJECT) {
                OnFx.run(() ->
                        window.bench.open().orElseThrow().projectView().open("project/" + section));
                window.settle();
                check(window, "PROJECT " + section);
            }
            for (var key : OVERLAYS) {
                window.keys(key.toArray(KeyCode[]::new));
                check(window, "what opens with " + key);
                window.keys(KeyCode.ESCAPE);
            }
            Drafts.keep(window.project(), "somewhere", "Words that were not entered").join();
            OnFx.run(window.bench::closeProject);
            window.settle();
            check(window, "start with recent projects");
            OnFx.run(() -> window.bench.open(file));
            window.settle();
            assertThat(window.shows("typed-words")).isTrue();
            check(window, "what was not entered");
            window.keys(KeyCode.ESCAPE);
            OnFx.run(window.bench::closeProject);
            window.settle();
            OnFx.run(() ->
                    window.bench.refused(
                            file,
                            new Refusal(
                                    Refusal.Kind.CANNOT_OPEN,
                                    "store.cannotWrite",
                                    file.getFileName())));
            window.settle();
            assertThat(window.shows("read-only-copy")).isTrue();
            check(window, "a project that can only be read");
        }
    }

    private static void check(BenchWindow window, String where) {
        var reached =
                OnFx.call(() -> {
                    var all = new ArrayList<Node>();
                    collect(window.bench.scene().getRoot(), all);
                    return all;
                });
        assertThat(reached).as(where).hasSizeGreaterThan(2);
        var wanting = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var node : reached) {
            if (node.getId() == null
                    || node.getAccessibleText() == null
                    || node.getAccessibleText().isBlank()) {
                wanting.add(node + " " + node.getAccessibleText());
            }
            if (node.getId() != null && !ids.add(node.getId())) {
                wanting.add("twice: " + node.getId());
            }
        }
        assertThat(wanting).as(where).isEmpty();
    }

    /// The visible nodes that the keyboard reaches; what a control is made of inside belongs to it.
    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ListCell)) {
            all.add(node);
        }
        boolean whole =
                node instanceof ComboBoxBase
                        || node instanceof TextInputControl
                        || node instanceof MenuButton
                        || node instanceof ScrollBar;
        if (node instanceof ListView<?> list) {
            list.lookupAll(".list-cell").forEach(cell -> collect(cell, all));
        } else if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
