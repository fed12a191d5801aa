package kenning.app;

import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.text.Messages;
import kenning.ui.kit.Fonts;
import kenning.ui.kit.FxDialogs;
import kenning.ui.kit.TextLayoutFix;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The window.
public final class KenningApp extends Application {
    private @Nullable Workbench workbench;

    /// Opens the window and waits until it is closed.
    ///
    /// @param arguments at most one: a project to open
    public static void open(String... arguments) {
        launch(KenningApp.class, arguments);
    }

    @Override
    public void start(Stage stage) throws IOException {
        prepare();
        var file = new SettingsFile(SettingsFile.usual(System.getenv(), System.getProperties()));
        Settings settings = file.load();
        var bench = new Workbench(file, settings, new FxDialogs(stage));
        workbench = bench;
        stage.setScene(bench.scene());
        stage.setTitle(Messages.get("window.title"));
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.show();
        for (var path : getParameters().getRaw()) {
            bench.open(Path.of(path));
        }
    }

    /// What must be so before the first text is laid out.
    static void prepare() {
        if (TextLayoutFix.install() instanceof TextLayoutFix.Outcome.Failed(var reason)) {
            LoggerFactory.getLogger(KenningApp.class)
                    .warn("the text layout fix is not installed: {}", reason);
        }
        Fonts.load();
        Application.setUserAgentStylesheet(
                new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
    }
}
