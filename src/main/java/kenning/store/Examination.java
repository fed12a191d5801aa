package kenning.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// What a file goes through before anything in it is believed (reliability 5.2).
final class Examination {
    private Examination() {}

    /// Everything that must be so before the first question: first the known shape, because looking
    /// through the pages would already carry out what a strange one says; then whole pages.
    static void of(Path path, int version, Connection db, Statements statements)
            throws SQLException, Refusal {
        if (version > Schema.VERSION) {
            ofNewer(path, version, db, statements);
        } else if (Schema.isAsExpected(db, "main", Schema.VERSION)) {
            statements.trust();
        } else {
            throw new Refusal(Kind.DAMAGED, "store.schema", path.getFileName());
        }
        try (var results = statements.ask("PRAGMA quick_check(1)")) {
            if (!results.next() || !"ok".equals(results.getString(1))) {
                throw new Refusal(Kind.DAMAGED, "store.damaged", path.getFileName());
            }
        }
        Watchdog.over(statements);
    }

    /// What a later Kenning made can be read where that one says so, and where nothing in it acts.
    private static void ofNewer(Path path, int version, Connection db, Statements statements)
            throws SQLException, Refusal {
        if (!Schema.isReadable(db)) {
            throw newer(path, version);
        }
        Watchdog.over(statements);
        try (var results = statements.ask("SELECT min_reader FROM meta WHERE id = 1")) {
            if (!results.next() || results.getInt(1) > Schema.VERSION) {
                throw newer(path, version);
            }
        }
    }

    private static Refusal newer(Path path, int version) {
        return new Refusal(
                Kind.CANNOT_OPEN, "store.newer", path.getFileName(), version, Schema.VERSION);
    }
}
