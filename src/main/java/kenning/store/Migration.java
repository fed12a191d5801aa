package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// Brings a project that an earlier Kenning made to the present version (reliability 5.9): every
/// row is copied into a new file, the journal's too, so that what was done before can still be
/// undone; the copy is compared with the original, and only then takes its name. The original stays
/// beside it under a name that says what it is. On the project thread.
final class Migration {
    private Migration() {}

    /// Brings up the file of that name. To be called by the writer, before it opens the file.
    ///
    /// @param version of the file
    /// @throws Refusal when the file is not a whole project of that version; it is untouched then
    static void bringUp(Path file, int version) throws SQLException, IOException, Refusal {
        settle(file, version);
        var partial = file.resolveSibling("." + file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        try {
            try (var db = Sqlite.create(partial)) {
                Sqlite.set(db, "secure_delete", "ON", "1");
                Sqlite.set(db, "synchronous", "EXTRA", "3");
                copy(file, version, db);
            }
            Permissions.ownerOnly(partial);
            Flush.file(partial);
            keepOriginal(file, version);
            Flush.namesBeside(file);
            Files.move(
                    partial,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Flush.namesBeside(file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// The same project in memory, for whoever only reads.
    static Connection inMemory(Path file, int version) throws SQLException, Refusal {
        var db = DriverManager.getConnection("jdbc:sqlite::memory:");
        try {
            copy(file, version, db);
            Sqlite.guard(db, Access.READ);
            return db;
        } catch (SQLException | Refusal | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /// Plays in what a crash left, and sees that every page is whole.
    private static void settle(Path file, int version) throws SQLException, Refusal {
        try (var old = Sqlite.open(file, Access.WRITE)) {
            requireShape(old, "main", file, version);
            if (!text(old, "PRAGMA main.quick_check(1)").equals("ok")) {
                throw new Refusal(Kind.DAMAGED, "store.damaged", file.getFileName());
            }
            Sqlite.set(old, "journal_mode", "DELETE", "delete");
        }
    }

    private static void requireShape(Connection db, String schema, Path file, int version)
            throws SQLException, Refusal {
        if (!Schema.isAsExpected(db, schema, version)) {
            throw new Refusal(Kind.DAMAGED, "store.schema", file.getFileName());
        }
    }

    private static void copy(Path file, int version, Connection db) throws SQLException, Refusal {
        run(db, "PRAGMA trusted_schema = OFF");
        run(db, "ATTACH '%s' AS old".formatted(Sqlite.uri(file, "ro").replace("'", "''")));
        requireShape(db, "old", file, version);
        db.setAutoCommit(false);
        Schema.create(db);
        for (var table : tables(db)) {
            copy(db, table);
        }
        run(db, "DELETE FROM main.sqlite_sequence");
        run(db, "INSERT INTO main.sqlite_sequence SELECT * FROM old.sqlite_sequence");
        for (var table : tables(db)) {
            compare(db, table);
        }
        run(
                db,
                "UPDATE main.meta SET generation = generation + 1, min_reader = "
                        + Schema.MIN_READER);
        if (!text(db, "PRAGMA main.foreign_key_check").isEmpty()) {
            throw new Refusal(Kind.DAMAGED, "store.damaged", file.getFileName());
        }
        db.commit();
        db.setAutoCommit(true);
        run(db, "DETACH old");
    }

    private static List<String> tables(Connection db) throws SQLException {
        return texts(
                db,
                "SELECT name FROM old.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                "name");
    }

    private static List<String> columns(Connection db, String schema, String table)
            throws SQLException {
        return texts(db, "PRAGMA %s.table_info(%s)".formatted(schema, table), "name");
    }

    /// What a table has since then gets its default, in the rows that the journal keeps as well: an
    /// undo may bring them back.
    private static void copy(Connection db, String table) throws SQLException {
        var into = new ArrayList<>(columns(db, "old", table));
        var from = new ArrayList<>(into);
        if (table.startsWith("was_")) {
            var defaults = defaults(db, table.substring("was_".length()));
            for (var column : columns(db, "main", table)) {
                if (!into.contains(column)) {
                    into.add(column);
                    from.add(defaults.getOrDefault(column, "NULL"));
                }
            }
        }
        run(
                db,
                "INSERT INTO main.%1$s(%2$s) SELECT %3$s FROM old.%1$s ORDER BY rowid"
                        .formatted(table, String.join(", ", into), String.join(", ", from)));
    }

    private static Map<String, String> defaults(Connection db, String table) throws SQLException {
        var defaults = new HashMap<String, String>();
        try (var statement = db.createStatement();
                var results = statement.executeQuery("PRAGMA main.table_info(" + table + ")")) {
            while (results.next()) {
                var value = results.getString("dflt_value");
                defaults.put(results.getString("name"), value == null ? "NULL" : value);
            }
        }
        return defaults;
    }

    /// Every row of before is there, value by value, and none besides.
    private static void compare(Connection db, String table) throws SQLException {
        var columns = String.join(", ", columns(db, "old", table));
        var sql =
                "SELECT (SELECT count(*) FROM old.%2$s) = (SELECT count(*) FROM main.%2$s)"
                        + " AND NOT EXISTS (SELECT %1$s FROM old.%2$s EXCEPT SELECT %1$s FROM main.%2$s)";
        if (!text(db, sql.formatted(columns, table)).equals("1")) {
            throw new IllegalStateException("a copy of " + table + " differs from its original");
        }
    }

    /// The same bytes under a second name, in one act; a copy where a file system has no links.
    private static void keepOriginal(Path file, int version) throws IOException {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot) : "";
        Path kept = file;
        for (int i = 1; Files.exists(kept); i++) {
            kept =
                    file.resolveSibling(
                            "%s (version %d%s)%s"
                                    .formatted(stem, version, i == 1 ? "" : ", " + i, ending));
            if (Files.exists(kept) && Files.isSameFile(kept, file)) {
                return;
            }
        }
        try {
            Files.createLink(kept, file);
        } catch (IOException | UnsupportedOperationException e) {
            copyWhole(file, kept, e);
        }
    }

    private static void copyWhole(Path file, Path kept, Exception why) throws IOException {
        try {
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            Flush.file(kept);
        } catch (IOException e) {
            Files.deleteIfExists(kept);
            e.addSuppressed(why);
            throw e;
        }
    }

    private static void run(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first value of the first row; empty when there is none.
    private static String text(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement();
                var results = statement.executeQuery(sql)) {
            @Nullable String value = results.next() ? results.getString(1) : null;
            return value == null ? "" : value;
        }
    }

    private static List<String> texts(Connection db, String sql, String column)
            throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = db.createStatement();
                var results = statement.executeQuery(sql)) {
            while (results.next()) {
                texts.add(results.getString(column));
            }
        }
        return texts;
    }
}
