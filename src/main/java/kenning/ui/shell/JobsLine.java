package kenning.ui.shell;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kenning.task.Job;
import kenning.task.Jobs;
import kenning.ui.kit.Nodes;

/// The long work that is under way: what it is, how far it is, and Cancel. Short work never shows.
public final class JobsLine extends VBox {
    private static final int PATIENCE_MS = 400;

    private final Jobs jobs;
    private final AtomicBoolean coming = new AtomicBoolean();
    private final javafx.animation.PauseTransition patience =
            new javafx.animation.PauseTransition(javafx.util.Duration.millis(PATIENCE_MS));

    public JobsLine(Jobs jobs) {
        this.jobs = jobs;
        setId("jobs");
        patience.setOnFinished(e -> show());
        jobs.onChange(() -> {
            if (coming.compareAndSet(false, true)) {
                Platform.runLater(this::changed);
            }
        });
    }

    private void changed() {
        coming.set(false);
        if (jobs.running().isEmpty()) {
            patience.stop();
            getChildren().clear();
        } else if (getChildren().isEmpty()) {
            if (patience.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                patience.playFromStart();
            }
        } else {
            show();
        }
    }

    private void show() {
        getChildren().setAll(jobs.running().stream().map(JobsLine::row).toList());
    }

    private static HBox row(Job<?> job) {
        var state = job.state();
        var bar = new ProgressBar(state.total() == 0 ? -1 : (double) state.done() / state.total());
        bar.setPrefWidth(220);
        bar.setAccessibleText(state.title());
        var cancel = Nodes.button("job-cancel", "job.cancel", job::cancel);
        cancel.setDisable(state.cancelling());
        return Nodes.styled(
                new HBox(
                        Nodes.label(state.title(), "strong"),
                        bar,
                        Nodes.label(state.what(), "soft"),
                        Nodes.spring(),
                        cancel),
                "jobs");
    }
}
