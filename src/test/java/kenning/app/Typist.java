package kenning.app;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.ui.kit.OnFx;
import org.testfx.api.FxRobot;

/// A program of its own that opens a project in a window and types a noticing without end, saying
/// after each sign how many it has typed; until it is killed.
final class Typist {
    private static final int PAUSE_MS = 15;

    private Typist() {}

    /// @param arguments the project, and a folder for the settings
    public static void main(String[] arguments) throws Exception {
        OnFx.start();
        var file = Path.of(arguments[0]);
        var settings = new SettingsFile(Path.of(arguments[1]).resolve("settings.properties"));
        var first = Settings.FIRST.withTheme(Settings.Theme.LIGHT).withSize(1200, 800);
        var bench = OnFx.call(() -> new Workbench(settings, first, new Answers()));
        OnFx.run(() -> {
            var stage = new Stage();
            stage.setScene(bench.scene());
            stage.show();
            stage.requestFocus();
            bench.open(file);
        });
        while (OnFx.call(() -> bench.open().isEmpty())) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        OnFx.run(() -> bench.desk().openNoticing());
        var line =
                (TextInputControl) OnFx.call(() -> bench.scene().getRoot().lookup("#quick-line"));
        while (!OnFx.call(line::isFocused)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        var robot = new FxRobot();
        for (int typed = OnFx.call(line::getLength); ; typed = OnFx.call(line::getLength)) {
            System.out.println(typed);
            robot.push(KeyCode.A);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }
}
