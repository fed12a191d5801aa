package kenning.store;

import java.sql.SQLException;

/// A value in the file that is not what its column promises. It says where, never what.
final class UnreadableValue extends SQLException {
    private final String where;

    UnreadableValue(String where, Exception cause) {
        super(where, cause);
        this.where = where;
    }

    /// The column's name.
    String where() {
        return where;
    }
}
