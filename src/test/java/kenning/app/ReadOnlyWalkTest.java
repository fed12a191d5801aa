package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import kenning.text.Messages;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever tries to change something in a project that is open to be read, on any screen and by any
/// control that can be used, hears one sentence; nothing fails, and nothing is written.
@Tag("ui")
class ReadOnlyWalkTest {
    private static final String REFUSED = "is open for reading only";
    private static final String FAULT = "Something went wrong in Kenning itself";

    /// Where something of the project itself is changed.
    private static final Set<Screen> CHANGING =
            EnumSet.of(
                    Screen.STORIES,
                    Screen.CODEBOOK,
                    Screen.INSIGHTS,
                    Screen.NOTICINGS,
                    Screen.PRESENT,
                    Screen.REPORTS,
                    Screen.PROJECT);

    @TempDir Path folder;
    private final Set<String> heard = new LinkedHashSet<>();
    private BenchWindow window;
    private int acts;

    @Test
    void every_control_of_every_screen_refuses_in_a_sentence_or_changes_nothing() throws Exception {
        assertThat(Messages.get("failure.unexpected", "K")).startsWith(FAULT);
        try (var opened = BenchWindow.atStart(folder)) {
            window = opened;
            var file = window.copyOfExample();
            byte[] before;
            try (var other = Elsewhere.holding(file)) {
                before = Files.readAllBytes(file);
                OnFx.run(() -> window.bench.open(file));
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                while (OnFx.call(() -> window.bench.open().isEmpty())) {
                    assertThat(System.nanoTime()).isLessThan(end);
                }
                window.settle();
                assertThat(window.shows("read-only")).isTrue();
                window.openStory();
                for (var screen : Screen.values()) {
                    walk(screen);
                }
                OnFx.run(() -> window.bench.closeProject());
                window.settle();
                other.kill();
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        System.out.println(
                "R13: %d acts on every screen of a project that is open to be read; 0 changed it"
                        .formatted(acts));
    }

    private void walk(Screen screen) throws Exception {
        heard.clear();
        show(screen);
        if (screen == Screen.STORIES) {
            codeByKeys();
        }
        var ids = OnFx.call(() -> ids(screen));
        for (var id : ids) {
            show(screen);
            act(screen, id);
        }
        if (CHANGING.contains(screen)) {
            assertThat(heard).as(screen + " of " + ids).anyMatch(said -> said.contains(REFUSED));
        }
        assertThat(heard).as(screen.name()).noneMatch(said -> said.startsWith(FAULT));
    }

    private void show(Screen screen) throws Exception {
        if (window.bench.moves().shown() != screen) {
            OnFx.run(() -> window.bench.moves().show(screen));
            window.settle();
        }
    }

    private void codeByKeys() throws Exception {
        window.openStory();
        window.selectFirstWords(2);
        window.keys(KeyCode.ENTER);
        window.type("hope");
        window.keys(KeyCode.ENTER);
        hear();
        window.keys(KeyCode.ESCAPE);
    }

    private void hear() {
        if (window.shows("notice")) {
            heard.add(window.text("notice-text"));
        }
    }

    private Node node(Screen screen) {
        return window.bench.open().orElseThrow().node(screen);
    }

    private List<String> ids(Screen screen) {
        var ids = new ArrayList<String>();
        collect(node(screen), ids);
        return ids;
    }

    private static void collect(Node node, List<String> ids) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean control =
                node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBox
                        || node instanceof ListView;
        if (control && node.getId() != null && !ids.contains(node.getId())) {
            ids.add(node.getId());
        }
        if (node instanceof Parent parent && !(node instanceof ComboBox)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, ids));
        }
    }

    private void act(Screen screen, String id) throws Exception {
        var list = OnFx.call(() -> use(node(screen).lookup("#" + id)));
        if (list) {
            window.keys(KeyCode.DELETE);
        }
        window.settle();
        hear();
        window.keys(KeyCode.ESCAPE);
        hear();
        acts++;
    }

    /// Uses a control as somebody would who wants to change something.
    ///
    /// @return whether it waits for a key now
    private boolean use(Node node) {
        switch (node) {
            case null -> {
                return false;
            }
            case MenuButton menu ->
                    List.copyOf(menu.getItems()).stream().limit(3).forEach(item -> item.fire());
            case ButtonBase button -> button.fire();
            case TextInputControl field -> {
                if (field.isEditable()) {
                    field.requestFocus();
                    field.setText("2 words");
                    field.fireEvent(new ActionEvent());
                    window.bench.scene().getRoot().requestFocus();
                }
            }
            case ComboBox<?> box -> box.getSelectionModel().selectNext();
            case ListView<?> list -> {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                return true;
            }
            default -> throw new IllegalArgumentException(node.toString());
        }
        return false;
    }
}
