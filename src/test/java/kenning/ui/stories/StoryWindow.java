package kenning.ui.stories;

import java.io.File;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kenning.settings.Settings;
import kenning.ui.kit.Theme;

/// A window with a story view in it, in one of the two themes' colours.
final class StoryWindow {
    final StoryView view = new StoryView();
    final Stage stage = new Stage();
    private final StackPane root = new StackPane(view);

    private StoryWindow(double width, double height, boolean dark) {
        var scene = new Scene(root, width, height);
        Theme.dress(scene, dark ? Settings.Theme.DARK : Settings.Theme.LIGHT, 1);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    static StoryWindow open(TestStories.Shown shown, double width, double height, boolean dark) {
        Fx.start();
        return Fx.call(() -> {
            var window = new StoryWindow(width, height, dark);
            window.view.show(shown.text(), shown.marks());
            window.root.applyCss();
            window.root.layout();
            window.view.requestFocus();
            return window;
        });
    }

    void lay() {
        Fx.run(() -> {
            root.applyCss();
            root.layout();
        });
    }

    void close() {
        Fx.run(stage::close);
    }

    void picture(String name) throws IOException {
        lay();
        var image = Fx.call(() -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        var file = new File("target/pictures/story-" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(image, "png", file);
    }
}
