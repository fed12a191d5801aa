package kenning.store;

import java.nio.file.Path;
import java.sql.SQLException;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.sqlite.SQLiteErrorCode;

/// What a failure of the file system or of SQLite means, for the connection and for people.
final class FileFailure {
    private FileFailure() {}

    /// Whether a connection that failed like this must be thrown away.
    static boolean isFatal(SQLException e) {
        var code = primary(e);
        return code == SQLiteErrorCode.SQLITE_FULL.code
                || code == SQLiteErrorCode.SQLITE_IOERR.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_INTERRUPT.code
                || code == SQLiteErrorCode.SQLITE_READONLY.code;
    }

    /// Whether SQLite refused because rows would contradict each other.
    static boolean isContradiction(SQLException e) {
        return primary(e) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    private static int primary(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    /// What a person can be told about a failure of the file system or of SQLite.
    static Refusal refusal(Path file, Exception e) {
        if (e instanceof UnreadableValue value) {
            return new Refusal(Kind.DAMAGED, "store.value", file.getFileName(), value.where());
        }
        if (e instanceof SQLException sql) {
            int code = primary(sql);
            if (code == SQLiteErrorCode.SQLITE_CORRUPT.code
                    || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
                return new Refusal(Kind.DAMAGED, "store.damaged", file.getFileName());
            }
            if (code == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
                return new Refusal(Kind.CANNOT_OPEN, "store.tooLong", file.getFileName());
            }
            if (code == SQLiteErrorCode.SQLITE_FULL.code) {
                return FullDisk.refusal(file);
            }
            if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
                return new Refusal(Kind.CANNOT_OPEN, "store.busy", file.getFileName());
            }
            if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
                return new Refusal(Kind.CANNOT_OPEN, "store.cannotWrite", file.getFileName());
            }
        }
        var message = e.getMessage();
        return FullDisk.or(
                file,
                new Refusal(
                        Kind.CANNOT_OPEN,
                        "store.unreadable",
                        file,
                        message == null ? e.getClass().getSimpleName() : message));
    }
}
