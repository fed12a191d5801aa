package kenning.store;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kenning.model.VagueDate;

/// The markers of what was erased: a random key, what kind of thing, when and how far; never a word
/// of it. Not undone.
public final class Erasures {
    private Erasures() {}

    /// What is known of something erased.
    ///
    /// @param on the day, or as near to it as is known
    record Mark(String kind, String on, String level) {}

    /// All of them by their guids.
    static SortedMap<String, Mark> marks(Reading reading) {
        var marks = new TreeMap<String, Mark>();
        reading.list(
                "SELECT guid, kind, erased_on, level FROM erased",
                row ->
                        marks.put(
                                row.text("guid"),
                                new Mark(
                                        row.text("kind"),
                                        row.text("erased_on"),
                                        row.text("level"))));
        return marks;
    }

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
