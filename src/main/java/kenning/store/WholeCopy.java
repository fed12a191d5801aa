package kenning.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/// The one way to copy a project: whole and verified before it has its name, or not at all
/// (reliability D7, 5.5). The copy is written under a name of its own in the target's folder, read
/// again from there, compared with its source row by row, and only then named. Whatever fails
/// leaves nothing behind; what a kill left goes with the next copy to the same name.
///
/// Each method waits, and is for background work. A project that is open here is read on its own
/// thread, in short turns; the rest happens on the caller's.
public final class WholeCopy {
    /// How long an edit waits at most for a turn of the reading, in nanoseconds.
    private static final long TURN = 20_000_000;

    /// So often the reading begins again when something was written meanwhile.
    private static final int TRIES = 4;

    private WholeCopy() {}

    /// Copies a file that this process does not have open to a name that is free.
    ///
    /// @return what both hold
    /// @throws Refusal saying what is the matter with the source or the target, and what to do
    public static Manifest of(Path source, Path target) throws Refusal {
        return make(from(source), target, Naming.NEW);
    }

    /// Copies an open project to a name that is free.
    public static Manifest of(Project source, Path target) throws Refusal {
        return make(from(source), target, Naming.NEW);
    }

    /// Copies a file that this process does not have open, in the place of what has that name; it
    /// stays until the copy is whole.
    public static Manifest over(Path source, Path target) throws Refusal {
        return make(from(source), target, Naming.OVER);
    }

    /// Copies an open project, in the place of what has that name; it stays until the copy is
    /// whole.
    public static Manifest over(Project source, Path target) throws Refusal {
        return make(from(source), target, Naming.OVER);
    }

    /// Reads a whole file again: its pages, its links, its shape, every row.
    ///
    /// @return what it holds
    /// @throws Refusal when it is not a whole project
    public static Manifest verify(Path file) throws Refusal {
        var key = OpenHere.claim(file);
        try {
            return verified(file);
        } catch (SQLException e) {
            throw FileFailure.refusal(file, e);
        } finally {
            OpenHere.release(key);
        }
    }

    /// How a copy gets its name.
    enum Naming {
        /// It is refused when something has the name.
        NEW,
        /// It takes the place of what has the name.
        OVER
    }

    /// What happens between a copy's being whole and its being named.
    interface Witness {
        void whole(Manifest manifest, Path partial) throws IOException;
    }

    /// Reads a project and writes its pages into an empty file.
    interface Source {
        Manifest copyInto(Path partial) throws Refusal;
    }

    /// Reads in turns between the edits, as long as none comes in between; where they do not let up
    /// it reads in one turn, which they wait for.
    static Source from(Project project) {
        return partial -> {
            for (int i = 0; i < TRIES; i++) {
                var copied = between(project, partial);
                if (copied.isPresent()) {
                    return copied.get();
                }
            }
            return Project.await(
                    project.withFile((db, statements) ->
                            copy(db, Manifest.of(statements), statements, partial)));
        };
    }

    /// @return empty when something was written meanwhile
    private static Optional<Manifest> between(Project project, Path partial) throws Refusal {
        var reading =
                Project.await(
                        project.withFile((db, statements) -> new ManifestReading(statements)));
        boolean whole = false;
        while (!whole) {
            var on =
                    Project.await(
                            project.withFile((db, statements) ->
                                    reading.holds(statements)
                                            ? Optional.of(reading.goOn(statements, TURN))
                                            : Optional.<Boolean>empty()));
            if (on.isEmpty()) {
                return Optional.empty();
            }
            whole = on.get();
        }
        return Project.await(
                project.withFile((db, statements) ->
                        reading.holds(statements)
                                ? Optional.of(copy(db, reading.manifest(), statements, partial))
                                : Optional.empty()));
    }

    /// Copies what a connection still reads, on its own thread.
    static Manifest of(Connection db, Statements statements, Path target) throws Refusal {
        return make(
                partial -> {
                    try {
                        return copy(db, Manifest.of(statements), statements, partial);
                    } catch (SQLException e) {
                        throw FileFailure.refusal(target, e);
                    }
                },
                target,
                Naming.NEW);
    }

    static Source from(Path source) {
        return partial -> {
            var key = OpenHere.claim(source);
            try {
                int version = Preflight.check(source, Access.READ);
                try (var db = Sqlite.open(source, Access.READ)) {
                    requireShape(db, version, source);
                    db.setAutoCommit(false);
                    var statements = new Statements(db);
                    return copy(db, Manifest.of(statements), statements, partial);
                }
            } catch (SQLException e) {
                throw FileFailure.refusal(source, e);
            } finally {
                OpenHere.release(key);
            }
        };
    }

    private static Manifest make(Source source, Path target, Naming naming) throws Refusal {
        return make(source, target, naming, (manifest, partial) -> {});
    }

    /// @param witness is called when the copy is whole and has no name yet
    static Manifest make(Source source, Path target, Naming naming, Witness witness)
            throws Refusal {
        var folder = Disk.parent(target);
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.noFolder", target);
        }
        if (naming == Naming.NEW && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        }
        requireNothingBeside(target);
        var partial = Partials.in(folder);
        try {
            Partials.sweep(folder);
            Disk.createOwned(partial);
        } catch (IOException e) {
            throw failure(partial, e);
        }
        try {
            var manifest = source.copyInto(partial);
            Disk.force(partial);
            requireSame(partial, manifest, target);
            witness.whole(manifest, partial);
            if (naming == Naming.NEW) {
                Disk.nameNew(partial, target);
            } else {
                Disk.nameOver(partial, target);
            }
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        } catch (IOException e) {
            throw failure(partial, e);
        } finally {
            Partials.drop(partial);
        }
    }

    /// What another project left beside that name would be taken for this one's, and played into
    /// it.
    static void requireNothingBeside(Path target) throws Refusal {
        for (var ending : List.of("-journal", "-wal", "-shm")) {
            var beside = target.resolveSibling(target.getFileName() + ending);
            if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal(
                        Kind.REQUEST,
                        "store.besideTarget",
                        target.getFileName(),
                        beside.getFileName());
            }
        }
    }

    private static void requireSame(Path partial, Manifest manifest, Path target) throws Refusal {
        Exception why;
        try {
            if (verified(partial).equals(manifest)) {
                return;
            }
            why = new IllegalStateException("the rows of a copy are not those of its source");
        } catch (SQLException | Refusal e) {
            why = e;
        }
        var refusal = new Refusal(Kind.CANNOT_OPEN, "store.copyDiffers", target.getFileName());
        refusal.initCause(why);
        throw refusal;
    }

    /// On the thread of the connection, inside one reading.
    ///
    /// @param manifest what it reads
    private static Manifest copy(
            Connection db, Manifest manifest, Statements statements, Path partial)
            throws SQLException, Refusal {
        long size = number(statements, "page_count") * number(statements, "page_size");
        requireRoom(partial, size);
        var connection = db.unwrap(SQLiteConnection.class);
        try {
            int outcome =
                    connection
                            .getDatabase()
                            .backup("main", Sqlite.uri(partial, "rw"), null, 100, 20, 1_000);
            if (outcome != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLException("the copy failed", "", outcome);
            }
        } catch (SQLException e) {
            throw failure(partial, size, e);
        }
        return manifest;
    }

    private static long number(Statements statements, String pragma) throws SQLException {
        try (var results = statements.ask("PRAGMA main." + pragma)) {
            return results.next() ? results.getLong(1) : 0;
        }
    }

    /// Refuses early, before anything is written, where it cannot end well.
    private static void requireRoom(Path partial, long size) throws Refusal {
        try {
            if (Files.getFileStore(partial).getUsableSpace() < size) {
                throw noRoom(partial, size);
            }
        } catch (IOException e) {
            throw FileFailure.refusal(partial, e);
        }
    }

    private static Refusal noRoom(Path partial, long size) {
        return new Refusal(
                Kind.CANNOT_OPEN, "store.noRoom", Disk.parent(partial), (size >> 20) + 1);
    }

    /// Whole pages, links that lead somewhere, the known shape; not for a file that this process
    /// has open.
    private static Manifest verified(Path file) throws SQLException, Refusal {
        int version = Preflight.check(file, Access.READ);
        try (var db = Sqlite.open(file, Access.READ)) {
            var statements = new Statements(db);
            requireShape(db, version, file);
            db.setAutoCommit(false);
            try (var pages = statements.ask("PRAGMA main.integrity_check(1)");
                    var links = statements.ask("PRAGMA main.foreign_key_check")) {
                if (!pages.next() || !"ok".equals(pages.getString(1)) || links.next()) {
                    throw new Refusal(Kind.DAMAGED, "store.damaged", file.getFileName());
                }
            }
            return Manifest.of(statements);
        }
    }

    private static void requireShape(Connection db, int version, Path file)
            throws SQLException, Refusal {
        if (!Schema.isAsExpected(db, "main", version)) {
            throw new Refusal(Kind.DAMAGED, "store.schema", file.getFileName());
        }
    }

    /// A connection of ours is not to blame for a disk on which a copy found no room, so this never
    /// reaches it as a failure of its own.
    private static Refusal failure(Path partial, long size, SQLException e) throws SQLException {
        int code = e.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_FULL.code || isFull(partial)) {
            return noRoom(partial, size);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            throw e;
        }
        return notWritten(partial, e);
    }

    private static Refusal failure(Path partial, Exception e) {
        return isFull(partial) ? noRoom(partial, sizeOf(partial)) : notWritten(partial, e);
    }

    private static Refusal notWritten(Path partial, Exception e) {
        var reason = e.getMessage();
        return new Refusal(
                Kind.CANNOT_OPEN,
                "store.cannotCopy",
                Disk.parent(partial),
                reason == null ? e.getClass().getSimpleName() : reason);
    }

    private static boolean isFull(Path partial) {
        try {
            return Files.getFileStore(Disk.parent(partial)).getUsableSpace() < (64 << 10);
        } catch (IOException e) {
            return false;
        }
    }

    private static long sizeOf(Path partial) {
        try {
            return Files.size(partial);
        } catch (IOException e) {
            return 0;
        }
    }
}
