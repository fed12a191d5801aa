package kenning.ui.stories;

import java.io.File;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A window with a story view in it, in one of the two themes' colours.
final class StoryWindow {
    private static final String LIGHT =
            "-ink: #1f2933; -soft: #52606d; -faint: #7b8794; -line: #e4e1da; -paper: #fffdf9;"
                    + " -wash: #f6f3ec; -accent: #0f6e6e; -accent-wash: #dcefec;";
    private static final String DARK =
            "-ink: #f2efe8; -soft: #b8c1c8; -faint: #8a959e; -line: #3a4750; -paper: #17232b;"
                    + " -wash: #1f2d36; -accent: #5cc0b8; -accent-wash: #1d4a4a;";

    final StoryView view = new StoryView();
    final Stage stage = new Stage();
    private final StackPane root = new StackPane(view);

    private StoryWindow(double width, double height, boolean dark) {
        root.setStyle(dark ? DARK : LIGHT);
        stage.setScene(new Scene(root, width, height));
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
