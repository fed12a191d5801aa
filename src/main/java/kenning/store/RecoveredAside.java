package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kenning.model.Refusal;
import org.sqlite.SQLiteErrorCode;

/// A project that a crash left in the middle of a change, for whoever only reads: it and its
/// journal are copied to a place of their own and put right there. What is read is in memory; the
/// copies are gone again by then, and the original stays as it was found.
final class RecoveredAside {
    private static final String COPY = "project.kenning";
    private static final List<String> BESIDE = List.of("-journal", "");

    /// How often the copying begins anew, when somebody changes the original meanwhile.
    private static final int TRIES = 5;

    private RecoveredAside() {}

    /// Whether something beside a project has to be played in before it can be read. SQLite says
    /// so: a journal beside a file that somebody is writing just now is none of ours.
    static boolean isNeeded(Path project) throws IOException, SQLException {
        var journal = beside(project, "-journal");
        if (!Files.isRegularFile(journal) || Files.size(journal) == 0) {
            return false;
        }
        try (var db = Sqlite.open(project, Access.READ);
                var statement = db.createStatement();
                var page = statement.executeQuery("PRAGMA schema_version")) {
            page.next();
            return false;
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_READONLY.code) {
                return true;
            }
            throw e;
        }
    }

    /// @param version of the project's schema
    static Connection open(Path project, int version) throws IOException, SQLException, Refusal {
        var folder = Files.createTempDirectory("kenning-reading");
        var copy = folder.resolve(COPY);
        try {
            copy(project, copy);
            JournalEnd.requireOwn(project, beside(copy, "-journal"));
            try (var db = Sqlite.open(copy, Access.WRITE)) {
                Sqlite.set(db, "journal_mode", "DELETE", "delete");
            }
            return version < Schema.VERSION ? Migration.inMemory(copy, version) : inMemory(copy);
        } finally {
            for (var ending : BESIDE) {
                Files.deleteIfExists(beside(copy, ending));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Connection inMemory(Path copy) throws IOException, SQLException {
        var db = Sqlite.inMemory(Files.readAllBytes(copy));
        Sqlite.set(db, "query_only", "ON", "1");
        return db;
    }

    /// Copies both as they were at one moment: the journal first, since without it the project must
    /// not be read.
    private static void copy(Path project, Path copy) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            var before = looks(project);
            for (var ending : BESIDE) {
                var to = beside(copy, ending);
                Files.copy(beside(project, ending), to, StandardCopyOption.REPLACE_EXISTING);
                Permissions.owned(to);
            }
            if (before.equals(looks(project))) {
                return;
            }
        }
        throw new IOException("it is being changed");
    }

    private static List<FileLook> looks(Path project) throws IOException {
        return List.of(FileLook.of(project), FileLook.of(beside(project, "-journal")));
    }

    private static Path beside(Path project, String ending) {
        return project.resolveSibling(project.getFileName() + ending);
    }
}
