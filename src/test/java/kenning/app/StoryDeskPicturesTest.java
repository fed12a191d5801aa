package kenning.app;

import java.io.File;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import kenning.settings.Settings;
import kenning.store.Codes;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of working on a story, in target/pictures. They show what no assertion can see.
@Tag("ui")
@Tag("pictures")
class StoryDeskPicturesTest {
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

    private void picture(String name) throws Exception {
        window.settle();
        var image =
                OnFx.call(
                        () -> SwingFXUtils.fromFXImage(window.bench.scene().snapshot(null), null));
        var file = new File("target/pictures/desk-" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(image, "png", file);
    }

    @Test
    void the_palette_in_light_dark_large_and_low() throws Exception {
        var range = window.range("sees me, and she just holds the door");
        OnFx.run(() -> window.view().select(range));
        window.keys(KeyCode.ENTER);
        picture("palette");
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.SPACE);
        window.type("they");
        picture("palette-ticked");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        picture("palette-dark");
        window.keys(KeyCode.ESCAPE);
        picture("dark");
        OnFx.run(() -> window.bench.zoom(2));
        window.keys(KeyCode.ENTER);
        picture("palette-200");
        window.keys(KeyCode.ESCAPE);
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.scene().getWindow().setWidth(740);
            window.bench.scene().getWindow().setHeight(520);
        });
        window.keys(KeyCode.ENTER);
        picture("palette-200-low");
    }

    @Test
    void a_mark_with_its_ends_a_correction_and_the_passages_of_a_code() throws Exception {
        window.type("]");
        picture("chosen");
        window.keys(KeyCode.F2);
        window.type("Well, ");
        picture("correcting");
        window.keys(KeyCode.ENTER);
        window.click("corrections-show");
        picture("corrections");
        window.keys(KeyCode.ESCAPE);
        var code = window.ask(Codes::list).getFirst();
        OnFx.run(() -> window.find("code-" + code.id().value()).requestFocus());
        window.type("1");
        window.keys(KeyCode.SHIFT, KeyCode.ENTER);
        picture("passages");
        OnFx.run(() -> window.bench.zoom(2));
        picture("passages-200");
    }
}
