package kenning.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts rows back as they were before an edit, from the twins in which the journal keeps them. It
/// works in any connection that holds a whole project, whether or not that is being journaled.
final class Reversal {
    private final Statements statements;
    private final Map<Table, List<Schema.Column>> columns;
    private final Map<Table, Map<String, String>> parents = new HashMap<>();

    private record Entry(long seq, Table table, String op, long row, long changed) {}

    Reversal(Statements statements, Map<Table, List<Schema.Column>> columns) {
        this.statements = statements;
        this.columns = columns;
    }

    /// Puts every row that the stretch touched back as it was before, newest first.
    void revert(Journal.Stretch stretch) throws SQLException {
        statements.run("PRAGMA defer_foreign_keys = ON");
        for (var entry : entries(stretch)) {
            switch (entry.op()) {
                case "insert" ->
                        statements.update(
                                "DELETE FROM %s WHERE id = ?".formatted(entry.table().sql()),
                                entry.row());
                case "update" ->
                        statements.update(
                                revertUpdate(entry.table(), entry.changed()),
                                entry.seq(),
                                entry.row());
                default -> statements.update(revertDelete(entry.table()), entry.row(), entry.seq());
            }
        }
    }

    private List<Entry> entries(Journal.Stretch stretch) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var results =
                statements.ask(
                        "SELECT seq, tbl, op, row_id, columns FROM journal_entry WHERE seq BETWEEN ? AND ? ORDER BY seq DESC",
                        stretch.first(),
                        stretch.last())) {
            while (results.next()) {
                entries.add(
                        new Entry(
                                results.getLong(1),
                                Table.of(results.getString(2)),
                                results.getString(3),
                                results.getLong(4),
                                results.getLong(5)));
            }
        }
        return entries;
    }

    private String revertUpdate(Table table, long changed) {
        var names = new ArrayList<String>();
        var all = columns.getOrDefault(table, List.of());
        for (int i = 0; i < all.size(); i++) {
            if ((changed >> i & 1) == 1) {
                names.add(all.get(i).name());
            }
        }
        var list = String.join(", ", names);
        return "UPDATE %1$s SET (%2$s) = (SELECT %2$s FROM was_%1$s WHERE seq = ?) WHERE id = ?"
                .formatted(table.sql(), list);
    }

    private String revertDelete(Table table) {
        var list =
                columns.getOrDefault(table, List.of()).stream()
                        .map(Schema.Column::name)
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %1$s(id, %2$s) SELECT ?, %2$s FROM was_%1$s WHERE seq = ?"
                .formatted(table.sql(), list);
    }

    /// Whether the rows that a stretch wrote point at nothing that is missing. Foreign keys that
    /// are looked at only at the end of a transaction do not say which step broke them.
    ///
    /// @param touched the tables in which it wrote
    boolean isWhole(Journal.Stretch stretch, Set<Table> touched) throws SQLException {
        for (var table : touched) {
            for (var link : parents(table).entrySet()) {
                var sql =
                        "SELECT 1 FROM journal_entry e CROSS JOIN %1$s t ON t.id = e.row_id"
                                + " WHERE e.seq BETWEEN ? AND ? AND e.tbl = '%1$s' AND t.%2$s IS NOT NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM %3$s p WHERE p.id = t.%2$s) LIMIT 1";
                var asked = sql.formatted(table.sql(), link.getKey(), link.getValue());
                try (var results = statements.ask(asked, stretch.first(), stretch.last())) {
                    if (results.next()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// The columns of a table that point at another one, with its name.
    private Map<String, String> parents(Table table) throws SQLException {
        var known = parents.get(table);
        if (known != null) {
            return known;
        }
        var links = new HashMap<String, String>();
        try (var results = statements.ask("PRAGMA foreign_key_list(" + table.sql() + ")")) {
            while (results.next()) {
                links.put(results.getString("from"), results.getString("table"));
            }
        }
        parents.put(table, links);
        return links;
    }
}
