package kenning.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.settings.WindowPlace;
import kenning.ui.kit.FxDialogs;

/// The windows in which backups are looked at beside the project, for reading only. They remember
/// nothing of what is done in them but for each other. On the FX thread.
final class Besides {
    private final Shores shores;
    private final List<Workbench> open = new ArrayList<>();

    Besides(Shores shores) {
        this.shores = shores;
    }

    /// @param look which look and size the window has
    void open(Path backup, Settings look) {
        var stage = new Stage();
        var file = new SettingsFile(shores.data().resolve("beside").resolve("settings.properties"));
        var settings =
                Settings.FIRST
                        .withTheme(look.theme())
                        .withZoom(look.zoom())
                        .withSize(look.window().width(), look.window().height());
        var bench = new Workbench(file, settings, new FxDialogs(stage), shores);
        open.add(bench);
        stage.setScene(bench.scene());
        stage.titleProperty().bind(bench.title());
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        bench.onQuit(() -> {
            open.remove(bench);
            stage.close();
        });
        stage.setOnCloseRequest(e -> {
            e.consume();
            bench.quit();
        });
        stage.show();
        bench.openToRead(backup);
    }

    /// The frames of those that are open.
    List<Workbench> open() {
        return List.copyOf(open);
    }

    /// Closes all of them; there when that is done, and never fails.
    CompletableFuture<?> end() {
        var ending = open().stream().map(Besides::ended).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(ending);
    }

    private static CompletableFuture<Boolean> ended(Workbench bench) {
        var gone = new CompletableFuture<Boolean>();
        var _ =
                bench.end()
                        .whenComplete((done, failure) -> {
                            Platform.runLater(() -> {
                                bench.scene().getWindow().hide();
                                gone.complete(true);
                            });
                        });
        return gone;
    }
}
