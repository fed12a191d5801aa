package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// One project file on disk, held open: its lock, its connection, and the guards that make sure
/// that it is still the same file (reliability 5.1 to 5.4 and 8). On the project thread.
final class ProjectFile {
    /// How it is said that a file is no longer the one that was opened.
    private static final Set<String> KEPT =
            Set.of("store.replaced", "store.replacedKept", "store.overwrittenKept");

    private final Path path;
    private final Access access;
    private final @Nullable WriterLock lock;
    private final String session = UUID.randomUUID().toString();
    private final @Nullable Object key;
    private final int version;
    private final boolean copy;

    private Connection db;
    private Statements statements;
    private @Nullable Journal journal;
    private long generation;
    private boolean worked;
    private final KeptWork kept;

    /// How the file looked when this process had last written it.
    private @Nullable FileLook left;

    private ProjectFile(Path path, Access access, @Nullable WriterLock lock, int version)
            throws SQLException, IOException, Refusal {
        this.path = path;
        this.access = access;
        this.lock = lock;
        this.version = version;
        this.copy = false;
        this.key = fileKey(path);
        this.kept = new KeptWork(path);
        this.db = connect();
        this.statements = new Statements(db);
        try {
            Examination.of(path, version, db, statements);
            enter();
        } catch (SQLException | Refusal | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    private ProjectFile(Path path, Connection memory) throws SQLException {
        this.path = path;
        this.access = Access.READ;
        this.lock = null;
        this.version = Schema.VERSION;
        this.copy = true;
        this.kept = new KeptWork(path);
        this.key = null;
        this.db = memory;
        this.statements = new Statements(db);
        db.setAutoCommit(false);
    }

    /// A copy in memory, to be read. It has the name of its original and no hold on it.
    static ProjectFile ofCopy(Path original, Connection memory) throws SQLException {
        return new ProjectFile(original, memory);
    }

    /// Opens an existing project.
    ///
    /// @throws Refusal when it is missing, foreign, newer, damaged, or in use by somebody else
    static ProjectFile open(Path file, Access access) throws Refusal {
        var path = OpenHere.claim(file);
        WriterLock lock = null;
        try {
            if (!Files.exists(path)) {
                throw new Refusal(Kind.CANNOT_OPEN, "store.missing", file);
            }
            int version = Preflight.check(path, access);
            if (access == Access.READ) {
                return new ProjectFile(path, access, null, version);
            }
            if (!Files.isWritable(path)) {
                throw new Refusal(Kind.CANNOT_OPEN, "store.cannotWrite", path.getFileName());
            }
            lock = WriterLock.take(path);
            return openToWrite(path, lock, version);
        } catch (SQLException | IOException e) {
            abandon(path, lock);
            throw FileFailure.refusal(path, e);
        } catch (Refusal | RuntimeException e) {
            abandon(path, lock);
            throw e;
        }
    }

    /// Puts right what a crash left, and only that: a journal that is not the project's own is
    /// played in by SQLite too, and must not cost the project.
    private static ProjectFile openToWrite(Path path, WriterLock lock, int version)
            throws SQLException, IOException, Refusal {
        var rescue = Rescue.before(path);
        ProjectFile opened;
        try {
            if (version < Schema.VERSION) {
                Migration.bringUp(path, version);
            }
            opened = new ProjectFile(path, Access.WRITE, lock, Schema.VERSION);
        } catch (SQLException e) {
            var refusal = FileFailure.refusal(path, e);
            rescue.after(refusal);
            throw refusal;
        } catch (Refusal e) {
            rescue.after(e);
            throw e;
        }
        try {
            rescue.drop();
            return opened;
        } catch (IOException e) {
            opened.db.close();
            throw e;
        }
    }

    /// Whoever only reads a project of an earlier version sees it as this one would make it, and
    /// one that a crash left in the middle of a change as it was before that change.
    private Connection connect() throws SQLException, Refusal {
        try {
            if (access == Access.READ && RecoveredAside.isNeeded(path)) {
                return RecoveredAside.open(path, version);
            }
        } catch (IOException e) {
            throw FileFailure.refusal(path, e);
        }
        return version < Schema.VERSION
                ? Migration.inMemory(path, version)
                : Sqlite.open(path, access);
    }

    /// Signs in as the writer, so that a file overwritten underneath is noticed before the next
    /// commit.
    private void enter() throws SQLException, Refusal {
        try (var results = statements.ask("SELECT generation FROM meta WHERE id = 1")) {
            if (!results.next()) {
                throw new Refusal(Kind.DAMAGED, "store.damaged", path.getFileName());
            }
            generation = results.getLong(1);
        }
        db.setAutoCommit(false);
        if (access == Access.WRITE) {
            statements.update(
                    "UPDATE meta SET session = ?, generation = generation + 1 WHERE id = 1",
                    session);
            generation++;
            Lineage.begin(statements, session, generation);
            journal = new Journal(db, statements);
        }
        db.commit();
        left = look();
    }

    Path path() {
        return path;
    }

    boolean isCopy() {
        return copy;
    }

    boolean writable() {
        return access == Access.WRITE;
    }

    Statements statements() {
        return statements;
    }

    Connection connection() {
        return db;
    }

    Journal journal() throws Refusal {
        if (journal == null) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.readOnly", path.getFileName());
        }
        return journal;
    }

    /// Makes what was written in this transaction permanent.
    ///
    /// @throws Refusal when the file is no longer the one that was opened; nothing is written then
    void commit() throws SQLException, Refusal {
        int mine =
                statements.update(
                        "UPDATE meta SET generation = generation + 1 WHERE id = 1 AND generation = ? AND session = ?",
                        generation,
                        session);
        if (mine != 1 || !sameFile()) {
            throw replaced();
        }
        db.commit();
        generation++;
        worked = true;
        left = look();
    }

    /// Forgets what was written in this transaction; so does a connection that is thrown away.
    void rollback() throws SQLException {
        statements.rest();
        if (!db.isClosed()) {
            db.rollback();
            if (isOurs()) {
                left = look();
            }
        }
    }

    /// Whether what lies there answers as what this session wrote last; nothing that is not a
    /// project does.
    private boolean isOurs() throws SQLException {
        try (var meta = statements.ask("SELECT generation, session FROM meta WHERE id = 1")) {
            return meta.next()
                    && meta.getLong(1) == generation
                    && (access == Access.READ || session.equals(meta.getString(2)));
        } catch (SQLException e) {
            return false;
        } finally {
            db.rollback();
        }
    }

    /// Ends a reading, so that the next one sees what others have written since.
    void endReading() throws SQLException {
        db.rollback();
    }

    private boolean sameFile() {
        try {
            return Objects.equals(key, fileKey(path));
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable FileLook look() {
        try {
            return FileLook.of(path);
        } catch (IOException e) {
            return null;
        }
    }

    /// Whether the connection was thrown away and no new one could be had yet.
    boolean isLost() throws SQLException {
        return db.isClosed();
    }

    /// Whether another program wrote into the file since this one did. What the connection
    /// remembers of it must not be believed then: SQLite itself tells a file from another one by
    /// how many changes it has seen, and two can have seen as many.
    boolean isTouched() {
        return access == Access.WRITE && !Objects.equals(left, look());
    }

    /// Throws the connection away, without a word to it, and takes a new one: what SQLite asks for
    /// after a full disk or a failed write.
    ///
    /// @throws Refusal when that cannot be had, above all when the file is no longer the one that
    ///   was opened; it is lost then, and the next question tries again
    void reconnect() throws SQLException, Refusal {
        if (!sameFile()) {
            throw replaced();
        }
        boolean touched = isTouched();
        db.close();
        try {
            db = connect();
            statements = new Statements(db);
            Examination.of(path, version, db, statements);
            resume();
            kept.isNotNeeded();
        } catch (SQLException | Refusal | RuntimeException e) {
            db.close();
            if (touched && !(e instanceof Refusal refusal && KEPT.contains(refusal.key()))) {
                var refusal = replaced();
                refusal.addSuppressed(e);
                throw refusal;
            }
            throw e;
        }
    }

    /// Goes on in the file that this process signed in to; a reader never signed.
    private void resume() throws SQLException, Refusal {
        try (var results = statements.ask("SELECT generation, session FROM meta WHERE id = 1")) {
            if (!results.next()
                    || (access == Access.WRITE && !session.equals(results.getString(2)))) {
                throw replaced();
            }
            generation = results.getLong(1);
        }
        db.setAutoCommit(false);
        journal = access == Access.WRITE ? new Journal(db, statements) : null;
        db.commit();
        left = look();
    }

    /// Gives back the room of what was deleted, over a short connection of its own: the working one
    /// may not attach anything, which this needs.
    ///
    /// @throws Refusal when the disk is too full for it; the project goes on as it was
    void shrink() throws SQLException, Refusal {
        journal();
        if (!sameFile()) {
            throw replaced();
        }
        db.close();
        try (var own = Sqlite.openToShrink(path)) {
            new Statements(own).run("VACUUM");
        } finally {
            reconnect();
        }
    }

    /// Lets go of a file that is no longer the one that was opened, and keeps what this session
    /// wrote where that can still be read.
    ///
    /// @return what to say, now and for every question that comes
    private Refusal replaced() throws SQLException {
        var refusal =
                access == Access.WRITE
                        ? kept.keep(db, statements, session, generation)
                        : new Refusal(Kind.CANNOT_OPEN, "store.replaced", path.getFileName());
        db.close();
        return refusal;
    }

    /// What becomes of the work of this session when its own place is gone.
    KeptWork kept() {
        return kept;
    }

    /// Leaves exactly one file behind.
    private void close() throws SQLException, IOException {
        try {
            if (access == Access.WRITE && !db.isClosed()) {
                db.setAutoCommit(true);
                Sqlite.set(db, "journal_mode", "DELETE", "delete");
            } else if (access == Access.WRITE) {
                kept.dropEmptyJournal();
            }
        } finally {
            try {
                db.close();
            } finally {
                if (!copy) {
                    OpenHere.release(path);
                }
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    /// Where this session wrote something, makes sure that it is still in the file, and keeps it
    /// otherwise.
    ///
    /// @throws Refusal when the file is no longer the one that was opened
    boolean lookAtLast() throws SQLException, Refusal {
        if (access == Access.WRITE
                && !db.isClosed()
                && (isTouched() || !sameFile())
                && (worked || !isOurs())) {
            reconnect();
        }
        return true;
    }

    /// Closes, and says so in words when that fails.
    boolean closed() throws SQLException, Refusal {
        try {
            try {
                lookAtLast();
            } finally {
                close();
            }
            return true;
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.cannotClose", path, Preflight.reason(e));
        }
    }

    private static void abandon(Path path, @Nullable WriterLock lock) throws Refusal {
        OpenHere.release(path);
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw FileFailure.refusal(path, e);
            }
        }
    }

    private static @Nullable Object fileKey(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
