package kenning.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Fx;

/// The settings as they are now. Each change is written a moment later, off the FX thread; of
/// several in that moment only the last. On the FX thread.
final class Remembered {
    private static final Duration REST = Duration.millis(400);

    private final SettingsFile file;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final PauseTransition rest = new PauseTransition(REST);
    private volatile Settings settings;

    Remembered(SettingsFile file, Settings settings, Jobs jobs, Consumer<Throwable> failed) {
        this.file = file;
        this.settings = settings;
        this.jobs = jobs;
        this.failed = failed;
        rest.setOnFinished(e -> Fx.then(write(), done -> {}, failed));
    }

    Settings get() {
        return settings;
    }

    /// Where they are kept.
    SettingsFile file() {
        return file;
    }

    void change(UnaryOperator<Settings> to) {
        var changed = to.apply(settings);
        if (!changed.equals(settings)) {
            settings = changed;
            rest.playFromStart();
        }
    }

    /// Writes what is not yet written; the answer is there when it is, whether it went well or not.
    CompletableFuture<?> writeNow() {
        if (rest.getStatus() != Animation.Status.RUNNING) {
            return CompletableFuture.completedFuture(true);
        }
        rest.stop();
        var written = write();
        Fx.then(written, done -> {}, failed);
        return written.handle((done, failure) -> true);
    }

    private CompletableFuture<Boolean> write() {
        return jobs.run(Messages.get("job.settings"), progress -> save()).result();
    }

    private boolean save() throws IOException {
        file.save(settings);
        return true;
    }
}
