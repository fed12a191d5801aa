package kenning.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/// The prepared statements of one connection, by their text. On the project thread.
final class Statements {
    private static final int KEPT = 200;

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Connection db;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

    /// When the statement began that is running or being read, by the system's nanoseconds; 0 when
    /// there is none that has to end soon. Written by the project thread alone.
    private volatile long since;

    private volatile long patience = PATIENCE_NANOS;
    private boolean trusted;

    Statements(Connection db) {
        this.db = db;
    }

    /// The file has exactly the known shape: looking through all of its pages may take as long as
    /// it takes.
    void trust() {
        trusted = true;
    }

    /// How long a statement may run.
    void patience(long millis) {
        patience = millis * 1_000_000;
    }

    /// Nothing is running any more.
    void rest() {
        since = 0;
    }

    boolean isOver() throws SQLException {
        return db.isClosed();
    }

    /// On the thread of the watchdog.
    void stopWhenTooLong() throws SQLException {
        long began = since;
        if (began != 0 && System.nanoTime() - began > patience) {
            db.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        }
    }

    /// A statement that has failed is not used again: until it is closed, one that was stopped
    /// would stop the next.
    private void discard(String sql) throws SQLException {
        rest();
        var failed = prepared.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }

    private void begin(String sql) {
        since = trusted && sql.startsWith("PRAGMA") ? 0 : System.nanoTime() | 1;
    }

    ResultSet ask(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = bound(sql, arguments);
        begin(sql);
        try {
            return statement.executeQuery();
        } catch (SQLException e) {
            discard(sql);
            throw e;
        }
    }

    int update(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = bound(sql, arguments);
        begin(sql);
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            discard(sql);
            throw e;
        } finally {
            rest();
        }
    }

    long insert(String sql, @Nullable Object... arguments) throws SQLException {
        update(sql, arguments);
        try (var key = ask("SELECT last_insert_rowid()")) {
            key.next();
            return key.getLong(1);
        }
    }

    /// Runs one statement that is not worth keeping.
    void run(String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The bytes of the whole project.
    byte[] whole() throws SQLException {
        return Sqlite.bytes(db);
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = db.prepareStatement(sql);
            prepared.put(sql, statement);
            dropOldest();
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, plain(arguments[i]));
        }
        return statement;
    }

    private void dropOldest() throws SQLException {
        if (prepared.size() > KEPT) {
            var oldest = prepared.entrySet().iterator();
            oldest.next().getValue().close();
            oldest.remove();
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag ? 1 : 0;
            case Long number -> number;
            case Integer number -> number;
            case byte[] bytes -> bytes;
            default -> value.toString();
        };
    }
}
