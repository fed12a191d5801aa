package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// What becomes of the work of a session when its file is no longer the one that was opened. Where
/// the file was replaced, moved or removed, all of it can still be read, and goes to a new file.
/// Where another program wrote into the file itself, nothing of it is left there, and the spare
/// copy goes to a new file, if there is one.
final class KeptWork {
    private record SpareCopy(Path file, Instant asOf) {}

    private final Path project;
    private volatile Path elsewhere = Path.of(System.getProperty("user.home", "."));
    private volatile @Nullable SpareCopy copy;
    private volatile @Nullable Path file;
    private @Nullable Instant asOf;

    KeptWork(Path project) {
        this.project = project;
    }

    /// Where the work goes when its own place is gone.
    void goesTo(Path folder) {
        elsewhere = folder;
    }

    /// Which file has the work as it stood at a moment.
    void isCopied(Path spare, Instant when) {
        copy = new SpareCopy(spare, when);
    }

    /// The file that has the work now.
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /// The file is the one that was opened, after all.
    void isNotNeeded() {
        file = null;
        asOf = null;
    }

    /// Keeps what is not kept yet.
    ///
    /// @param db may be closed already
    /// @return what to say, now and for every question that comes
    Refusal keep(Connection db, Statements statements, String session, long generation)
            throws SQLException {
        Exception why = null;
        try {
            if (file == null && isOurs(db, statements, session, generation)) {
                file = SavedAside.keep(db, statements, project, elsewhere);
            } else if (file == null && copy != null) {
                file = SavedAside.keep(copy.file(), project, elsewhere);
                asOf = copy.asOf();
            }
        } catch (SQLException | Refusal e) {
            why = e;
        }
        var refusal = said();
        if (why != null) {
            refusal.addSuppressed(why);
        }
        return refusal;
    }

    private Refusal said() {
        var name = project.getFileName();
        var kept = file;
        var when = asOf;
        if (kept == null) {
            return new Refusal(Kind.CANNOT_OPEN, "store.replaced", name);
        }
        return when == null
                ? new Refusal(Kind.CANNOT_OPEN, "store.replacedKept", name, kept)
                : new Refusal(
                        Kind.CANNOT_OPEN, "store.overwrittenKept", name, kept, LockNote.when(when));
    }

    private static boolean isOurs(
            Connection db, Statements statements, String session, long generation)
            throws SQLException {
        if (db.isClosed()) {
            return false;
        }
        rollback(db);
        boolean ours = SavedAside.isOurs(statements, session, generation);
        rollback(db);
        return ours;
    }

    private static void rollback(Connection db) throws SQLException {
        if (!db.getAutoCommit()) {
            db.rollback();
        }
    }

    /// The empty file in which the next change would have been noted.
    void dropEmptyJournal() throws IOException {
        var journal = project.resolveSibling(project.getFileName() + "-journal");
        if (Files.isRegularFile(journal) && Files.size(journal) == 0) {
            Files.deleteIfExists(journal);
        }
    }
}
