package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import kenning.ui.kit.OnFx;

/// A picture of the window as it stands, kept in target/pictures to be looked at, and a look at
/// whether anything that people wrote is cut off in it.
final class ScreenPicture {
    private static final Path FOLDER = Path.of("target", "pictures");

    private ScreenPicture() {}

    /// @param screens the ids of the screens in which nothing may be cut off; those that are not
    ///   shown are passed over
    static void take(BenchWindow window, String name, String... screens) throws Exception {
        window.settle();
        var scene = window.bench.scene();
        new TourClock(Duration.ofSeconds(30)).layOut(scene);
        var image = OnFx.call(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        var file = Files.createDirectories(FOLDER).resolve(name + ".png");
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
        var cut =
                OnFx.call(() -> {
                    var texts = new ArrayList<String>();
                    for (var id : screens) {
                        var screen = scene.getRoot().lookup("#" + id);
                        if (screen != null) {
                            collect(screen, texts);
                        }
                    }
                    return texts;
                });
        assertThat(cut).as(name).isEmpty();
    }

    /// The texts that do not stand there in full. The context of a line of a concordance may be
    /// cut: its words are what counts.
    private static void collect(Node node, List<String> cut) {
        if (node.getStyleClass().contains("line")) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.isVisible() && labeled.getText() != null) {
            for (var child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text
                        && text.isVisible()
                        && !text.getStyleClass().contains("icon")
                        && !same(text.getText(), labeled.getText())) {
                    cut.add(labeled.getText() + " → " + text.getText());
                }
            }
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }

    private static boolean same(String shown, String whole) {
        return shown.replaceAll("\\s", "").equals(whole.replaceAll("\\s", ""));
    }
}
