package kenning.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kenning.model.Member;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Forgetting what old steps changed, to save room: the steps stay in the history, but can no
/// longer be undone, and earlier wordings and states can no longer be read from them.
public final class Compaction {
    private Compaction() {}

    /// What there would be to forget.
    ///
    /// @param steps how many could then no longer be undone
    /// @param bytes about how much they take
    /// @param oldest when the oldest of them was made; null when there is none
    public record Figures(int steps, long bytes, @Nullable Instant oldest) {}

    /// What was done.
    ///
    /// @param steps how many can no longer be undone
    /// @param before the size of the file in bytes
    /// @param after the size of the file in bytes
    public record Done(int steps, long before, long after) {}

    /// What compacting before a moment would forget.
    public static Figures figures(Reading reading, Instant before) {
        long cut = cut(reading, before);
        var old = "s.state = 'done' AND s.first_seq <= s.last_seq AND s.id < " + cut;
        int steps = (int) reading.number("SELECT count(*) FROM journal_step s WHERE " + old);
        var oldest =
                reading.first(
                        "SELECT made_at FROM journal_step s WHERE " + old + " ORDER BY id LIMIT 1",
                        row -> row.instant("made_at"));
        return new Figures(steps, bytes(reading, old), oldest.orElse(null));
    }

    /// The first step that was not made before a moment: instants are compared by whole seconds,
    /// since their texts differ in length.
    static long cut(Reading reading, Instant before) {
        long newest = reading.number("SELECT coalesce(max(id), 0) FROM journal_step");
        return reading.first(
                        "SELECT id FROM journal_step WHERE made_at >= ? ORDER BY id LIMIT 1",
                        row -> row.number("id"),
                        second(before))
                .orElse(newest + 1);
    }

    /// A text that sorts before every instant of that second and after all earlier ones.
    static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }

    private static long bytes(Reading reading, String old) {
        long bytes =
                reading.number(
                        "SELECT sum((s.last_seq - s.first_seq + 1) * 32) FROM journal_step s WHERE "
                                + old);
        for (var table : Table.values()) {
            var lengths =
                    reading.list(
                            "SELECT name FROM pragma_table_info('was_" + table.sql() + "')",
                            row -> "coalesce(length(CAST(w." + row.text("name") + " AS BLOB)), 0)");
            bytes +=
                    reading.number(
                            "SELECT sum(%s) FROM journal_step s JOIN was_%s w ON w.seq BETWEEN s.first_seq AND s.last_seq WHERE %s"
                                    .formatted(String.join(" + ", lengths), table.sql(), old));
        }
        return bytes;
    }

    /// @throws Refusal when there is nothing to forget
    static int run(
            Journal journal,
            Reading reading,
            Instant before,
            String label,
            Member.@Nullable Id member)
            throws SQLException, Refusal {
        int steps = journal.compact(cut(reading, before));
        if (steps == 0) {
            throw Refusal.of("history.nothingToCompact");
        }
        long at = journal.position();
        journal.add(
                label,
                "",
                member == null ? null : member.value(),
                Instant.now(),
                true,
                new Journal.Stretch(at + 1, at));
        return steps;
    }

    /// The size of the file.
    static long size(Reading reading) {
        return reading.number("PRAGMA page_count") * reading.number("PRAGMA page_size");
    }
}
