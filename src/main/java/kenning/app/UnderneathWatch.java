package kenning.app;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import kenning.store.Project;
import kenning.ui.kit.Fx;

/// Looks every few seconds whether the file of an open project still is the one that was opened, so
/// that this is noticed while nobody edits, too. On the FX thread; the project's own thread looks.
final class UnderneathWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.seconds(5);

    private final Timeline looks = new Timeline();
    private final Project project;
    private final Consumer<Throwable> failed;

    /// @param failed hears, once, that it is not
    UnderneathWatch(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        if (project.writable()) {
            looks.getKeyFrames().setAll(new KeyFrame(EVERY, e -> look()));
            looks.setCycleCount(Animation.INDEFINITE);
            looks.play();
        }
    }

    private void look() {
        Fx.then(project.lookAtLast(), same -> {}, this::fail);
    }

    private void fail(Throwable failure) {
        if (looks.getStatus() == Animation.Status.RUNNING) {
            looks.stop();
            failed.accept(failure);
        }
    }

    @Override
    public void close() {
        looks.stop();
    }
}
