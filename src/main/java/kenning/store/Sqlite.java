package kenning.store;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.util.OSInfo;

/// The engine: its native library, its least version, and connections with the settings of the
/// house (reliability 5.1).
final class Sqlite {
    /// Below this there are a corruption race and known holes.
    private static final String LEAST = "3.54.0";

    private static final String PROPERTY = "org.sqlite.lib.path";

    static {
        useShippedLibrary();
    }

    private Sqlite() {}

    /// Points the driver at the library that ships with Kenning, so that none is unpacked into the
    /// temporary folder.
    private static void useShippedLibrary() {
        var shipped = System.getProperty("kenning.sqlite");
        if (shipped != null && System.getProperty(PROPERTY) == null) {
            var folder =
                    Path.of(shipped, "org", "sqlite", "native")
                            .resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
            if (Files.isDirectory(folder)) {
                System.setProperty(PROPERTY, folder.toString());
            }
        }
    }

    /// Opens an existing file; nothing is ever created here.
    static Connection open(Path file, Access access) throws SQLException {
        var db =
                DriverManager.getConnection(
                        "jdbc:sqlite:" + uri(file, access == Access.WRITE ? "rw" : "ro"));
        try {
            settle(db, access);
            return db;
        } catch (SQLException | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /// Opens an existing file to make it smaller, which needs a second file of its own; nothing
    /// else is done in this connection.
    static Connection openToShrink(Path file) throws SQLException {
        var db = open(file, Access.WRITE);
        db.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 1);
        return db;
    }

    /// A project in memory, to be changed before it is handed out for reading.
    ///
    /// @param whole the bytes of a project file
    static Connection inMemory(byte[] whole) throws SQLException {
        var db = DriverManager.getConnection("jdbc:sqlite::memory:");
        try {
            db.unwrap(SQLiteConnection.class).deserialize("main", whole);
            guard(db, Access.WRITE);
            return db;
        } catch (SQLException | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /// The bytes of the whole project that a connection has open.
    static byte[] bytes(Connection db) throws SQLException {
        return db.unwrap(SQLiteConnection.class).serialize("main");
    }

    /// Creates a file that must not be there yet.
    static Connection create(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + uri(file, "rwc"));
    }

    /// A name with `?`, `%` or `&` in it stays a name and never becomes an option.
    static String uri(Path file, String mode) {
        return file.toAbsolutePath()
                        .toUri()
                        .toString()
                        .replace("?", "%3f")
                        .replace("file:///", "file:/")
                + "?mode="
                + mode;
    }

    private static void settle(Connection db, Access access) throws SQLException {
        set(db, "busy_timeout", "2000", "2000");
        set(db, "mmap_size", "0", "0");
        set(db, "secure_delete", "ON", "1");
        if (access == Access.WRITE) {
            set(db, "journal_mode", "TRUNCATE", "truncate");
            set(db, "synchronous", "EXTRA", "3");
            set(db, "recursive_triggers", "ON", "1");
            if (System.getProperty("os.name", "").startsWith("Mac")) {
                set(db, "fullfsync", "ON", "1");
            }
        }
        guard(db, access);
    }

    /// The settings that do not depend on there being a file.
    static void guard(Connection db, Access access) throws SQLException {
        requireVersion(db);
        set(db, "trusted_schema", "OFF", "0");
        set(db, "cell_size_check", "ON", "1");
        set(db, "temp_store", "MEMORY", "2");
        set(db, "foreign_keys", "ON", "1");
        if (access == Access.READ) {
            set(db, "query_only", "ON", "1");
        }
        var limits = db.unwrap(SQLiteConnection.class);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, 64 << 20);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 200);
    }

    /// Sets a pragma, reads it back and insists.
    static void set(Connection db, String pragma, String value, String readBack)
            throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute("PRAGMA " + pragma + " = " + value);
        }
        try (var statement = db.createStatement();
                var results = statement.executeQuery("PRAGMA " + pragma)) {
            var is = results.next() ? results.getString(1) : null;
            if (!readBack.equals(is)) {
                throw new IllegalStateException(
                        "SQLite keeps " + pragma + " at " + is + " instead of " + readBack);
            }
        }
    }

    private static void requireVersion(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var results = statement.executeQuery("SELECT sqlite_version()")) {
            results.next();
            if (Version.parse(results.getString(1)).compareTo(Version.parse(LEAST)) < 0) {
                throw new IllegalStateException(
                        "Kenning needs SQLite " + LEAST + " or newer, not " + results.getString(1));
            }
        }
    }
}
