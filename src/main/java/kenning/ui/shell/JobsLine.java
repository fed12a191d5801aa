package kenning.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kenning.task.Job;
import kenning.task.Jobs;

/// The long work that is under way: what it is, how far it is, and Cancel. Short work never shows.
public final class JobsLine extends VBox {
    private static final Duration PATIENCE = Duration.millis(400);

    private final Jobs jobs;
    private final AtomicBoolean coming = new AtomicBoolean();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Map<Job<?>, JobRow> rows = new LinkedHashMap<>();

    public JobsLine(Jobs jobs) {
        this.jobs = jobs;
        setId("jobs");
        patience.setOnFinished(e -> show(jobs.running()));
        jobs.onChange(() -> {
            if (coming.compareAndSet(false, true)) {
                Platform.runLater(this::changed);
            }
        });
    }

    private void changed() {
        coming.set(false);
        var running = jobs.running();
        if (running.isEmpty()) {
            patience.stop();
            show(running);
        } else if (!rows.isEmpty()) {
            show(running);
        } else if (patience.getStatus() != Animation.Status.RUNNING) {
            patience.playFromStart();
        }
    }

    /// A row stays the same node as long as its job runs, so that Cancel can be pressed and keeps
    /// the focus.
    private void show(List<Job<?>> running) {
        rows.keySet().retainAll(running);
        for (var job : running) {
            rows.computeIfAbsent(job, JobRow::new).show();
        }
        if (!getChildren().equals(List.copyOf(rows.values()))) {
            getChildren().setAll(rows.values());
        }
    }
}
