package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.store.Backup.State;
import org.jspecify.annotations.Nullable;

/// Where the backups lie and what lies there: a folder for each project, and the same in a second
/// place when one was chosen. Nothing is read but names and notes.
final class BackupShelf {
    private final Path root;

    /// @param root in which each project has its folder
    BackupShelf(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /// A file can say of itself what it likes: its name never leads out of here.
    Path folder(String guid) {
        return root.resolve(named(guid));
    }

    private static String named(String guid) {
        return guid.replaceAll("[^A-Za-z0-9-]", "_");
    }

    Optional<Path> second() {
        try {
            var text = Files.readString(secondNote()).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    void useSecond(@Nullable Path folder) throws Refusal, IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refusal(Kind.REQUEST, "backups.noSecond", folder);
        }
        Disk.createFolder(root);
        Disk.write(secondNote(), folder == null ? "" : folder.toAbsolutePath().toString());
    }

    private Path secondNote() {
        return root.resolve("second-place");
    }

    /// @param name of the folder of a project
    Optional<Path> secondFolder(String name) {
        return second().map(place -> place.resolve("Kenning backups").resolve(named(name)));
    }

    /// All backups of a project, the newest first.
    List<Backup> list(String guid) {
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
                                                BackupShelf::both)));
        return all.values().stream().sorted(Comparator.comparing(Backup::made).reversed()).toList();
    }

    private static Backup both(Backup first, Backup second) {
        return first.good() || !second.good() ? backup(first.file(), false, true) : second;
    }

    static List<Backup> in(Path folder, boolean second) {
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

    /// @param second whether it lies in the second place
    /// @param copied whether it lies in both
    static Backup backup(Path file, boolean second, boolean copied) {
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
}
