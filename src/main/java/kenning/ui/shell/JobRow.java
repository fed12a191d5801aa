package kenning.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import kenning.task.Job;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// One piece of long work: its title, how far it is, the piece in hand, and Cancel.
final class JobRow extends HBox {
    private final Job<?> job;
    private final Label title;
    private final ProgressBar bar = new ProgressBar(-1);
    private final Label what = Nodes.label("", "soft");
    private final Button cancel;

    JobRow(Job<?> job) {
        this.job = job;
        title = Nodes.label(job.state().title(), "strong");
        cancel = Nodes.button("job-cancel", "job.cancel", job::cancel);
        cancel.setAccessibleText(Messages.get("job.cancel.accessible", job.state().title()));
        bar.setFocusTraversable(false);
        bar.setAccessibleText(job.state().title());
        getStyleClass().add("jobs");
        getChildren().addAll(title, bar, what, Nodes.spring(), cancel);
    }

    void show() {
        var state = job.state();
        bar.setProgress(state.total() == 0 ? -1 : (double) state.done() / state.total());
        what.setText(state.what());
        cancel.setDisable(state.cancelling());
    }
}
