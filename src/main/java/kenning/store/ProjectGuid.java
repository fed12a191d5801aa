package kenning.store;

import java.nio.file.Path;
import java.sql.SQLException;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// The name of a project that no other project has, and that a copy of its file keeps.
public final class ProjectGuid {
    private ProjectGuid() {}

    public static String of(Reading reading) {
        return reading.first("SELECT guid FROM meta WHERE id = 1", row -> row.text("guid"))
                .orElseThrow();
    }

    /// Of a file that this process does not have open.
    ///
    /// @throws Refusal when it is not a project that can be read
    public static String of(Path closed) throws Refusal {
        var key = OpenHere.claim(closed);
        try {
            int version = Preflight.check(closed, Access.READ);
            try (var db = Sqlite.open(closed, Access.READ)) {
                if (!Schema.isAsExpected(db, "main", version)) {
                    throw new Refusal(Kind.DAMAGED, "store.schema", closed.getFileName());
                }
                return of(new Reading(new Statements(db)));
            }
        } catch (SqlFailure e) {
            throw FileFailure.refusal(closed, e.sql());
        } catch (SQLException e) {
            throw FileFailure.refusal(closed, e);
        } finally {
            OpenHere.release(key);
        }
    }
}
