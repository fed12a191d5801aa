package kenning.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.Project;
import kenning.ui.kit.NoDialogs;
import org.jspecify.annotations.Nullable;

/// Opens the window's frame with no window around it and takes pictures of it, numbered in the
/// order in which they were taken. Not on the FX thread.
final class TourCamera {
    private final Path folder;
    private final TourClock clock;
    private int taken;

    TourCamera(Path folder, TourClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    int taken() {
        return taken;
    }

    /// A frame with no project, that asks nobody and remembers nothing that another one left.
    Workbench frame(SettingsFile file, Settings settings) throws Refusal {
        return clock.fx(() -> new Workbench(file, settings, new NoDialogs()));
    }

    void open(Workbench bench, Path file) throws Refusal {
        var project = Project.open(file, Access.WRITE);
        clock.run(() -> bench.show(project));
        clock.settle(bench);
    }

    void openStory(Workbench bench, Story.Id story, @Nullable TextRange passage, boolean code)
            throws Refusal {
        clock.run(() -> bench.moves().openStory(story, passage, code));
        clock.settle(bench);
    }

    void end(Workbench bench) throws Refusal {
        clock.wait(clock.fx(bench::end));
    }

    void snap(Workbench bench, String name) throws IOException, Refusal {
        clock.on(name);
        clock.settle(bench);
        save(clock.fx(bench::scene), name);
    }

    /// The styles are given anew first: where no window is, a state that has changed, such as the
    /// mark in the rail, is not always drawn.
    void save(Scene scene, String name) throws IOException, Refusal {
        clock.on(name);
        clock.run(() -> scene.getStylesheets().setAll(List.copyOf(scene.getStylesheets())));
        clock.layOut(scene);
        var image = clock.fx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        ImageIO.write(
                image, "png", folder.resolve("%02d-%s.png".formatted(++taken, name)).toFile());
    }
}
