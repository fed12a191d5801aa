package kenning.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kenning.settings.Settings;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.NoDialogs;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Theme;
import kenning.ui.kit.Wayfarer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@Tag("ui")
class DroppedFilesTest {
    @TempDir Path folder;

    @Test
    void files_dropped_anywhere_on_the_screen_are_read() throws Exception {
        var files =
                List.of(
                        Files.writeString(folder.resolve("a.txt"), "ANN: Yes.").toFile(),
                        Files.writeString(folder.resolve("b.txt"), "").toFile());
        try (var at = new ModelProject(folder)) {
            var model = OnFx.call(() -> new ImportModel(at.project, at.jobs, at.failures::add));
            var stage =
                    OnFx.call(() -> {
                        var source = new Label("files");
                        source.setId("files");
                        source.setMinSize(300, 80);
                        source.setOnDragDetected(e -> {
                            var content = new ClipboardContent();
                            content.putFiles(files);
                            source.startDragAndDrop(TransferMode.COPY).setContent(content);
                            e.consume();
                        });
                        var view = new ImportView(model, new NoDialogs(), new Wayfarer());
                        var made = new Stage();
                        made.setScene(new Scene(new VBox(source, view), 1100, 800));
                        Theme.dress(made.getScene(), Settings.Theme.LIGHT, 1);
                        made.setX(0);
                        made.setY(0);
                        made.show();
                        return made;
                    });
            new FxRobot()
                    .drag("#files", MouseButton.PRIMARY)
                    .moveBy(8, 8)
                    .moveBy(8, 8)
                    .moveTo("#import-outcomes")
                    .moveBy(2, 2)
                    .drop();
            at.until(() -> model.outcomes().get().size() == 2);
            assertThat(model.readable()).hasSize(1);
            OnFx.run(stage::close);
            OnFx.run(model::close);
        }
    }
}
