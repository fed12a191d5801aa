package kenning.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The shape of a project file: its tables, their twins, and how to tell a file that has exactly
/// that shape from one that has not.
final class Schema {
    /// `PRAGMA application_id`: the letters KENN.
    static final int APPLICATION_ID = 0x4b454e4e;

    /// `PRAGMA user_version` of the files that this Kenning writes.
    static final int VERSION = 1003;

    /// The oldest version that can be brought to this one.
    static final int OLDEST = 1000;

    /// The oldest version of the schema that can read what this one writes.
    static final int MIN_READER = 1003;

    /// No description of a project has so many parts.
    private static final int MOST_PARTS = 2_000;

    /// What a file of each version says of itself, as far as it was asked for.
    private static final Map<Integer, Set<String>> EXPECTED = new ConcurrentHashMap<>();

    private Schema() {}

    /// A column of a journaled table, in the order of the table.
    record Column(String name, String type) {}

    /// Makes every table of a new project.
    static void create(Connection db) throws SQLException {
        create(db, VERSION);
    }

    static void create(Connection db, int version) throws SQLException {
        for (var statement : statements(version)) {
            run(db, statement);
        }
        for (var table : Table.values()) {
            var columns = columns(db, table);
            if (!columns.isEmpty()) {
                run(db, twin(table, columns));
            }
        }
        run(db, "PRAGMA application_id = " + APPLICATION_ID);
        run(db, "PRAGMA user_version = " + version);
    }

    /// The columns of a journaled table other than its key.
    static List<Column> columns(Connection db, Table table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = db.createStatement();
                var results =
                        statement.executeQuery("PRAGMA main.table_info(" + table.sql() + ")")) {
            while (results.next()) {
                if (!results.getString("name").equals("id")) {
                    columns.add(new Column(results.getString("name"), results.getString("type")));
                }
            }
        }
        return columns;
    }

    static Map<Table, List<Column>> columns(Connection db) throws SQLException {
        var columns = new EnumMap<Table, List<Column>>(Table.class);
        for (var table : Table.values()) {
            columns.put(table, columns(db, table));
        }
        return columns;
    }

    /// Whether the file's own description of itself is exactly that of its version: no trigger, no
    /// view, nothing more and nothing less.
    ///
    /// @param schema the name under which the connection has the file, such as `main`
    static boolean isAsExpected(Connection db, String schema, int version) throws SQLException {
        return describe(db, schema).equals(expected(version));
    }

    /// Whether a file of a later version holds everything that this one reads, and nothing that
    /// acts: no trigger, view, virtual table, computed column or computed index.
    static boolean isReadable(Connection db) throws SQLException {
        return acts(db) == 0 && columnsOf(db).containsAll(expectedColumns());
    }

    private static long acts(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var results =
                        statement.executeQuery(
                                """
                                SELECT (SELECT count(*) FROM main.sqlite_schema WHERE type NOT IN ('table', 'index')
                                    OR upper(sql) LIKE '%CREATE%VIRTUAL%' OR sql LIKE '%GENERATED%ALWAYS%' OR length(sql) > 100000)
                                  + (SELECT count(*) > 5000 FROM main.sqlite_schema)
                                """)) {
            long plain = results.next() ? results.getLong(1) : 1;
            return plain > 0 ? plain : hidden(db);
        }
    }

    private static long hidden(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var results =
                        statement.executeQuery(
                                """
                                SELECT (SELECT count(*) FROM main.sqlite_schema m, pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND c.hidden <> 0)
                                  + (SELECT count(*) FROM main.sqlite_schema m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.partial)
                                  + (SELECT count(*) FROM main.sqlite_schema m, pragma_index_xinfo(m.name) x WHERE m.type = 'index' AND x.cid = -2)
                                """)) {
            return results.next() ? results.getLong(1) : 1;
        }
    }

    private static Set<String> expectedColumns() throws SQLException {
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            create(memory, VERSION);
            return columnsOf(memory);
        }
    }

    /// Each column of each table with its type.
    private static Set<String> columnsOf(Connection db) throws SQLException {
        var all = new TreeSet<String>();
        try (var statement = db.createStatement();
                var results =
                        statement.executeQuery(
                                "SELECT m.name, c.name, c.type FROM main.sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'")) {
            while (results.next()) {
                all.add(
                        results.getString(1)
                                + "."
                                + results.getString(2)
                                + " "
                                + results.getString(3));
            }
        }
        return all;
    }

    private static Set<String> expected(int version) throws SQLException {
        var known = EXPECTED.get(version);
        if (known != null) {
            return known;
        }
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            create(memory, version);
            var described = Set.copyOf(describe(memory, "main"));
            EXPECTED.put(version, described);
            return described;
        }
    }

    private static Set<String> describe(Connection db, String schema) throws SQLException {
        var all = new TreeSet<String>();
        try (var statement = db.createStatement();
                var results =
                        statement.executeQuery(
                                "SELECT type, name, tbl_name, sql FROM %s.sqlite_schema"
                                        .formatted(schema))) {
            while (results.next() && all.size() < MOST_PARTS) {
                all.add(
                        "%s|%s|%s|%s"
                                .formatted(
                                        results.getString(1),
                                        results.getString(2),
                                        results.getString(3),
                                        results.getString(4)));
            }
        }
        return all;
    }

    private static String twin(Table table, List<Column> columns) {
        var twin =
                new StringBuilder("CREATE TABLE was_" + table.sql() + "(seq INTEGER PRIMARY KEY");
        for (var column : columns) {
            twin.append(", ").append(column.name()).append(' ').append(column.type());
        }
        return twin.append(") STRICT").toString();
    }

    private static List<String> statements(int version) {
        var statements = new ArrayList<String>();
        for (var piece : text(version).split(";\\s*\n")) {
            var lines = piece.lines().filter(line -> !line.startsWith("--")).toList();
            var statement = String.join("\n", lines).strip();
            if (!statement.isEmpty()) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private static String text(int version) {
        var name = "/kenning/store/schema-" + version + ".sql";
        try (var in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
