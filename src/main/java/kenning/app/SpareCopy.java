package kenning.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import kenning.settings.DataFolder;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.store.Table;
import kenning.store.WholeCopy;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;

/// A whole copy of the open project as it stood when it was last at rest, among Kenning's own
/// things: what is left of the work when another program writes into the project's own file. Gone
/// when the project is closed. On the FX thread, but for what says otherwise.
final class SpareCopy implements AutoCloseable {
    /// After the last change, so that nobody who works waits for the copying.
    private static final Duration REST = Duration.seconds(15);

    /// Whoever never rests has a copy as often.
    private static final Duration LONGEST = Duration.minutes(3);

    /// Of the time that goes by, copying takes one part in so many at most.
    private static final int SHARE = 40;

    private final Project project;
    private final Path folder;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition longest = new PauseTransition(LONGEST);
    private final Following changes;
    private final AtomicReference<Path> made = new AtomicReference<>();
    private volatile CompletableFuture<?> running = CompletableFuture.completedFuture(true);
    private boolean copying;
    private boolean behind;
    private boolean told;
    private boolean closed;

    /// @param folder need not be there yet
    /// @param failed hears, once, that no copy could be made
    SpareCopy(Project project, Path folder, Jobs jobs, Consumer<Throwable> failed) {
        this.project = project;
        this.folder = folder;
        this.jobs = jobs;
        this.failed = failed;
        rest.setOnFinished(e -> now());
        longest.setOnFinished(e -> now());
        changes = new Following(project, EnumSet.allOf(Table.class), this::changed);
        if (isWanted()) {
            changed();
        }
    }

    /// What lies among Kenning's own things is written by nobody else.
    private boolean isWanted() {
        var own = folder.toAbsolutePath().getParent();
        return project.writable() && (own == null || !project.path().startsWith(own));
    }

    private void changed() {
        if (closed || !isWanted()) {
            return;
        }
        behind = true;
        rest.playFromStart();
        if (longest.getStatus() != Animation.Status.RUNNING) {
            longest.playFromStart();
        }
    }

    /// Makes a copy, unless one is being made.
    void now() {
        if (copying || closed || !behind) {
            return;
        }
        rest.stop();
        longest.stop();
        copying = true;
        behind = false;
        long begun = System.nanoTime();
        var job = jobs.run(Messages.get("job.spare"), this::copy);
        running = job.result();
        Fx.then(
                job.result().handle((file, failure) -> failure),
                failure -> {
                    copying = false;
                    pace(System.nanoTime() - begun);
                    if (failure != null && !told && !closed) {
                        told = true;
                        failed.accept(failure.getCause() == null ? failure : failure.getCause());
                    }
                },
                failed);
    }

    /// A large project is copied less often.
    private void pace(long took) {
        var pause = Duration.millis(took / 1_000_000.0 * SHARE);
        rest.setDuration(pause.greaterThan(REST) ? pause : REST);
        longest.setDuration(pause.greaterThan(LONGEST) ? pause : LONGEST);
        if (behind) {
            changed();
        }
    }

    private Path copy(Progress progress) throws Exception {
        var asOf = Instant.now();
        var guid = Project.await(project.read(ProjectGuid::of));
        var file = DataFolder.make(folder).resolve(name(guid));
        WholeCopy.over(project, file);
        made.set(file);
        project.isCopied(file, asOf);
        return file;
    }

    /// A copy that somebody made of the project's file has the same guid and lies elsewhere.
    private String name(String guid) {
        return guid + "-" + Integer.toHexString(project.path().toString().hashCode()) + ".kenning";
    }

    /// Removes the copy: everything that it has is in a file of its own. Looks at files.
    void drop() throws IOException {
        running.handle((file, failure) -> file).join();
        var file = made.get();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        closed = true;
        rest.stop();
        longest.stop();
        changes.close();
    }
}
