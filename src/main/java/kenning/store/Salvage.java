package kenning.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.Story;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;

/// Brings what can be read of a damaged project into a new one, table by table, in the order in
/// which they need each other. The damaged file itself is only copied, never opened. What each past
/// edit changed is left behind: it may hold words that were erased, and half of it is worth
/// nothing; the list of the edits stays.
public final class Salvage {
    private Salvage() {}

    /// The words that stand where something is lost.
    ///
    /// @param story a title for a story that has lost its own; `%d` is its number
    /// @param theme a name for a theme; `%d` is its number
    /// @param indicator a wording for a leading indicator; `%d` is its number
    /// @param passage what stands in a text where a turn is missing
    public record Words(String story, String theme, String indicator, String passage) {}

    /// Makes a new project of what can be read. Must not be called while this process has the
    /// damaged file open.
    ///
    /// @param target must not be there yet; it has its name only once it is whole
    /// @throws Refusal when nothing of a project is left in it, or the new one cannot be written
    public static Salvaged rescue(Path damaged, Path target, Words words, Progress progress)
            throws Refusal {
        if (Files.exists(target)) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        }
        var folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.noFolder", target);
        }
        Preflight.requireRegular(damaged);
        var partial = Partials.in(folder);
        try (var sick = SickCopy.of(damaged, folder)) {
            Partials.sweep(folder);
            var salvaged = build(sick, partial, target, words, progress);
            Disk.nameNew(partial, target);
            return salvaged;
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        } catch (SQLException | IOException e) {
            throw failure(damaged, target, e);
        } catch (SqlFailure e) {
            throw failure(damaged, target, e.sql());
        } finally {
            Partials.drop(partial);
        }
    }

    /// What is damaged is the old file, never the new one.
    private static Refusal failure(Path damaged, Path target, Exception e) {
        var refusal = FileFailure.refusal(target, e);
        return refusal.kind() == Kind.DAMAGED
                ? new Refusal(Kind.DAMAGED, "rescue.nothing", damaged.getFileName())
                : refusal;
    }

    private static Salvaged build(
            SickCopy sick, Path partial, Path target, Words words, Progress progress)
            throws SQLException, IOException, Refusal {
        Salvaged salvaged;
        try (var db = Sqlite.create(partial)) {
            Permissions.ownerOnly(partial);
            Sqlite.set(db, "secure_delete", "ON", "1");
            Sqlite.set(db, "temp_store", "MEMORY", "2");
            Sqlite.set(db, "foreign_keys", "OFF", "0");
            db.setAutoCommit(false);
            Schema.create(db);
            var parts = copy(sick, db, progress);
            if (parts.values().stream().allMatch(part -> part.read() == 0)) {
                throw new Refusal(Kind.DAMAGED, "rescue.nothing", sick.name());
            }
            var statements = new Statements(db);
            var mended = new SalvageMending(new Tx(statements, null, Instant.now()), words);
            var changed = mended.mend(parts.containsKey("consent") ? lost(parts, "consent") : 0);
            db.commit();
            db.setAutoCommit(true);
            salvaged =
                    new Salvaged(
                            target,
                            parts.values().stream()
                                    .map(part -> mended.without(part))
                                    .filter(part -> part.read() + part.lost() > 0)
                                    .toList(),
                            changed,
                            mended.stoodIn(),
                            mended.dropped(),
                            mended.held(),
                            Checkup.run(new Reading(statements)));
        }
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return salvaged;
    }

    private static long lost(Map<String, Salvaged.Part> parts, String table) {
        return Objects.requireNonNull(parts.get(table)).lost();
    }

    /// The tables that are carried over, each after those that it points at.
    private static List<String> tables() {
        var tables = new ArrayList<>(List.of("lineage", "erased"));
        for (var table : Table.values()) {
            tables.add(table.sql());
        }
        tables.addAll(List.of("original", "digest", "draft", "journal_step"));
        return tables;
    }

    private static Map<String, Salvaged.Part> copy(SickCopy sick, Connection db, Progress progress)
            throws SQLException {
        var from = SickCopy.columns(sick.version());
        var into = SickCopy.columns(Schema.VERSION);
        var parts = new LinkedHashMap<String, Salvaged.Part>();
        var tables = tables();
        copyMeta(sick, db, progress);
        for (int i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            progress.report(i, tables.size(), "");
            if (from.containsKey(table)) {
                var columns = new ArrayList<>(from.get(table));
                columns.retainAll(into.getOrDefault(table, List.of()));
                parts.put(table, copy(sick, db, table, columns, progress));
            }
        }
        copySequence(sick.db(), db);
        return parts;
    }

    private static Salvaged.Part copy(
            SickCopy sick, Connection to, String table, List<String> columns, Progress progress)
            throws SQLException {
        var rows = new RowRanges(sick.db(), table, columns, progress);
        var marks = "?" + ", ?".repeat(columns.size());
        var names = columns.contains("id") ? columns : withRow(columns);
        long[] refused = {0};
        var sql =
                "INSERT INTO main.%s(%s) VALUES(%s)"
                        .formatted(
                                table,
                                String.join(", ", names),
                                columns.contains("id") ? marks.substring(3) : marks);
        try (var insert = to.prepareStatement(sql)) {
            int before = columns.contains("id") ? 0 : 1;
            rows.read((row, values) -> {
                if (before == 1) {
                    insert.setLong(1, row);
                }
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1 + before, value(table, columns.get(i), values[i]));
                }
                try {
                    insert.executeUpdate();
                } catch (SQLException e) {
                    if (!FileFailure.isContradiction(e)) {
                        throw new RowRanges.Unusable(e);
                    }
                    refused[0]++;
                }
            });
        }
        return new Salvaged.Part(
                table,
                rows.read() - refused[0],
                rows.lost(sick.lacks(table)) + refused[0],
                rows.isUnknown());
    }

    private static List<String> withRow(List<String> columns) {
        var names = new ArrayList<String>(columns.size() + 1);
        names.add("rowid");
        names.addAll(columns);
        return names;
    }

    /// What an edit changed is not carried over, so it cannot be undone any more.
    private static @Nullable Object value(String table, String column, @Nullable Object value) {
        return table.equals("journal_step")
                        && column.equals("state")
                        && ("done".equals(value) || "undone".equals(value))
                ? "compacted"
                : value;
    }

    private static void copyMeta(SickCopy sick, Connection db, Progress progress)
            throws SQLException {
        var columns = List.of("guid", "generation", "made_at");
        var found = new ArrayList<@Nullable Object[]>();
        new RowRanges(sick.db(), "meta", columns, progress)
                .read((row, values) -> found.add(values));
        var values = found.isEmpty() ? new @Nullable Object[] {null, null, null} : found.getFirst();
        try (var insert =
                db.prepareStatement(
                        "INSERT INTO main.meta(id, guid, generation, session, min_reader, made_by, made_at)"
                                + " VALUES(1, ?, ?, '', ?, 'Kenning', ?)")) {
            insert.setString(
                    1, values[0] instanceof String guid ? guid : UUID.randomUUID().toString());
            insert.setLong(
                    2, values[1] instanceof Number generation ? generation.longValue() + 1 : 1);
            insert.setInt(3, Schema.MIN_READER);
            insert.setString(4, instant(values[2]));
            insert.executeUpdate();
        }
    }

    private static String instant(@Nullable Object value) {
        try {
            return Instant.parse(String.valueOf(value)).toString();
        } catch (DateTimeException unreadable) {
            return Instant.now().toString();
        }
    }

    /// Numbers that were used once are not used again.
    private static void copySequence(Connection from, Connection to) throws SQLException {
        var greatest = new LinkedHashMap<String, Long>();
        try (var statement = from.createStatement();
                var results = statement.executeQuery("SELECT name, seq FROM sqlite_sequence")) {
            while (results.next()) {
                greatest.put(results.getString(1), results.getLong(2));
            }
        } catch (SQLException damaged) {
            greatest.clear();
        }
        try (var update =
                to.prepareStatement(
                        "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ? AND ? < 1000000000000")) {
            for (var entry : greatest.entrySet()) {
                update.setLong(1, entry.getValue());
                update.setString(2, entry.getKey());
                update.setLong(3, entry.getValue());
                update.executeUpdate();
            }
        }
    }

    /// Writes the texts that can be read, as plain text in UTF-8: title by title, turn by turn.
    /// They are for the team alone: nothing is left out and nobody's name is changed.
    ///
    /// @param target must not be there yet
    /// @return how many stories
    public static int writeTexts(Path damaged, Path target, Words words, Progress progress)
            throws Refusal {
        if (Files.exists(target)) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        }
        var folder = Disk.parent(target);
        var between = Partials.in(folder);
        var partial = Partials.in(folder);
        try {
            rescue(damaged, between, words, progress);
            int stories;
            try (var db = Sqlite.open(between, Access.READ);
                    var out = Files.newBufferedWriter(partial)) {
                Permissions.ownerOnly(partial);
                stories = write(new Reading(new Statements(db)), out);
            }
            Disk.nameNew(partial, target);
            return stories;
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        } catch (SQLException | IOException e) {
            throw FileFailure.refusal(target, e);
        } finally {
            Partials.drop(partial);
            Partials.drop(between);
        }
    }

    private static int write(Reading reading, Writer out) throws IOException {
        var stories =
                reading.list(
                        "SELECT id, title FROM story ORDER BY id",
                        row -> Map.entry(new Story.Id(row.number("id")), row.text("title")));
        for (var story : stories) {
            out.write("# " + story.getValue() + "\n\n");
            for (var turn : Stories.text(reading, story.getKey()).turns()) {
                var speaker = turn.speaker();
                out.write((speaker == null ? "" : speaker + ": ") + turn.text() + "\n\n");
            }
        }
        return stories.size();
    }
}
