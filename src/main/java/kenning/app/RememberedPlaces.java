package kenning.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;
import kenning.settings.Bookmarks;
import kenning.settings.BookmarksFile;
import kenning.settings.SettingsFile;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

/// The bookmarks of the open project: read once it is open, written a moment after they change, off
/// the FX thread. On the FX thread.
final class RememberedPlaces {
    private static final Duration REST = Duration.millis(900);

    private final ObjectProperty<Bookmarks> bookmarks;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable BookmarksFile file;

    /// @param bookmarks set once, when they are read, and then followed
    RememberedPlaces(
            Project project,
            SettingsFile settings,
            ObjectProperty<Bookmarks> bookmarks,
            Jobs jobs,
            Consumer<Throwable> failed) {
        this.bookmarks = bookmarks;
        this.jobs = jobs;
        this.failed = failed;
        rest.setOnFinished(e -> Fx.then(write(), done -> {}, failed));
        Fx.then(
                project.read(ProjectGuid::of),
                guid -> load(new BookmarksFile(settings.path(), guid)),
                failed);
    }

    private void load(BookmarksFile found) {
        var loaded = jobs.run(Messages.get("job.settings"), progress -> found.load()).result();
        Fx.then(
                loaded,
                read -> {
                    file = found;
                    bookmarks.set(read);
                    bookmarks.addListener((o, was, now) -> rest.playFromStart());
                },
                failed);
    }

    /// Writes what is not yet written.
    void writeNow() {
        if (rest.getStatus() == Animation.Status.RUNNING) {
            rest.stop();
            Fx.then(write(), done -> {}, failed);
        }
    }

    private CompletableFuture<Boolean> write() {
        var now = bookmarks.get();
        var to = file;
        return jobs.run(
                        Messages.get("job.settings"),
                        progress -> {
                            if (to != null) {
                                to.save(now);
                            }
                            return true;
                        })
                .result();
    }
}
