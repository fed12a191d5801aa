package kenning.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.model.Permission;
import kenning.model.Story;

/// Makes one project again of the rows that a rescue found: puts something in the place of what
/// others stand on, lets go of what stands on nothing, and never lets anybody see more than before.
final class SalvageMending {
    /// A row that points at another one that is not there.
    private record Loose(String table, long row, String parent, String column) {}

    private static final List<String> MARKS = List.of("coding", "signal");

    /// No gap in a text is longer.
    private static final int MOST_TURNS = 10_000;

    private final Tx tx;
    private final StandIns standIns;
    private final LostTurns turns;
    private final Map<String, Integer> dropped = new HashMap<>();
    private int droppedMarks;
    private int held;

    SalvageMending(Tx tx, Salvage.Words words) {
        this.tx = tx;
        this.standIns = new StandIns(tx, words);
        this.turns = new LostTurns(tx, words.passage());
    }

    int stoodIn() {
        return standIns.number();
    }

    /// Codings and signs that no longer stood on their words.
    int dropped() {
        return droppedMarks;
    }

    int held() {
        return held;
    }

    /// What is left of a part when the rows that stood on nothing are gone.
    Salvaged.Part without(Salvaged.Part part) {
        int gone = dropped.getOrDefault(part.kind(), 0);
        return new Salvaged.Part(
                part.kind(), part.read() - gone, part.lost() + gone, part.unknown());
    }

    /// @param lostConsents how many records of consent could not be read
    /// @return the titles of the stories whose text is not what it was
    List<String> mend(long lostConsents) {
        forgetErased();
        tieUp();
        measure();
        var changed = changed();
        fillGaps();
        dropShifted();
        dropCorrections();
        if (lostConsents > 0) {
            hold();
        }
        tx.update("DELETE FROM digest");
        Digests.take(
                tx,
                tx.list("SELECT id FROM story ORDER BY id", row -> new Story.Id(row.number("id"))));
        tx.update("DELETE FROM original WHERE story_id NOT IN (SELECT id FROM story)");
        return changed;
    }

    private void forgetErased() {
        for (var table : Table.values()) {
            if (table != Table.PROGRAMME) {
                tx.update(
                        "DELETE FROM %s WHERE guid IN (SELECT guid FROM erased)"
                                .formatted(table.sql()));
            }
        }
    }

    /// Until every row that is pointed at is there.
    private void tieUp() {
        for (var loose = loose(); !loose.isEmpty(); loose = loose()) {
            for (var row : loose) {
                tieUp(row);
            }
        }
        tx.list(
                        "SELECT id FROM story WHERE id NOT IN (SELECT story_id FROM original)",
                        row -> row.number("id"))
                .forEach(standIns::putOriginal);
    }

    private List<Loose> loose() {
        return tx.list(
                "SELECT c.\"table\" AS tbl, c.rowid AS row, c.parent AS parent, l.\"from\" AS col"
                        + " FROM pragma_foreign_key_check c, pragma_foreign_key_list(c.\"table\") l WHERE l.id = c.fkid",
                row ->
                        new Loose(
                                row.text("tbl"),
                                row.number("row"),
                                row.text("parent"),
                                row.text("col")));
    }

    private void tieUp(Loose loose) {
        var missing =
                tx.first(
                                "SELECT %s AS at FROM %s WHERE rowid = ?"
                                        .formatted(loose.column(), loose.table()),
                                row -> Optional.ofNullable(row.numberOrNull("at")),
                                loose.row())
                        .flatMap(found -> found);
        if (missing.isEmpty() || isThere(loose.parent(), missing.get())) {
            return;
        }
        boolean stands =
                loose.parent().equals("turn")
                        ? turns.standIn(loose.table(), loose.row(), missing.get())
                        : standIns.put(loose.parent(), missing.get());
        if (stands && loose.parent().equals("turn")) {
            standIns.count();
        }
        if (!stands && !letGo(loose)) {
            tx.update("DELETE FROM %s WHERE rowid = ?".formatted(loose.table()), loose.row());
            dropped.merge(loose.table(), 1, Integer::sum);
        }
    }

    private boolean isThere(String table, long id) {
        return tx.number("SELECT count(*) FROM %s WHERE id = ?".formatted(table), id) > 0;
    }

    /// Leaves out what a row points at, where it may point at nothing.
    private boolean letGo(Loose loose) {
        try {
            return tx.statements.update(
                            "UPDATE %s SET %s = NULL WHERE rowid = ?"
                                    .formatted(loose.table(), loose.column()),
                            loose.row())
                    == 1;
        } catch (SQLException e) {
            if (FileFailure.isContradiction(e)) {
                return false;
            }
            throw new SqlFailure(e);
        }
    }

    /// Each turn has the length that its text has, and each original the digest of its bytes.
    private void measure() {
        for (var turn :
                tx.list(
                        "SELECT id, text, units FROM turn",
                        row ->
                                new long[] {
                                    row.number("id"), row.text("text").length(), row.number("units")
                                })) {
            if (turn[1] != turn[2]) {
                tx.update("UPDATE turn SET units = ? WHERE id = ?", turn[1], turn[0]);
            }
        }
        for (var story : Originals.damaged(tx)) {
            int gone = tx.update("DELETE FROM original WHERE story_id = ?", story.value());
            dropped.merge("original", gone, Integer::sum);
            standIns.putOriginal(story.value());
        }
    }

    /// The stories whose text is not the one whose digest was kept, by title.
    private List<String> changed() {
        var kept = new HashMap<Long, String>();
        tx.list(
                "SELECT story_id, sha256 FROM digest",
                row -> kept.put(row.number("story_id"), row.text("sha256")));
        var changed = new ArrayList<String>();
        tx.list(
                "SELECT id, title FROM story ORDER BY id",
                row -> {
                    var story = new Story.Id(row.number("id"));
                    var text = Stories.text(tx, story).text();
                    var was = kept.get(story.value());
                    boolean same = was == null ? text.isEmpty() : was.equals(digest(text));
                    return !same && changed.add(row.text("title"));
                });
        return changed;
    }

    private static String digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Says in the text where turns are missing from it.
    private void fillGaps() {
        tx.list(
                        "SELECT id FROM story WHERE id NOT IN (SELECT story_id FROM turn)",
                        row -> row.number("id"))
                .forEach(story -> standIns.putTurn(story, 0));
        var turns =
                tx.list(
                        "SELECT story_id, position FROM turn ORDER BY story_id, position",
                        row -> new long[] {row.number("story_id"), row.number("position")});
        long[] last = {0, -1};
        for (var turn : turns) {
            long expected = turn[0] == last[0] ? last[1] + 1 : 0;
            last = turn;
            for (long gap = expected; gap < Math.min(turn[1], expected + MOST_TURNS); gap++) {
                standIns.putTurn(turn[0], gap);
            }
        }
    }

    private void dropShifted() {
        for (var table : MARKS) {
            for (long mark : Marks.shiftedMarks(tx, table)) {
                tx.update("DELETE FROM note WHERE coding_id = ? AND ? = 'coding'", mark, table);
                tx.update(
                        "DELETE FROM output_item WHERE coding_id = ? AND ? = 'coding'",
                        mark,
                        table);
                tx.update("DELETE FROM %s WHERE id = ?".formatted(table), mark);
                droppedMarks++;
            }
        }
    }

    private void dropCorrections() {
        for (var story : Corrections.broken(tx)) {
            int gone = tx.update("DELETE FROM correction WHERE story_id = ?", story.value());
            dropped.merge("correction", gone, Integer::sum);
        }
    }

    /// A lost record may have narrowed what may be done with any story.
    private void hold() {
        for (var entry : Consents.effective(tx).entrySet()) {
            if (!entry.getValue().equals(Permission.TEAM_ONLY)) {
                held += tx.update("UPDATE story SET held = 1 WHERE id = ?", entry.getKey().value());
            }
        }
    }
}
