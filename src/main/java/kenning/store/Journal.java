package kenning.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kenning.model.Story;
import org.jspecify.annotations.Nullable;

/// Remembers every row as it was before an edit changed it, in the project file itself, so that any
/// edit can be undone and redone, also after a restart.
///
/// For each journaled table there is a twin, `was_TABLE`. Temporary triggers, made when the project
/// is opened (the file itself never holds one), note each change in `journal_entry` and copy the
/// old row into the twin. Reverting a stretch of entries, newest first, restores the rows; the
/// triggers note that too, and this second stretch is the redo. An update is reverted only in the
/// columns that it changed, so that a step can be undone past a later one that is kept. On the
/// project thread.
final class Journal {
    private final Statements statements;
    private final Map<Table, List<Schema.Column>> columns;
    private final Reversal reversal;

    /// The entries that one edit wrote; both ends belong to it.
    record Stretch(long first, long last) {
        boolean isEmpty() {
            return first > last;
        }
    }

    /// A step with the stretch whose reversal undoes it, or redoes it.
    record Reversible(Step step, Stretch stretch) {}

    Journal(Connection db, Statements statements) throws SQLException {
        this.statements = statements;
        this.columns = Schema.columns(db);
        this.reversal = new Reversal(statements, columns);
        for (var entry : columns.entrySet()) {
            watch(entry.getKey(), entry.getValue());
        }
    }

    private void watch(Table table, List<Schema.Column> columns) throws SQLException {
        var changed = new StringBuilder("0");
        var old = new StringBuilder();
        var names = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i).name();
            changed.append(" | ((old.%1$s IS NOT new.%1$s) << %2$d)".formatted(name, i));
            old.append(", old.").append(name);
            names.append(", ").append(name);
        }
        var keep =
                "INSERT INTO was_%1$s(seq%2$s) SELECT max(seq)%3$s FROM journal_entry;"
                        .formatted(table.sql(), names, old);
        trigger(table, "AFTER INSERT", "", note(table, "insert", "new.id", "0"));
        trigger(
                table,
                "AFTER UPDATE",
                " WHEN (%s) <> 0".formatted(changed),
                note(table, "update", "new.id", changed.toString()) + keep);
        trigger(table, "BEFORE DELETE", "", note(table, "delete", "old.id", "0") + keep);
    }

    private static String note(Table table, String op, String id, String changed) {
        return "INSERT INTO journal_entry(tbl, op, row_id, columns) VALUES('%s', '%s', %s, %s);"
                .formatted(table.sql(), op, id, changed);
    }

    private void trigger(Table table, String when, String condition, String body)
            throws SQLException {
        statements.run(
                "CREATE TEMP TRIGGER \"%1$s %2$s\" %1$s ON main.%2$s%3$s BEGIN %4$s END"
                        .formatted(when, table.sql(), condition, body));
    }

    /// The number given last, which stays also when its entry is forgotten.
    long position() throws SQLException {
        try (var results =
                statements.ask(
                        "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal_entry'")) {
            results.next();
            return results.getLong(1);
        }
    }

    Stretch since(long position) throws SQLException {
        return new Stretch(position + 1, position());
    }

    /// The keys of the rows that a stretch touched, by table.
    Map<Table, Set<Long>> rows(Stretch stretch) throws SQLException {
        var rows = new EnumMap<Table, Set<Long>>(Table.class);
        try (var results =
                statements.ask(
                        "SELECT DISTINCT tbl, row_id FROM journal_entry WHERE seq BETWEEN ? AND ?",
                        stretch.first(),
                        stretch.last())) {
            while (results.next()) {
                var table = Table.of(results.getString(1));
                rows.computeIfAbsent(table, t -> new HashSet<>()).add(results.getLong(2));
            }
        }
        return rows;
    }

    /// The stories that a stretch concerns: those of every touched row that names a story, as it is
    /// and as it was.
    Set<Story.Id> stories(Stretch stretch, Set<Table> touched) throws SQLException {
        var stories = new HashSet<Story.Id>();
        for (var table : touched) {
            if (table == Table.STORY) {
                collect(
                        stories,
                        "SELECT row_id FROM journal_entry WHERE tbl = 'story' AND seq BETWEEN ? AND ?",
                        stretch);
            } else if (columns.getOrDefault(table, List.of()).stream()
                    .anyMatch(c -> c.name().equals("story_id"))) {
                var sql =
                        "SELECT t.story_id FROM journal_entry e JOIN %1$s t ON t.id = e.row_id WHERE e.tbl = '%1$s' AND e.seq BETWEEN ? AND ?";
                collect(stories, sql.formatted(table.sql()), stretch);
                collect(
                        stories,
                        "SELECT story_id FROM was_%s WHERE seq BETWEEN ? AND ?"
                                .formatted(table.sql()),
                        stretch);
            }
        }
        return stories;
    }

    private void collect(Set<Story.Id> stories, String sql, Stretch stretch) throws SQLException {
        try (var results = statements.ask(sql, stretch.first(), stretch.last())) {
            while (results.next()) {
                long id = results.getLong(1);
                if (!results.wasNull()) {
                    stories.add(new Story.Id(id));
                }
            }
        }
    }

    /// Puts every row that the stretch touched back as it was before, newest first.
    void revert(Stretch stretch) throws SQLException {
        reversal.revert(stretch);
    }

    /// Whether the rows that a stretch wrote still point at something that is there.
    boolean isWhole(Stretch stretch, Set<Table> touched) throws SQLException {
        return reversal.isWhole(stretch, touched);
    }

    /// Records a new step and drops what could still have been redone.
    void add(
            String label,
            String place,
            @Nullable Long member,
            Instant made,
            boolean sticky,
            Stretch stretch)
            throws SQLException {
        dropUndone();
        statements.update(
                "INSERT INTO journal_step(label, place, member_id, made_at, state, sticky, first_seq, last_seq) VALUES(?, ?, ?, ?, 'done', ?, ?, ?)",
                label,
                place,
                member,
                made,
                sticky,
                stretch.first(),
                stretch.last());
    }

    /// What was undone can no longer be redone; the originals of stories that so are gone for good
    /// go with it.
    private void dropUndone() throws SQLException {
        var undone = steps("state = 'undone'");
        if (undone.isEmpty()) {
            return;
        }
        for (var step : undone) {
            forget(step.stretch());
        }
        statements.update(
                "UPDATE journal_step SET state = 'dropped', first_seq = 1, last_seq = 0 WHERE state = 'undone'");
        statements.update(
                "DELETE FROM original WHERE story_id NOT IN (SELECT id FROM story)"
                        + " AND story_id NOT IN (SELECT row_id FROM journal_entry WHERE tbl = 'story')");
    }

    /// Records that a step was reverted: it now carries the stretch that brings it back.
    void turn(Reversible reversed, Step.State state, Stretch inverse) throws SQLException {
        forget(reversed.stretch());
        statements.update(
                "UPDATE journal_step SET state = ?, first_seq = ?, last_seq = ? WHERE id = ?",
                state.name().toLowerCase(Locale.ROOT),
                inverse.first(),
                inverse.last(),
                reversed.step().id());
    }

    /// Marks a step as one that undo and redo pass over. Those that it took back stay taken back.
    void keep(Step step) throws SQLException {
        statements.update("UPDATE journal_step SET sticky = 1 WHERE id = ?", step.id());
        var back = WayBack.Place.of(step);
        if (back.isPresent()) {
            statements.update(
                    "UPDATE journal_step SET sticky = 1 WHERE state = 'done' AND id >= ? AND id < ?",
                    back.get().from(),
                    step.id());
        }
    }

    /// Whether undoing a step only returns to what was so before it went back: no step that
    /// narrowed anything was made since.
    boolean bringsBackOnlyWhatItTook(Step step) throws SQLException {
        return WayBack.Place.of(step).isPresent()
                && steps(
                                "state = 'done' AND sticky = 1 AND first_seq <= last_seq AND id > "
                                        + step.id()
                                        + " LIMIT 1")
                        .isEmpty();
    }

    /// Forgets what the steps before this one changed, so that they can no longer be undone.
    ///
    /// @return how many
    int compact(long before) throws SQLException {
        var old = steps("state = 'done' AND first_seq <= last_seq AND id < " + before);
        for (var step : old) {
            forget(step.stretch());
        }
        statements.update(
                "UPDATE journal_step SET state = 'compacted', first_seq = 1, last_seq = 0 WHERE state = 'done' AND first_seq <= last_seq AND id < ?",
                before);
        return old.size();
    }

    private void forget(Stretch stretch) throws SQLException {
        if (stretch.isEmpty()) {
            return;
        }
        for (var table : rows(stretch).keySet()) {
            statements.update(
                    "DELETE FROM was_%s WHERE seq BETWEEN ? AND ?".formatted(table.sql()),
                    stretch.first(),
                    stretch.last());
        }
        statements.update(
                "DELETE FROM journal_entry WHERE seq BETWEEN ? AND ?",
                stretch.first(),
                stretch.last());
    }

    Optional<Reversible> nextUndo() throws SQLException {
        return one("state = 'done' AND sticky = 0 ORDER BY id DESC LIMIT 1");
    }

    Optional<Reversible> nextRedo() throws SQLException {
        return one("state = 'undone' AND sticky = 0 ORDER BY id LIMIT 1");
    }

    private Optional<Reversible> one(String where) throws SQLException {
        return steps(where).stream().findFirst();
    }

    List<Reversible> steps(String where) throws SQLException {
        var steps = new ArrayList<Reversible>();
        try (var results = statements.ask("SELECT * FROM journal_step WHERE " + where)) {
            var row = new Row(results);
            while (results.next()) {
                steps.add(
                        new Reversible(
                                History.step(row),
                                new Stretch(row.number("first_seq"), row.number("last_seq"))));
            }
        }
        return steps;
    }
}
