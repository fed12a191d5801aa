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
import java.util.TreeMap;
import org.sqlite.SQLiteErrorCode;

/// A manifest on its way: everything is read once, table after table and row after row, in as many
/// stretches as the caller likes. It holds only when nothing was written from the first to the last
/// of them.
final class ManifestReading {
    /// So many rows are read between two looks at the clock.
    private static final int PORTION = 100;

    private final String guid;
    private final long generation;
    private final int version;
    private final List<String> tables = new ArrayList<>();
    private final TreeMap<String, Long> rows = new TreeMap<>();
    private final MessageDigest digest = newDigest();
    private int table;
    private long after = Long.MIN_VALUE;
    private List<Boolean> reals = List.of();

    /// Begins with the shape.
    ManifestReading(Statements statements) throws SQLException {
        try (var shape =
                statements.ask(
                        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")) {
            while (shape.next()) {
                take(shape, 1, List.of(false, false, false, false));
                if ("table".equals(shape.getString(1))) {
                    tables.add(shape.getString(2));
                }
            }
        }
        Collections.sort(tables);
        try (var meta = statements.ask("SELECT guid, generation FROM meta WHERE id = 1");
                var number = statements.ask("PRAGMA main.user_version")) {
            if (!meta.next() || !number.next()) {
                throw new SQLException(
                        "a project without its own row", "", SQLiteErrorCode.SQLITE_CORRUPT.code);
            }
            guid = meta.getString(1);
            generation = meta.getLong(2);
            version = number.getInt(1);
        }
    }

    /// Whether nothing was written since it began.
    boolean holds(Statements statements) throws SQLException {
        try (var meta = statements.ask("SELECT generation FROM meta WHERE id = 1")) {
            return meta.next() && meta.getLong(1) == generation;
        }
    }

    /// Reads on until there is no more, or the time is up.
    ///
    /// @param nanos how long at most, but for the last hundred rows
    /// @return whether all was read
    boolean goOn(Statements statements, long nanos) throws SQLException {
        long begun = System.nanoTime();
        while (table < tables.size()) {
            if (System.nanoTime() - begun > nanos) {
                return false;
            }
            take(statements, tables.get(table));
        }
        return true;
    }

    /// What was read, when all was.
    Manifest manifest() {
        if (table < tables.size()) {
            throw new IllegalStateException("not all is read");
        }
        return new Manifest(
                guid, generation, version, rows, HexFormat.of().formatHex(digest.digest()));
    }

    /// Takes the next rows of a table, which always have a number of their own.
    private void take(Statements statements, String name) throws SQLException {
        int taken = 0;
        try (var found =
                statements.ask(
                        "SELECT rowid, * FROM main."
                                + name
                                + " WHERE rowid > ? ORDER BY rowid LIMIT "
                                + PORTION,
                        after)) {
            if (after == Long.MIN_VALUE) {
                begin(name, found);
            }
            for (; found.next(); taken++) {
                take(found, 2, reals);
                after = found.getLong(1);
            }
        }
        rows.merge(name, (long) taken, Long::sum);
        if (taken < PORTION) {
            table++;
            after = Long.MIN_VALUE;
        }
    }

    private void begin(String name, ResultSet found) throws SQLException {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        reals = new ArrayList<>();
        var columns = found.getMetaData();
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            reals.add("REAL".equals(columns.getColumnTypeName(i)));
        }
    }

    /// Each value as its bytes, after their number, so that no two rows are the same by chance. A
    /// REAL goes bit by bit, since its text is not exact.
    private void take(ResultSet row, int first, List<Boolean> exact) throws SQLException {
        for (int i = 0; i < exact.size(); i++) {
            if (exact.get(i)) {
                digest.update(bytes(Double.doubleToLongBits(row.getDouble(i + first))));
                digest.update((byte) (row.wasNull() ? 0 : 1));
                continue;
            }
            var value = row.getBytes(i + first);
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
