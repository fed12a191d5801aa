package kenning.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// A copy of a damaged project on which a rescue works, in a folder of its own that goes with it.
/// Where the file no longer says what it holds, the copy gets the description of a new project of
/// that version, whose tables begin on the same pages; so nothing that a stranger wrote into that
/// description is ever followed.
final class SickCopy implements AutoCloseable {
    private static final int PAGE = 4096;

    /// So many times as long as it is a file is believed to have been, and so many pages more.
    private static final int MOST_TIMES = 20;

    private static final int MOST_MORE = 1_000;

    private final Path folder;
    private final Connection db;
    private final int version;
    private final Set<String> broken;

    private final String name;

    private SickCopy(Path folder, String name, Connection db, int version, Set<String> broken) {
        this.broken = broken;
        this.folder = folder;
        this.name = name;
        this.db = db;
        this.version = version;
    }

    /// @param near the folder in which there is room and the right to write
    /// @throws Refusal when nothing of a project is left in the file
    static SickCopy of(Path damaged, Path near) throws IOException, SQLException, Refusal {
        var folder = Partials.in(near);
        Disk.createFolder(folder);
        Connection db = null;
        try {
            var copy = folder.resolve("sick.kenning");
            Files.copy(damaged, copy);
            Permissions.owned(copy);
            playIn(damaged, copy);
            lengthen(copy);
            int version = version(copy);
            if (!isReadable(copy, version)) {
                describe(copy, version, folder);
            }
            var broken = TreeMending.mend(copy, version);
            db = Sqlite.open(copy, Access.READ);
            if (!Schema.isAsExpected(db, "main", version)) {
                throw new Refusal(Kind.DAMAGED, "rescue.nothing", damaged.getFileName());
            }
            return new SickCopy(folder, String.valueOf(damaged.getFileName()), db, version, broken);
        } catch (IOException | SQLException | Refusal | RuntimeException e) {
            if (db != null) {
                db.close();
            }
            remove(folder);
            throw e;
        }
    }

    /// Of the damaged file.
    String name() {
        return name;
    }

    Connection db() {
        return db;
    }

    int version() {
        return version;
    }

    /// Whether pages of a table are gone, so that rows can be missing without a word.
    boolean lacks(String table) {
        return broken.contains(table);
    }

    /// A file that was cut short is not read at all, unless it is as long as it says: what is
    /// missing is filled with empty pages, which cost the rows that lay there and no others.
    private static void lengthen(Path copy) throws IOException {
        try (var file = new RandomAccessFile(copy.toFile(), "rw")) {
            long pages = (file.length() + PAGE - 1) / PAGE;
            long said = 0;
            if (file.length() >= 100) {
                file.seek(28);
                said = file.readInt();
            }
            long wanted = said <= MOST_TIMES * pages + MOST_MORE ? Math.max(pages, said) : pages;
            file.setLength(wanted * PAGE);
        }
    }

    /// A change that a crash left half done is taken back, where its journal fits; where that makes
    /// things worse, the copy is the file as it stands.
    private static void playIn(Path damaged, Path copy) throws IOException {
        var journal = damaged.resolveSibling(damaged.getFileName() + "-journal");
        var its = copy.resolveSibling(copy.getFileName() + "-journal");
        if (!Files.isRegularFile(journal)
                || Files.size(journal) == 0
                || JournalEnd.isForeign(journal)
                || JournalAge.isStale(damaged, journal)) {
            return;
        }
        int before = version(copy);
        boolean better = isReadable(copy, before);
        Files.copy(journal, its);
        Permissions.owned(its);
        try (var played = Sqlite.open(copy, Access.WRITE)) {
            better = !better || Schema.isAsExpected(played, "main", before);
            Sqlite.set(played, "journal_mode", "DELETE", "delete");
        } catch (SQLException | IllegalStateException e) {
            better = false;
        }
        Files.deleteIfExists(its);
        if (!better) {
            Files.copy(damaged, copy, StandardCopyOption.REPLACE_EXISTING);
            Permissions.owned(copy);
        }
    }

    /// The version whose description the file has, the one that its header names first: that
    /// number, too, may be damaged.
    private static int version(Path copy) throws IOException {
        int named = named(copy);
        if (isReadable(copy, named)) {
            return named;
        }
        for (int version = Schema.VERSION; version >= Schema.OLDEST; version--) {
            if (version != named && isReadable(copy, version)) {
                return version;
            }
        }
        return named;
    }

    /// The version that the header names; this one's where it names none.
    private static int named(Path copy) throws IOException {
        try (var file = new RandomAccessFile(copy.toFile(), "r")) {
            if (file.length() < 100) {
                return Schema.VERSION;
            }
            file.seek(60);
            int named = file.readInt();
            return named >= Schema.OLDEST && named <= Schema.VERSION ? named : Schema.VERSION;
        }
    }

    private static boolean isReadable(Path copy, int version) {
        try (var db = Sqlite.open(copy, Access.READ)) {
            return Schema.isAsExpected(db, "main", version);
        } catch (SQLException | IllegalStateException damaged) {
            return false;
        }
    }

    /// Puts the description of a new project where that of this file should be. Of the two layouts
    /// that a project can have, as it was made and compacted, the one with more readable tables.
    private static void describe(Path copy, int version, Path folder)
            throws IOException, SQLException {
        var asItStands = folder.resolve("stands");
        Files.copy(copy, asItStands);
        int best = -1;
        for (boolean compacted : new boolean[] {false, true}) {
            var attempt = folder.resolve("attempt");
            Files.copy(asItStands, attempt, StandardCopyOption.REPLACE_EXISTING);
            overlay(attempt, template(folder, version, compacted));
            int readable = readable(attempt, version);
            if (readable > best) {
                best = readable;
                Files.move(attempt, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path template(Path folder, int version, boolean compacted)
            throws IOException, SQLException {
        var file = folder.resolve("template");
        Files.deleteIfExists(file);
        try (var db = Sqlite.create(file)) {
            db.setAutoCommit(false);
            Schema.create(db, version);
            db.commit();
        }
        if (compacted) {
            try (var db = Sqlite.create(file);
                    var statement = db.createStatement()) {
                statement.execute("VACUUM");
            }
        }
        return file;
    }

    private static void overlay(Path copy, Path template) throws IOException, SQLException {
        var pages = descriptionPages(template);
        try (var to = new RandomAccessFile(copy.toFile(), "rw");
                var from = new RandomAccessFile(template.toFile(), "r")) {
            to.setLength(Math.max(to.length(), from.length()));
            var bytes = new byte[PAGE];
            for (long page : pages) {
                from.seek((page - 1) * PAGE);
                from.readFully(bytes);
                to.seek((page - 1) * PAGE);
                to.write(bytes);
            }
            to.seek(28);
            to.writeInt((int) (to.length() / PAGE));
            to.writeInt(0);
            to.writeInt(0);
        }
    }

    private static Set<Long> descriptionPages(Path template) throws SQLException {
        var pages = new LinkedHashSet<Long>();
        try (var db = Sqlite.open(template, Access.READ);
                var statement = db.createStatement();
                var results =
                        statement.executeQuery(
                                "SELECT pageno FROM dbstat WHERE name IN ('sqlite_schema', 'sqlite_master')")) {
            while (results.next()) {
                pages.add(results.getLong(1));
            }
        }
        return pages;
    }

    /// How many tables give a first row, or say that they have none.
    private static int readable(Path copy, int version) throws SQLException {
        int readable = 0;
        try (var db = Sqlite.open(copy, Access.READ)) {
            for (var table : columns(version).keySet()) {
                try (var statement = db.createStatement();
                        var results =
                                statement.executeQuery(
                                        "SELECT * FROM main." + table + " NOT INDEXED LIMIT 1")) {
                    readable += results.next() ? 2 : 1;
                } catch (SQLException damaged) {
                    readable--;
                }
            }
        }
        return readable;
    }

    /// The tables of a version, with their columns.
    static Map<String, List<String>> columns(int version) throws SQLException {
        var all = new HashMap<String, List<String>>();
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.create(memory, version);
            try (var statement = memory.createStatement();
                    var results =
                            statement.executeQuery(
                                    "SELECT m.name AS tbl, c.name AS col FROM sqlite_schema m, pragma_table_info(m.name) c"
                                            + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid")) {
                while (results.next()) {
                    all.computeIfAbsent(results.getString("tbl"), t -> new ArrayList<>())
                            .add(results.getString("col"));
                }
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            db.close();
        } finally {
            remove(folder);
        }
    }

    private static void remove(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
