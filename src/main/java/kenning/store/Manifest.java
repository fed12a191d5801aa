package kenning.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sqlite.SQLiteErrorCode;

/// What a project file holds, in numbers: two files with the same manifest hold the same, and a
/// file that holds less than its manifest says is not whole. No word of a story is in it.
///
/// @param guid of the project
/// @param generation how many times it had been written
/// @param version of its schema
/// @param rows how many, by table
/// @param sha256 over the shape and then every value of every row, table after table
public record Manifest(
        String guid, long generation, int version, SortedMap<String, Long> rows, String sha256) {
    public Manifest {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /// How many rows a table has; 0 when there is no such table.
    public long rows(String table) {
        return rows.getOrDefault(table, 0L);
    }

    /// How many rows there are in all.
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Reads everything once, at some 100 MB a second. The caller sees to it that nothing is
    /// written meanwhile.
    static Manifest of(Statements statements) throws SQLException {
        var digest = newDigest();
        var tables = new ArrayList<String>();
        try (var shape =
                statements.ask(
                        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")) {
            while (shape.next()) {
                take(digest, shape, List.of(false, false, false, false));
                if ("table".equals(shape.getString(1))) {
                    tables.add(shape.getString(2));
                }
            }
        }
        Collections.sort(tables);
        var rows = new TreeMap<String, Long>();
        for (var table : tables) {
            rows.put(table, take(digest, statements, table));
        }
        try (var meta = statements.ask("SELECT guid, generation FROM meta WHERE id = 1");
                var version = statements.ask("PRAGMA main.user_version")) {
            if (!meta.next() || !version.next()) {
                throw new SQLException(
                        "a project without its own row", "", SQLiteErrorCode.SQLITE_CORRUPT.code);
            }
            return new Manifest(
                    meta.getString(1),
                    meta.getLong(2),
                    version.getInt(1),
                    rows,
                    HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static long take(MessageDigest digest, Statements statements, String table)
            throws SQLException {
        long count = 0;
        digest.update(table.getBytes(StandardCharsets.UTF_8));
        try (var rows = statements.ask("SELECT * FROM main." + table + " ORDER BY rowid")) {
            var reals = new ArrayList<Boolean>();
            var columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                reals.add("REAL".equals(columns.getColumnTypeName(i)));
            }
            while (rows.next()) {
                take(digest, rows, reals);
                count++;
            }
        }
        return count;
    }

    /// Each value as its bytes, after their number, so that no two rows are the same by chance. A
    /// REAL goes bit by bit, since its text is not exact.
    private static void take(MessageDigest digest, ResultSet row, List<Boolean> reals)
            throws SQLException {
        for (int i = 0; i < reals.size(); i++) {
            if (reals.get(i)) {
                digest.update(bytes(Double.doubleToLongBits(row.getDouble(i + 1))));
                digest.update((byte) (row.wasNull() ? 0 : 1));
                continue;
            }
            var value = row.getBytes(i + 1);
            digest.update(bytes(value == null ? -1 : value.length));
            if (value != null) {
                digest.update(value);
            }
        }
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
