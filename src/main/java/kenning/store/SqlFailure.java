package kenning.store;

import java.sql.SQLException;

/// SQLite's own complaint on its way to the project, which decides whether a person can do
/// something about it.
final class SqlFailure extends RuntimeException {
    private final SQLException sql;

    SqlFailure(SQLException sql) {
        super(sql.getMessage(), sql);
        this.sql = sql;
    }

    SQLException sql() {
        return sql;
    }
}
