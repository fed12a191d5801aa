package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.store.Backup.Why;

/// How a backup comes to lie in its folder, and in the second place: whole, with its note, and
/// those go whose time is over. What went wrong is noted there, too.
final class BackupMaking {
    private final BackupShelf shelf;

    BackupMaking(BackupShelf shelf) {
        this.shelf = shelf;
    }

    /// One at a time, so that none thins away what another one just made.
    synchronized Backup make(WholeCopy.Source source, Path folder, Why why, Instant now)
            throws Refusal {
        try {
            var made = makeBoth(source, folder, why, now);
            BackupTrouble.forget(folder);
            return made;
        } catch (IOException e) {
            throw Backups.unwritable(folder, e);
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
        var second = shelf.secondFolder(String.valueOf(folder.getFileName()));
        thin(folder, now);
        if (second.isPresent()) {
            copyOnwards(file, second.get());
            thin(second.get(), now);
        }
        return BackupShelf.backup(file, false, second.isPresent());
    }

    /// The note is there before the backup has its name, so that no name is without one.
    static Path copyTo(Path folder, WholeCopy.Source source, BackupName name) throws Refusal {
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
            throw new Refusal(Kind.CANNOT_OPEN, "backups.secondAway", second, Preflight.reason(e));
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
        for (var backup :
                Thinning.going(BackupShelf.in(folder, false), now, ZoneId.systemDefault())) {
            if (forget(backup.file())) {
                forget(BackupNote.beside(backup.file()));
            }
        }
    }

    /// What cannot be removed now is removed the next time.
    private static boolean forget(Path file) {
        return file.toFile().delete();
    }
}
