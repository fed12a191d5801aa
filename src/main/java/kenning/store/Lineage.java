package kenning.store;

import java.sql.SQLException;
import java.util.List;

/// The sessions that wrote a project, and the generation at which each began. A copy whose last
/// session stands in the lineage of another one, and is no further in it, is an earlier state of
/// that one; where neither stands in the other, both went their own way.
public final class Lineage {
    /// So many sessions are kept, the newest.
    private static final int KEPT = 500;

    private Lineage() {}

    /// A session that wrote.
    ///
    /// @param session its own name, never used twice
    /// @param first the generation of the project when it began
    public record Session(String session, long first) {}

    /// The newest first.
    public static List<Session> list(Reading reading) {
        return reading.list(
                "SELECT session, first FROM lineage ORDER BY first DESC",
                row -> new Session(row.text("session"), row.number("first")));
    }

    static void begin(Statements statements, String session, long generation) throws SQLException {
        statements.update("INSERT INTO lineage(session, first) VALUES(?, ?)", session, generation);
        statements.update(
                "DELETE FROM lineage WHERE session NOT IN (SELECT session FROM lineage ORDER BY first DESC LIMIT ?)",
                KEPT);
    }
}
