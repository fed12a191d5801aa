package kenning.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import kenning.settings.SettingsFile;
import kenning.settings.WindowPlace;
import kenning.ui.kit.Fonts;
import kenning.ui.kit.FxDialogs;
import kenning.ui.kit.TextLayoutFix;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The window.
public final class KenningApp extends Application {
    /// There when the window has gone and nothing is left to do. The thread that opened it waits
    /// for that, so that the FX thread need not.
    private static final CompletableFuture<Boolean> ENDED = new CompletableFuture<>();

    private @Nullable Workbench workbench;

    /// Opens the window and waits until it is closed and everything has ended in order.
    ///
    /// @param arguments at most one: a project to open
    public static void open(String... arguments) {
        Machine.chooseHowToDraw(System.getProperties());
        launch(KenningApp.class, arguments);
        ENDED.join();
    }

    @Override
    public void start(Stage stage) throws IOException {
        prepare();
        var file = new SettingsFile(SettingsFile.usual(System.getenv(), System.getProperties()));
        LogFile.beside(file.path()).begin();
        var saved = file.load();
        var settings = saved.withWindow(saved.window().on(WindowMemory.screens()));
        var bench = new Workbench(file, settings, new FxDialogs(stage), Shores.usual(file));
        workbench = bench;
        bench.onQuit(Platform::exit);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> Platform.runLater(() -> bench.failed(failure)));
        stage.setScene(bench.scene());
        stage.titleProperty().bind(bench.title());
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        bench.remember(stage);
        bench.onOpenFolder(folder -> getHostServices().showDocument(folder.toUri().toString()));
        stage.setOnCloseRequest(e -> {
            e.consume();
            bench.quit();
        });
        stage.show();
        bench.putLeft();
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
        var bench = workbench;
        var ending = bench == null ? CompletableFuture.completedFuture(true) : bench.end();
        var _ = ending.whenComplete((done, failure) -> ENDED.complete(true));
    }
}
