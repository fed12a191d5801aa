package kenning.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The prepared statements of one connection, by their text. On the project thread.
final class Statements {
    private static final int KEPT = 200;

    private final Connection db;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(64, 0.75f, true);

    Statements(Connection db) {
        this.db = db;
    }

    ResultSet ask(String sql, @Nullable Object... arguments) throws SQLException {
        return bound(sql, arguments).executeQuery();
    }

    int update(String sql, @Nullable Object... arguments) throws SQLException {
        return bound(sql, arguments).executeUpdate();
    }

    long insert(String sql, @Nullable Object... arguments) throws SQLException {
        bound(sql, arguments).executeUpdate();
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
