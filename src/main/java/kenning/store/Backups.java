package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.store.Backup.Why;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The backups of every project of this user (reliability 5.5): whole, verified copies, each with a
/// note of what it holds, in a folder of the project's own, `backups/GUID`, and in a second place
/// when one was chosen. Each method waits, and is for background work; may be used from any thread.
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final BackupShelf shelf;
    private final BackupMaking making;
    private final KnownPlaces places;

    /// @param data where Kenning keeps things of its own
    public Backups(Path data) {
        shelf = new BackupShelf(data.resolve("backups"));
        making = new BackupMaking(shelf);
        places = new KnownPlaces(shelf.root());
    }

    /// Where the backups of a project lie; it need not be there yet.
    public Path folder(String guid) {
        return shelf.folder(guid);
    }

    /// The folder, on another disk perhaps, in which every backup is kept a second time.
    public Optional<Path> second() {
        return shelf.second();
    }

    /// Chooses the second place, or none. What lies in an earlier one stays there.
    public void useSecond(@Nullable Path folder) throws Refusal {
        try {
            shelf.useSecond(folder);
        } catch (IOException e) {
            throw unwritable(shelf.root(), e);
        }
    }

    /// The tables in which it stands what may be done with a story.
    private static final Set<Table> NARROWING = Set.of(Table.CONSENT, Table.STORY, Table.TELLER);

    // opening

    /// Opens a project. One that an earlier Kenning made is backed up before it is brought to this
    /// version; where that cannot be, the original that stays beside it has to do. A damaged one is
    /// refused.
    public Project open(Path file, Access access) throws Refusal {
        if (access == Access.WRITE && isEarlier(file)) {
            try {
                make(file, Why.MIGRATION, Instant.now());
            } catch (Refusal e) {
                if (e.kind() != Kind.DAMAGED) {
                    LOG.warn("no backup before the migration: {}", e.key());
                }
            }
        }
        return Project.open(file, access);
    }

    /// What cannot even be looked at is refused in words when it is opened.
    private static boolean isEarlier(Path file) {
        try {
            return Preflight.check(file, Access.WRITE) < Schema.VERSION;
        } catch (Refusal e) {
            return false;
        }
    }

    // making

    /// Makes a backup of an open project, in the second place too when there is one, and lets those
    /// go whose time is over.
    ///
    /// @throws Refusal when it could not be made, or not in the second place; what is there then is
    ///   whole
    public Backup make(Project project, Why why, Instant now) throws Refusal {
        noteRestrictions(project);
        var folder = folder(Project.await(project.read(ProjectGuid::of)));
        return making.make(WholeCopy.from(project), folder, why, now);
    }

    /// Makes a backup of a project that is not open here, before it is opened.
    public Backup make(Path closed, Why why, Instant now) throws Refusal {
        var folder = ready(ProjectGuid.of(closed), closed);
        return making.make(WholeCopy.from(closed), folder, why, now);
    }

    private Path ready(String guid, Path project) throws Refusal {
        var folder = folder(guid);
        try {
            Disk.createFolder(folder);
            places.note(guid, project);
            return folder;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /// Why the last backup could not be made, or not in the second place; empty when it could.
    public Optional<BackupTrouble> trouble(String guid) {
        return BackupTrouble.in(folder(guid));
    }

    /// From now on keeps what may not be done with the stories of a project up to date with each
    /// change, for the day on which a backup is restored: before anything that is asked of the
    /// project after that change, its closing too.
    ///
    /// @param failed hears, on the project thread, that it could not be noted
    public void followRestrictions(Project project, Consumer<Throwable> failed) {
        var _ =
                project.onChange(change -> {
                    if (change.touches(NARROWING)) {
                        var _ =
                                noted(project)
                                        .whenComplete((done, failure) -> {
                                            if (failure != null) {
                                                failed.accept(failure);
                                            }
                                        });
                    }
                });
    }

    /// Keeps what may not be done with stories, as it is now.
    public void noteRestrictions(Project project) throws Refusal {
        Project.await(noted(project));
    }

    /// Always on the project's own thread, so that no older state is noted over a newer one.
    private CompletableFuture<Boolean> noted(Project project) {
        return project.read(reading -> {
            var folder = ready(ProjectGuid.of(reading), project.path());
            try {
                Restrictions.follow(folder, reading);
                return true;
            } catch (IOException e) {
                throw unwritable(folder, e);
            }
        });
    }

    /// Makes a backup in a folder of somebody's own choosing, and nothing else.
    public static Backup makeIn(Project project, Path folder, Instant now) throws Refusal {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Kind.REQUEST, "backups.noSecond", folder);
        }
        return BackupShelf.backup(
                BackupMaking.copyTo(
                        folder, WholeCopy.from(project), new BackupName(now, Why.ASKED)),
                false,
                false);
    }

    // looking

    /// All backups of a project, the newest first. Nothing is read but names and notes.
    public List<Backup> list(String guid) {
        return shelf.list(guid);
    }

    /// The newest good one of a project.
    public Optional<Backup> newestGood(String guid) {
        return list(guid).stream().filter(Backup::good).findFirst();
    }

    /// The newest backup of a damaged project that is still whole, which is made sure of now, and
    /// what it lacks. The project is known by what it says of itself, where that can still be read,
    /// and else by the file in which it was.
    ///
    /// @param kept the copy of the damaged file, of which a copy is read
    /// @param project the file itself; it is not opened
    public Optional<NewestBackup> newestOf(Path kept, Path project) throws Refusal {
        var left = SickHistory.of(kept);
        var guid = left.flatMap(SickHistory::guid);
        var named = guid.or(() -> places.guidIn(project));
        for (var backup : named.map(shelf::list).orElse(List.of())) {
            if (backup.good() && isWhole(backup)) {
                var steps = SickHistory.inBackup(backup.file());
                var lacks = left.map(its -> its.beyond(steps)).orElse(Lacking.UNKNOWN);
                return Optional.of(new NewestBackup(backup, guid.isEmpty(), lacks));
            }
        }
        return Optional.empty();
    }

    /// One that cannot be read now is no help now.
    private boolean isWhole(Backup backup) {
        try {
            return verify(backup).good();
        } catch (Refusal e) {
            LOG.info("a backup cannot be read: {}", e.key());
            return false;
        }
    }

    /// When a backup was made; empty when a file is none.
    public static Optional<Instant> madeAt(Path file) {
        return BackupName.of(file).map(BackupName::made);
    }

    /// How many times a project was changed since its newest good backup; a session that only
    /// opened it does not count.
    public long behind(Project project) throws Refusal {
        var guid = Project.await(project.read(ProjectGuid::of));
        long last =
                list(guid).stream()
                        .filter(Backup::good)
                        .map(Backup::manifest)
                        .mapToLong(m -> m == null ? 0 : m.generation())
                        .max()
                        .orElse(0);
        return Project.await(
                project.read(reading ->
                        reading.number("SELECT generation FROM meta WHERE id = 1")
                                - last
                                - reading.number(
                                        "SELECT count(*) FROM lineage WHERE first > ?", last)));
    }

    // reading again

    /// Reads a backup again from end to end and notes the outcome beside it.
    ///
    /// @return the backup as it turned out
    /// @throws Refusal when it could not be read for a reason that does not lie in itself
    public Backup verify(Backup backup) throws Refusal {
        var file = backup.file();
        var note = BackupNote.of(file);
        try {
            var found = WholeCopy.verify(file);
            boolean same = note.map(n -> n.manifest().equals(found)).orElse(true);
            var known = note.map(BackupNote::manifest).orElse(found);
            new BackupNote(known, file.toFile().length(), Instant.now(), same).write(file);
        } catch (Refusal e) {
            if (e.kind() != Kind.DAMAGED && !e.key().equals("store.notAProject")) {
                throw e;
            }
            if (note.isPresent()) {
                var its = note.get();
                noteFailure(
                        file, new BackupNote(its.manifest(), its.bytes(), Instant.now(), false));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        return BackupShelf.backup(file, backup.second(), backup.copied());
    }

    private static void noteFailure(Path file, BackupNote note) throws Refusal {
        try {
            note.write(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// Makes sure that a backup still is what its note says, before anybody looks at it or builds
    /// on it. One without a note has to be whole.
    ///
    /// @throws Refusal when it is empty, damaged, missing or holds less
    public static Manifest requireGood(Path backup) throws Refusal {
        var found = WholeCopy.verify(backup);
        var note = BackupNote.of(backup);
        if (note.isPresent() && !note.get().manifest().equals(found)) {
            throw new Refusal(Kind.DAMAGED, "backups.notWhole", backup.getFileName());
        }
        return found;
    }

    /// Makes a project of a backup under a name that is free. What was narrowed since the backup
    /// was made stays narrow.
    ///
    /// @param narrowing what the step is called by which it is narrowed
    /// @throws Refusal when the backup is not whole, or something has that name; nothing is changed
    public void restore(Path backup, Path target, Label narrowing) throws Refusal {
        new Restoring(this::folder, narrowing).restore(backup, target);
    }

    /// Rescues what can be read of a damaged project, as [Salvage] does; what was narrowed or
    /// erased stays so, as when a backup is restored.
    public Salvaged rescue(
            Path damaged, Path target, Salvage.Words words, Label narrowing, Progress progress)
            throws Refusal {
        var salvaged = Salvage.rescue(damaged, target, words, progress);
        new Restoring(this::folder, narrowing).narrow(target);
        return salvaged;
    }

    static Refusal unwritable(Path place, IOException e) {
        return new Refusal(Kind.CANNOT_OPEN, "store.cannotCopy", place, Preflight.reason(e));
    }
}
