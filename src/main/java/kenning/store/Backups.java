package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.store.Backup.State;
import kenning.store.Backup.Why;
import org.jspecify.annotations.Nullable;

/// The backups of every project of this user (reliability 5.5): whole, verified copies, each with a
/// note of what it holds, in a folder of the project's own, `backups/GUID`, and in a second place
/// when one was chosen. Each method waits, and is for background work; may be used from any thread.
public final class Backups {
    private final Path root;

    /// @param data where Kenning keeps things of its own
    public Backups(Path data) {
        root = data.resolve("backups");
    }

    /// Where the backups of a project lie; it need not be there yet.
    public Path folder(String guid) {
        return root.resolve(guid);
    }

    /// The folder, on another disk perhaps, in which every backup is kept a second time.
    public Optional<Path> second() {
        try {
            var text = Files.readString(secondNote()).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (IOException | java.nio.file.InvalidPathException none) {
            return Optional.empty();
        }
    }

    /// Chooses the second place, or none. What lies in an earlier one stays there.
    public void useSecond(@Nullable Path folder) throws Refusal {
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new Refusal(Kind.REQUEST, "backups.noSecond", folder);
            }
            Disk.createFolder(root);
            Disk.write(secondNote(), folder == null ? "" : folder.toAbsolutePath().toString());
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private Path secondNote() {
        return root.resolve("second-place");
    }

    private Optional<Path> secondFolder(String guid) {
        return second().map(place -> place.resolve("Kenning backups").resolve(guid));
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
        return make(WholeCopy.from(project), folder, why, now);
    }

    /// Makes a backup of a project that is not open here, before it is opened.
    public Backup make(Path closed, Why why, Instant now) throws Refusal {
        return make(WholeCopy.from(closed), ready(ProjectGuid.of(closed)), why, now);
    }

    /// Makes a backup when opening the project to write will bring it to this version.
    public Optional<Backup> makeBeforeMigration(Path closed, Instant now) throws Refusal {
        return Files.isRegularFile(closed) && Preflight.check(closed, Access.WRITE) < Schema.VERSION
                ? Optional.of(make(closed, Why.MIGRATION, now))
                : Optional.empty();
    }

    private Path ready(String guid) throws Refusal {
        try {
            Disk.createFolder(folder(guid));
            return folder(guid);
        } catch (IOException e) {
            throw unwritable(folder(guid), e);
        }
    }

    /// One at a time, so that none thins away what another one just made.
    private synchronized Backup make(WholeCopy.Source source, Path folder, Why why, Instant now)
            throws Refusal {
        try {
            var made = makeBoth(source, folder, why, now);
            BackupTrouble.forget(folder);
            return made;
        } catch (IOException e) {
            throw unwritable(folder, e);
        } catch (Refusal e) {
            try {
                BackupTrouble.keep(folder, now, e);
            } catch (IOException alsoFull) {
                e.addSuppressed(alsoFull);
            }
            throw e;
        }
    }

    private Backup makeBoth(WholeCopy.Source source, Path folder, Why why, Instant now)
            throws Refusal {
        var file = copyTo(folder, source, new BackupName(now, why));
        var second = secondFolder(String.valueOf(folder.getFileName()));
        thin(folder, now);
        if (second.isPresent()) {
            copyOnwards(file, second.get());
            thin(second.get(), now);
        }
        return backup(file, false, second.isPresent());
    }

    /// Why the last backup could not be made, or not in the second place; empty when it could.
    public Optional<BackupTrouble> trouble(String guid) {
        return BackupTrouble.in(folder(guid));
    }

    /// Keeps what may not be done with stories up to date, for the day on which a backup is
    /// restored.
    public void noteRestrictions(Project project) throws Refusal {
        var folder = ready(Project.await(project.read(ProjectGuid::of)));
        try {
            Restrictions.follow(folder, project);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /// Makes a backup in a folder of somebody's own choosing, and nothing else.
    public static Backup makeIn(Project project, Path folder, Instant now) throws Refusal {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Kind.REQUEST, "backups.noSecond", folder);
        }
        return backup(
                copyTo(folder, WholeCopy.from(project), new BackupName(now, Why.ASKED)),
                false,
                false);
    }

    /// The note is there before the backup has its name, so that no name is without one.
    private static Path copyTo(Path folder, WholeCopy.Source source, BackupName name)
            throws Refusal {
        var file = folder.resolve(name.file());
        try {
            WholeCopy.make(
                    source,
                    file,
                    WholeCopy.Naming.NEW,
                    (manifest, partial) ->
                            new BackupNote(manifest, Files.size(partial), Instant.now(), true)
                                    .write(file));
            return file;
        } catch (Refusal e) {
            if (!Files.exists(file)) {
                forget(BackupNote.beside(file));
            }
            throw e;
        }
    }

    private static void copyOnwards(Path file, Path second) throws Refusal {
        try {
            Disk.createFolder(second);
            copyTo(second, WholeCopy.from(file), BackupName.of(file).orElseThrow());
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "backups.secondAway", second, reason(e));
        } catch (Refusal e) {
            var refusal =
                    new Refusal(
                            Kind.CANNOT_OPEN,
                            "backups.secondAway",
                            second,
                            String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static void thin(Path folder, Instant now) {
        for (var backup : Thinning.going(in(folder, false), now, ZoneId.systemDefault())) {
            if (forget(backup.file())) {
                forget(BackupNote.beside(backup.file()));
            }
        }
    }

    /// What cannot be removed now is removed the next time.
    private static boolean forget(Path file) {
        return file.toFile().delete();
    }

    // looking

    /// All backups of a project, the newest first. Nothing is read but names and notes.
    public List<Backup> list(String guid) {
        var all = new HashMap<String, Backup>();
        for (var backup : in(folder(guid), false)) {
            all.put(String.valueOf(backup.file().getFileName()), backup);
        }
        secondFolder(guid)
                .ifPresent(folder ->
                        in(folder, true)
                                .forEach(backup ->
                                        all.merge(
                                                String.valueOf(backup.file().getFileName()),
                                                backup,
                                                Backups::both)));
        return all.values().stream().sorted(Comparator.comparing(Backup::made).reversed()).toList();
    }

    private static Backup both(Backup first, Backup second) {
        return first.good() || !second.good() ? backup(first.file(), false, true) : second;
    }

    /// The newest good one of a project.
    public Optional<Backup> newestGood(String guid) {
        return list(guid).stream().filter(Backup::good).findFirst();
    }

    private static List<Backup> in(Path folder, boolean second) {
        var all = new ArrayList<Backup>();
        try (var files = Files.newDirectoryStream(folder, "*.kenning")) {
            for (var file : files) {
                if (BackupName.of(file).isPresent()) {
                    all.add(backup(file, second, false));
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException none) {
            return all;
        }
        return all;
    }

    private static Backup backup(Path file, boolean second, boolean copied) {
        var name = BackupName.of(file).orElseThrow();
        var note = BackupNote.of(file);
        long bytes = file.toFile().length();
        var state =
                note.map(n -> n.whole() && n.bytes() == bytes ? State.GOOD : State.FAILED)
                        .orElse(bytes == 0 ? State.FAILED : State.UNKNOWN);
        return new Backup(
                file,
                name.made(),
                name.why(),
                bytes,
                note.map(BackupNote::manifest).orElse(null),
                note.map(BackupNote::checked).orElse(null),
                state,
                second,
                copied);
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
        return backup(file, backup.second(), backup.copied());
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

    private static Refusal unwritable(Path place, IOException e) {
        return new Refusal(Kind.CANNOT_OPEN, "store.cannotCopy", place, reason(e));
    }

    private static String reason(IOException e) {
        return Preflight.reason(e);
    }
}
