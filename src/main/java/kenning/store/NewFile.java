package kenning.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// A project's file before it is one.
final class NewFile {
    /// In bytes of UTF-8; most disks allow 255 with what is added.
    private static final int LONGEST = 230;

    private NewFile() {}

    /// Makes a new, empty project where nothing is yet: built under another name, whole before it
    /// has its own.
    static void create(Path file) throws Refusal {
        @Nullable Path partial = null;
        try {
            if (Files.exists(file)) {
                throw new Refusal(Kind.REQUEST, "store.exists", file);
            }
            var folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refusal(Kind.CANNOT_OPEN, "store.noFolder", file);
            }
            requireRoomForNamesBeside(file);
            Partials.sweep(folder);
            partial = Partials.in(folder);
            build(partial);
            Permissions.ownerOnly(partial);
            Disk.nameNew(partial, file);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(Kind.REQUEST, "store.exists", file);
        } catch (SQLException | IOException e) {
            throw FileFailure.refusal(file, e);
        } finally {
            if (partial != null) {
                Partials.drop(partial);
            }
        }
    }

    /// A lock and a journal, which lie beside a project, have longer names than it.
    private static void requireRoomForNamesBeside(Path file) throws Refusal {
        var name = String.valueOf(file.getFileName());
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refusal(Kind.REQUEST, "store.longName", name);
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
