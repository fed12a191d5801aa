package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import kenning.model.Output;
import kenning.model.Output.Item;
import kenning.store.Outputs;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the rail to the wall and back, by keyboard alone.
@Tag("ui")
class PresentJourneyTest {
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

    private static Optional<Stage> show() {
        return OnFx.call(() ->
                Window.getWindows().stream()
                        .filter(w -> w instanceof Stage s && s.getScene().lookup("#show") != null)
                        .map(w -> (Stage) w)
                        .findFirst());
    }

    private static String seen() {
        return OnFx.call(() -> {
            var words = new StringBuilder();
            Scene scene = show().orElseThrow().getScene();
            for (var node : scene.getRoot().lookupAll("Text")) {
                words.append(((Text) node).getText()).append('\n');
            }
            return words.toString();
        });
    }

    private Optional<Output> chosen() {
        return window.ask(r -> Outputs.latest(r, Output.Kind.SCREENS));
    }

    @Test
    void themes_are_chosen_put_in_order_shown_and_the_show_ends() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.P);
        assertThat(window.shows("present-rows")).isTrue();
        assertThat(chosen()).isEmpty();
        window.keys(KeyCode.SPACE);
        var items = chosen().orElseThrow().items();
        assertThat(items).anyMatch(Item.OfCode.class::isInstance);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(chosen().map(Output::items).orElse(List.of())).isEmpty();
        var before = items.stream().filter(Item.OfCode.class::isInstance).findFirst();
        window.keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(chosen().orElseThrow().items().stream().filter(Item.OfCode.class::isInstance))
                .as("the second theme, now that the first stands after it")
                .first()
                .isEqualTo(before.orElseThrow());

        window.keys(KeyCode.F5);
        assertThat(show()).isPresent();
        assertThat(OnFx.call(() -> show().orElseThrow().getTitle())).isEqualTo("Screen");
        window.keys(KeyCode.HOME);
        var first = seen();
        window.keys(KeyCode.SPACE);
        assertThat(seen()).isNotEqualTo(first).contains("“");
        window.keys(KeyCode.R);
        assertThat(seen()).contains("What do you notice?");
        window.keys(KeyCode.B);
        assertThat(seen()).isEmpty();
        window.keys(KeyCode.B);
        window.keys(KeyCode.DIGIT1);
        window.keys(KeyCode.ENTER);
        assertThat(seen()).isEqualTo(first);
        window.keys(KeyCode.ESCAPE);
        assertThat(show()).isEmpty();
    }

    @Test
    void the_show_begins_from_any_screen_before_anybody_looked_what_there_is() throws Exception {
        window.keys(KeyCode.F5);
        assertThat(show()).isPresent();
        assertThat(seen()).isNotEmpty();
    }

    @Test
    void closing_the_project_ends_the_show() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.P);
        window.keys(KeyCode.F5);
        assertThat(show()).isPresent();
        OnFx.run(window.bench::closeProject);
        window.settle();
        assertThat(show()).isEmpty();
    }

    /// Without a display nothing tells a window that another one took the focus, so the platform’s
    /// word is given here.
    @Test
    void the_curtain_falls_while_another_window_has_the_focus() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.P);
        window.keys(KeyCode.F5);
        window.keys(KeyCode.HOME);
        assertThat(seen()).isNotEmpty();
        var stage = show().orElseThrow();
        OnFx.run(() -> WindowHelper.setFocused(stage, false));
        window.settle();
        assertThat(seen()).isEmpty();
        OnFx.run(() -> WindowHelper.setFocused(stage, true));
        window.settle();
        assertThat(seen()).isNotEmpty();
        window.keys(KeyCode.ESCAPE);
        assertThat(show()).isEmpty();
    }
}
