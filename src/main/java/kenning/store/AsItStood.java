package kenning.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.Story;
import kenning.task.Progress;

/// A project as it stood at an earlier moment: a copy in memory in which every later step is put
/// back. Nothing of it is ever written, and nobody sees more in it than today.
///
/// @param project to be read, and closed by whoever asked for it
/// @param next the first step that is put back; the newest step and one where none is
/// @param unsure how many steps were made before and taken back at some time that nobody noted,
///   before or after: they are not in it
public record AsItStood(Project project, long next, int unsure) {

    /// The bytes of the project as it is, and from which step on it is to be put back.
    private static final class Taken {
        final byte[] whole;
        final long next;
        final int unsure;

        Taken(byte[] whole, long next, int unsure) {
            this.whole = whole;
            this.next = next;
            this.unsure = unsure;
        }
    }

    /// As it stood when a moment had passed, to the second.
    ///
    /// @throws Refusal when the history does not reach so far back
    public static AsItStood at(Project project, Instant moment, Progress progress) throws Refusal {
        return of(project, reading -> Compaction.cut(reading, moment.plusSeconds(1)), progress);
    }

    /// As it stood before a step.
    ///
    /// @throws Refusal when the history does not reach so far back
    public static AsItStood before(Project project, long step, Progress progress) throws Refusal {
        return of(project, reading -> step, progress);
    }

    private static AsItStood of(Project project, Query<Long> first, Progress progress)
            throws Refusal {
        var taken = Project.await(project.read(reading -> take(reading, first.ask(reading))));
        progress.checkCancelled();
        try {
            var memory = Sqlite.inMemory(taken.whole);
            try {
                wind(memory, taken.next, progress);
                Sqlite.guard(memory, Access.READ);
                return new AsItStood(
                        Project.ofCopy(project.path(), memory), taken.next, taken.unsure);
            } catch (SQLException | RuntimeException | Refusal e) {
                memory.close();
                throw e;
            }
        } catch (SQLException e) {
            throw FileFailure.isContradiction(e)
                    ? Refusal.of("history.notWholeThere")
                    : FileFailure.refusal(project.path(), e);
        }
    }

    private static Taken take(Reading reading, long next) throws Refusal {
        var forgotten =
                reading.first(
                        "SELECT * FROM journal_step WHERE state = 'compacted' AND id >= ? ORDER BY id DESC LIMIT 1",
                        History::step,
                        next);
        if (forgotten.isPresent()) {
            throw Refusal.of("history.reachesBackTo", forgotten.get().made());
        }
        try {
            return new Taken(reading.statements.whole(), next, unsure(reading, next));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Steps of before that were taken back one by one: those that can still be redone, and those
    /// that were overtaken by one of after.
    private static int unsure(Reading reading, long next) {
        return (int)
                reading.number(
                        "SELECT count(*) FROM journal_step s WHERE s.id < ?1 AND (s.state = 'undone'"
                                + " OR (s.state = 'dropped' AND NOT EXISTS (SELECT 1 FROM journal_step o"
                                + " WHERE o.id > s.id AND o.id < ?1 AND o.state <> 'dropped')))",
                        next);
    }

    private static void wind(Connection memory, long next, Progress progress)
            throws SQLException, Refusal {
        memory.setAutoCommit(false);
        var statements = new Statements(memory);
        var tx = new Tx(statements, null, Instant.now());
        var today = Sight.of(tx);
        var reversal = new Reversal(statements, Schema.columns(memory));
        var later = later(tx, next);
        int done = 0;
        for (var stretch : later) {
            progress.checkCancelled();
            reversal.revert(stretch);
            progress.report(++done, later.size(), "");
        }
        tx.update("DELETE FROM journal_step WHERE id >= ?", next);
        tx.update("DELETE FROM draft");
        for (var table : Table.values()) {
            if (table != Table.PROGRAMME) {
                tx.update(
                        "DELETE FROM " + table.sql() + " WHERE guid IN (SELECT guid FROM erased)");
            }
        }
        tx.update("DELETE FROM digest WHERE story_id NOT IN (SELECT id FROM story)");
        Digests.take(tx, tx.list("SELECT id FROM story", row -> new Story.Id(row.number("id"))));
        today.limit(tx);
        if (tx.number("SELECT count(*) FROM pragma_foreign_key_check") > 0) {
            throw new Refusal(Kind.REQUEST, "history.notWholeThere");
        }
        memory.commit();
        memory.setAutoCommit(true);
    }

    private static List<Journal.Stretch> later(Reading reading, long next) {
        return reading.list(
                "SELECT first_seq, last_seq FROM journal_step WHERE id >= ? AND state = 'done' ORDER BY id DESC",
                row -> new Journal.Stretch(row.number("first_seq"), row.number("last_seq")),
                next);
    }
}
