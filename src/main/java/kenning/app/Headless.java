package kenning.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import kenning.model.Refusal;

/// JavaFX without a display, drawn by the processor.
final class Headless {
    private Headless() {}

    static void start(TourClock clock) throws Refusal {
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
