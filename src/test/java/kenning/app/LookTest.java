package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The colours follow the system while the window is open.
@Tag("ui")
class LookTest {
    @TempDir Path folder;
    private final ObjectProperty<ColorScheme> system =
            new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private Workbench bench;
    private Stage stage;

    @BeforeEach
    void open() {
        OnFx.start();
        var file = new SettingsFile(folder.resolve("settings.properties"));
        bench =
                OnFx.call(() ->
                        new Workbench(
                                file, Settings.FIRST, new Answers(), Shores.beside(file), system));
        stage =
                OnFx.call(() -> {
                    var made = new Stage();
                    made.setScene(bench.scene());
                    made.show();
                    return made;
                });
    }

    @AfterEach
    void close() {
        OnFx.call(bench::end).join();
        OnFx.run(stage::close);
    }

    private boolean dark() {
        return OnFx.call(() ->
                bench.scene().getStylesheets().stream().anyMatch(s -> s.endsWith("dark.css")));
    }

    @Test
    void follows_the_system_while_open_and_stops_when_one_look_is_chosen() {
        assertThat(dark()).isFalse();
        OnFx.run(() -> system.set(ColorScheme.DARK));
        assertThat(dark()).isTrue();
        OnFx.run(() -> bench.useTheme(Settings.Theme.LIGHT));
        assertThat(dark()).isFalse();
        OnFx.run(() -> system.set(ColorScheme.LIGHT));
        OnFx.run(() -> system.set(ColorScheme.DARK));
        assertThat(dark()).isFalse();
        OnFx.run(() -> bench.useTheme(Settings.Theme.SYSTEM));
        assertThat(dark()).isTrue();
    }

    @Test
    void listens_to_the_system_no_longer_when_it_has_ended() {
        OnFx.call(bench::end).join();
        OnFx.run(() -> system.set(ColorScheme.DARK));
        assertThat(dark()).isFalse();
    }
}
