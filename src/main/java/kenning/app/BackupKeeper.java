package kenning.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import kenning.model.Refusal;
import kenning.store.Backup;
import kenning.store.Backup.Why;
import kenning.store.BackupTimes;
import kenning.store.Backups;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.store.Table;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;

/// Sees to it that there is always a recent backup of the open project: while people work, before
/// much is done at once, and at close. Each is made in the background, and the window never waits
/// for one. On the FX thread, but for what says otherwise.
final class BackupKeeper implements AutoCloseable {
    private static final Duration LOOK = Duration.minutes(1);

    private static final Period LONGEST_UNREAD = Period.ofDays(30);

    private final Project project;
    private final Backups backups;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final InstantSource clock;
    private final AtomicInteger edits = new AtomicInteger();

    /// When the first change was made that is in no backup; none when all are.
    private final AtomicReference<Instant> changed = new AtomicReference<>();

    private final Following counting;
    private final Timeline looking;
    private boolean making;

    /// @param failed hears of a backup that could not be made, and of one that could not be made
    ///   the last time
    BackupKeeper(
            Project project,
            Backups backups,
            Jobs jobs,
            Consumer<Throwable> failed,
            InstantSource clock) {
        this.project = project;
        this.backups = backups;
        this.jobs = jobs;
        this.failed = failed;
        this.clock = clock;
        counting = new Following(project, EnumSet.allOf(Table.class), this::count);
        looking = new Timeline(new KeyFrame(LOOK, e -> look()));
        looking.setCycleCount(Animation.INDEFINITE);
        if (project.writable()) {
            backups.followRestrictions(
                    project, failure -> Platform.runLater(() -> failed.accept(failure)));
            looking.play();
            begin();
        }
    }

    private void count() {
        edits.incrementAndGet();
        changed.compareAndSet(null, clock.instant());
    }

    /// What other programs changed since the last backup, and what went wrong the last time. A
    /// backup that nobody has read for a month is read again.
    private void begin() {
        var behind =
                jobs.run(
                        Messages.get("job.backups.look"),
                        progress -> {
                            backups.noteRestrictions(project);
                            if (backups.behind(project) > 0) {
                                changed.compareAndSet(null, clock.instant());
                            }
                            var guid = Project.await(project.read(ProjectGuid::of));
                            readAgain(guid);
                            return backups.trouble(guid);
                        });
        Fx.then(
                behind.result(),
                trouble -> trouble.ifPresent(t -> failed.accept(t.refusal())),
                failed);
    }

    /// The newest good one, when it was last read long ago.
    private void readAgain(String guid) throws Refusal {
        var newest = backups.newestGood(guid);
        var checked = newest.map(Backup::checked).orElse(null);
        if (newest.isPresent()
                && checked != null
                && checked.isBefore(clock.instant().minus(LONGEST_UNREAD))
                && !backups.verify(newest.get()).good()) {
            throw new Refusal(
                    Refusal.Kind.DAMAGED, "backups.isNot", FrameLines.when(newest.get().made()));
        }
    }

    /// Makes a backup when one is due.
    void look() {
        if (!making && BackupTimes.dueWhileWorking(changed.get(), clock.instant())) {
            Fx.then(make(Why.WORK), made -> {}, failed);
        }
    }

    /// Makes a backup now; a project that is open for reading has none to make.
    CompletableFuture<Backup> make(Why why) {
        making = true;
        var since = changed.getAndSet(null);
        var made =
                jobs.run(
                                Messages.get("job.backups.make"),
                                progress -> backups.make(project, why, clock.instant()))
                        .result();
        Fx.then(
                made.handle((backup, failure) -> failure == null),
                well -> {
                    making = false;
                    if (!well && since != null) {
                        changed.set(since);
                    }
                },
                failed);
        return made;
    }

    /// Before much is done at once: there when a backup is made, or could not be, which is told.
    CompletableFuture<Boolean> before(Why why) {
        if (!project.writable()) {
            return CompletableFuture.completedFuture(false);
        }
        var made = make(why);
        Fx.then(made, done -> {}, failed);
        return made.handle((backup, failure) -> failure == null);
    }

    /// Makes the last backup, when it is due. Waits; on the thread of the job that closes the
    /// project, which a backup never keeps from being closed.
    ///
    /// @throws Refusal when it is due and could not be made
    void atClose() throws Refusal {
        if (!project.writable()) {
            return;
        }
        var guid = Project.await(project.read(ProjectGuid::of));
        var newest = backups.newestGood(guid).map(Backup::made).orElse(null);
        var now = clock.instant();
        if (BackupTimes.dueAtClose(backups.behind(project), newest, edits.get(), now)) {
            backups.make(project, Why.CLOSE, now);
        }
    }

    @Override
    public void close() {
        looking.stop();
        counting.close();
    }
}
