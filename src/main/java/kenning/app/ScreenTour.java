package kenning.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import kenning.cli.Tour;
import kenning.example.ExampleProject;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.task.Progress;
import kenning.text.Messages;

/// The main job from end to end, with nobody watching: the example is built, real files are brought
/// in, passages coded, found, undone and redone, a report written, and a picture taken of every
/// screen, drawn by the same views as in the window. Needs no display and touches nothing but its
/// folder.
public final class ScreenTour implements Tour {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Override
    public void run(Path folder, PrintWriter out) throws Refusal {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("alongside.kenning");
            Files.deleteIfExists(file);
            var work = new TourWork(folder, out);
            out.println(Messages.get("tour.begin", folder));
            try (var project = ExampleProject.build(file, Progress.NONE)) {
                work.doTheJob(project);
            }
            var clock = new TourClock(LONGEST_WAIT);
            clock.on("start");
            startToolkit(clock);
            new TourPictures(folder, out, clock).take(file);
            out.println(Messages.get("tour.end", folder));
        } catch (IOException e) {
            throw new Refusal(
                    Kind.CANNOT_OPEN, "tour.cannotWrite", folder, String.valueOf(e.getMessage()));
        }
    }

    /// JavaFX without a display, drawn by the processor.
    private static void startToolkit(TourClock clock) throws Refusal {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        var started = new CompletableFuture<Boolean>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(() -> started.complete(true));
        }
        Platform.setImplicitExit(false);
        clock.wait(started);
    }
}
