package kenning.ui.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.store.Backup;
import kenning.store.BackupTrouble;
import kenning.store.Backups;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

/// The backups of a project as they lie on the disk, and what can be done with them. On the FX
/// thread; the work is done off it.
public final class BackupsModel {
    /// What was found the last time somebody looked.
    ///
    /// @param trouble why the last one could not be made; none when it could
    /// @param second the second place; none when there is none
    record Found(List<Backup> backups, Optional<BackupTrouble> trouble, Optional<Path> second) {
        static final Found NONE = new Found(List.of(), Optional.empty(), Optional.empty());
    }

    private final Project project;
    private final Backups backups;
    private final Jobs jobs;
    private final Supplier<CompletableFuture<Backup>> making;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Found> found =
            new ReadOnlyObjectWrapper<>(this, "found", Found.NONE);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);

    /// @param making makes a backup, whatever else has to follow from that
    public BackupsModel(
            Project project,
            Backups backups,
            Jobs jobs,
            Supplier<CompletableFuture<Backup>> making,
            Consumer<Throwable> failed) {
        this.project = project;
        this.backups = backups;
        this.jobs = jobs;
        this.making = making;
        this.failed = failed;
    }

    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /// Whether the disk was looked at already.
    ReadOnlyBooleanProperty isRead() {
        return read.getReadOnlyProperty();
    }

    /// Whether the project can be written, so that there is something to back up.
    boolean canMake() {
        return project.writable();
    }

    /// Looks again what lies there.
    public void refresh() {
        var looking =
                jobs.run(
                        Messages.get("job.backups.look"),
                        progress -> {
                            var guid = Project.await(project.read(ProjectGuid::of));
                            return new Found(
                                    backups.list(guid), backups.trouble(guid), backups.second());
                        });
        Fx.then(
                looking.result(),
                now -> {
                    found.set(now);
                    read.set(true);
                },
                failed);
    }

    void make(Consumer<Backup> done) {
        Fx.then(
                making.get(),
                made -> {
                    refresh();
                    done.accept(made);
                },
                this::failed);
    }

    private void failed(Throwable failure) {
        refresh();
        failed.accept(failure);
    }

    /// Reads a backup again; that it is not whole is told as a failure.
    ///
    /// @param done hears of it when it is whole
    void verify(Backup backup, Consumer<Backup> done) {
        work(
                "job.backups.verify",
                () -> backups.verify(backup),
                now -> {
                    if (now.good()) {
                        done.accept(now);
                    } else {
                        failed.accept(
                                new Refusal(
                                        Kind.DAMAGED,
                                        "backups.isNot",
                                        BackupWords.when(now.made())));
                    }
                });
    }

    /// Makes sure that a backup is whole before it is looked at.
    void ifGood(Backup backup, Consumer<Path> then) {
        work(
                "job.backups.verify",
                () -> {
                    Backups.requireGood(backup.file());
                    return backup.file();
                },
                then);
    }

    void restore(Backup backup, Path target, Consumer<Path> done) {
        work(
                "job.backups.restore",
                () -> {
                    backups.restore(
                            backup.file(), target, Label.of(Messages.get("backups.narrowed")));
                    return target;
                },
                done);
    }

    void useSecond(@Nullable Path folder) {
        work(
                "job.backups.look",
                () -> {
                    backups.useSecond(folder);
                    return true;
                },
                done -> {});
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private <T> void work(String title, Work<T> work, Consumer<T> done) {
        var job = jobs.run(Messages.get(title), progress -> work.run());
        Fx.then(
                job.result(),
                result -> {
                    refresh();
                    done.accept(result);
                },
                this::failed);
    }
}
