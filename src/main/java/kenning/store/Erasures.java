package kenning.store;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kenning.model.VagueDate;

/// The markers of what was erased: a random key, what kind of thing, when and how far; never a word
/// of it. Not undone.
public final class Erasures {
    private Erasures() {}

    public static void mark(Tx tx, UUID guid, String kind, VagueDate on, String level) {
        tx.update(
                "INSERT INTO erased(guid, kind, erased_on, level) VALUES(?, ?, ?, ?)",
                guid,
                kind,
                on,
                level);
    }

    public static int count(Reading reading) {
        return (int) reading.number("SELECT count(*) FROM erased");
    }

    /// Whether any of these rows is one that was erased.
    static boolean areBack(Reading reading, Map<Table, Set<Long>> rows) {
        return count(reading) > 0 && rows.keySet().stream().anyMatch(t -> isBack(reading, t));
    }

    /// Whether a table holds anything that was erased.
    static boolean isBack(Reading reading, Table table) {
        return table != Table.PROGRAMME
                && reading.number(
                                "SELECT count(*) FROM "
                                        + table.sql()
                                        + " WHERE guid IN (SELECT guid FROM erased)")
                        > 0;
    }
}
