package kenning.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import kenning.model.Refusal;

/// Takes what was erased since out of a project that was restored from an older backup: the rows
/// with all that hangs on them, and every trace of them in the journal, so that no undo brings them
/// back either. Not a step: nothing of it could be undone.
final class ErasedAgain {
    /// Tables whose rows belong to a story without being tied to it.
    private static final List<String> LOOSE = List.of("original", "digest");

    /// What a step is called whose name may be one of the words.
    private static final String NAMELESS = "—";

    private ErasedAgain() {}

    /// @param made a project of this version that nobody has open
    static void in(Path made, SortedMap<String, Erasures.Mark> marks) throws Refusal {
        var key = OpenHere.claim(made);
        try (var db = Sqlite.open(made, Access.WRITE)) {
            db.setAutoCommit(false);
            var statements = new Statements(db);
            var reading = new Reading(statements);
            mark(statements, reading, marks);
            var back = new ArrayList<Table>();
            for (var table : Table.values()) {
                if (Erasures.isBack(reading, table)) {
                    back.add(table);
                }
            }
            if (!back.isEmpty()) {
                takeOut(statements, back);
            }
            db.commit();
            db.setAutoCommit(true);
            Sqlite.set(db, "journal_mode", "DELETE", "delete");
        } catch (SQLException e) {
            throw FileFailure.refusal(made, e);
        } catch (SqlFailure e) {
            throw FileFailure.refusal(made, e.sql());
        } finally {
            OpenHere.release(key);
        }
    }

    private static void mark(
            Statements statements, Reading reading, SortedMap<String, Erasures.Mark> marks)
            throws SQLException {
        var known = Erasures.marks(reading);
        for (var entry : marks.entrySet()) {
            if (!known.containsKey(entry.getKey())) {
                var mark = entry.getValue();
                statements.update(
                        "INSERT INTO erased(guid, kind, erased_on, level) VALUES(?, ?, ?, ?)",
                        entry.getKey(),
                        mark.kind(),
                        mark.on(),
                        mark.level());
            }
        }
    }

    private static void takeOut(Statements statements, List<Table> back) throws SQLException {
        for (var table : back) {
            statements.update(
                    "DELETE FROM " + table.sql() + " WHERE guid IN (SELECT guid FROM erased)");
        }
        for (var table : LOOSE) {
            statements.update(
                    "DELETE FROM " + table + " WHERE story_id NOT IN (SELECT id FROM story)");
        }
        statements.update("DELETE FROM draft");
        forget(statements);
    }

    /// A step that touched what is gone may name it. Which steps hold words of it cannot be told
    /// for certain, so none keeps what it changed.
    private static void forget(Statements statements) throws SQLException {
        for (var table : Table.values()) {
            statements.update(
                    "UPDATE journal_step SET label = ?1 WHERE EXISTS (SELECT 1 FROM journal_entry e"
                            + " WHERE e.seq BETWEEN first_seq AND last_seq AND e.tbl = ?2"
                            + " AND e.row_id NOT IN (SELECT id FROM %s))".formatted(table.sql()),
                    NAMELESS,
                    table.sql());
        }
        for (var table : Table.values()) {
            statements.update("DELETE FROM was_" + table.sql());
        }
        statements.update("DELETE FROM journal_entry");
        statements.update(
                "UPDATE journal_step SET state = 'compacted', first_seq = 1, last_seq = 0 WHERE state = 'done'");
        statements.update(
                "UPDATE journal_step SET state = 'dropped', first_seq = 1, last_seq = 0 WHERE state <> 'compacted'");
    }
}
