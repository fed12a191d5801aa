package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// A project's file before it is one.
final class NewFile {
    private NewFile() {}

    /// Makes a new, empty project where nothing is yet: built under another name, whole before it
    /// has its own.
    static void create(Path file) throws Refusal {
        var partial = file.resolveSibling("." + file.getFileName() + ".partial");
        try {
            if (Files.exists(file)) {
                throw new Refusal(Kind.REQUEST, "store.exists", file);
            }
            var folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refusal(Kind.CANNOT_OPEN, "store.noFolder", file);
            }
            Files.deleteIfExists(partial);
            try {
                build(partial);
                Permissions.ownerOnly(partial);
                Files.move(partial, file);
                Flush.namesBeside(file);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (SQLException | IOException e) {
            throw FileFailure.refusal(file, e);
        }
    }

    private static void build(Path partial) throws SQLException {
        try (var db = Sqlite.create(partial)) {
            Sqlite.set(db, "secure_delete", "ON", "1");
            Sqlite.set(db, "synchronous", "EXTRA", "3");
            db.setAutoCommit(false);
            Schema.create(db);
            new Statements(db)
                    .update(
                            "INSERT INTO meta(id, guid, generation, session, min_reader, made_by, made_at) VALUES(1, ?, 0, '', ?, ?, ?)",
                            UUID.randomUUID(),
                            Schema.MIN_READER,
                            "Kenning",
                            Instant.now());
            db.commit();
        }
    }
}
