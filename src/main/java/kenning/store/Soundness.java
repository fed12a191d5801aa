package kenning.store;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import kenning.model.VagueDate;

/// Looks for rows that SQLite is content with and that mean nothing all the same: values that
/// cannot be read, codes and places that lie in themselves, insights and noticings that say
/// nothing, steps whose entries are gone.
final class Soundness {
    private static final List<Kept> KEPT =
            List.of(
                    new Kept(Meaning.INSTANT, "meta", "made_at"),
                    new Kept(Meaning.INSTANT, "draft", "made_at"),
                    new Kept(Meaning.INSTANT, "rewording", "made_at"),
                    new Kept(Meaning.INSTANT, "coding", "made_at"),
                    new Kept(Meaning.INSTANT, "signal", "made_at"),
                    new Kept(Meaning.INSTANT, "noticing", "made_at"),
                    new Kept(Meaning.INSTANT, "note", "made_at"),
                    new Kept(Meaning.INSTANT, "journal_step", "made_at"),
                    new Kept(Meaning.INSTANT, "insight", "made_at"),
                    new Kept(Meaning.INSTANT, "correction", "made_at"),
                    new Kept(Meaning.DAY, "programme", "ends"),
                    new Kept(Meaning.DAY, "member", "first_day"),
                    new Kept(Meaning.DAY, "member", "last_day"),
                    new Kept(Meaning.DAY, "place", "first_day"),
                    new Kept(Meaning.DAY, "place", "last_day"),
                    new Kept(Meaning.DAY, "funder", "first_day"),
                    new Kept(Meaning.DAY, "funder", "last_day"),
                    new Kept(Meaning.DAY, "indicator", "first_day"),
                    new Kept(Meaning.DAY, "period", "first_day"),
                    new Kept(Meaning.DAY, "period", "last_day"),
                    new Kept(Meaning.DAY, "indicator", "retired"),
                    new Kept(Meaning.DATE, "story", "told"),
                    new Kept(Meaning.DATE, "story", "happened"),
                    new Kept(Meaning.DATE, "story", "reviewed"),
                    new Kept(Meaning.DATE, "crowd", "as_of"),
                    new Kept(Meaning.DATE, "consent", "given"),
                    new Kept(Meaning.DATE, "signal", "noticed"),
                    new Kept(Meaning.DATE, "noticing", "noticed"),
                    new Kept(Meaning.DATE, "erased", "erased_on"),
                    new Kept(Meaning.TABLE, "journal_entry", "tbl"));

    /// What must say something; each asks for the rows that do not.
    private static final List<String> SAYING =
            List.of(
                    "SELECT count(*) FROM insight WHERE trim(claim) = ''",
                    "SELECT count(*) FROM noticing WHERE trim(line) = ''");

    private Soundness() {}

    private enum Meaning {
        INSTANT,
        DAY,
        DATE,
        TABLE
    }

    /// A column whose text has a meaning of its own; the words of fixed lists are checked by the
    /// file's own constraints.
    private record Kept(Meaning meaning, String table, String column) {
        String sql() {
            return "SELECT DISTINCT %1$s AS value FROM %2$s WHERE %1$s IS NOT NULL"
                    .formatted(column, table);
        }
    }

    static void check(Reading reading, List<Checkup.Finding> findings) {
        var tables = new TreeSet<String>();
        for (var kept : KEPT) {
            var values = reading.list(kept.sql(), row -> row.text("value"));
            if (!values.stream().allMatch(value -> isReadable(kept.meaning(), value))) {
                tables.add(kept.table());
            }
        }
        tables.forEach(table -> findings.add(new Checkup.Finding("check.values", table)));
        for (var table : List.of(Table.CODE, Table.PLACE)) {
            if (liesInItself(reading, table)) {
                findings.add(new Checkup.Finding("check.circle", table.sql()));
            }
        }
        for (var words : SAYING) {
            if (reading.number(words) > 0) {
                findings.add(
                        new Checkup.Finding(
                                "check.says", words.replaceAll(".* FROM (\\w+).*", "$1")));
            }
        }
        reading.list(
                "SELECT id FROM journal_step WHERE state <> 'dropped' AND (first_seq > last_seq + 1"
                        + " OR (SELECT count(*) FROM journal_entry WHERE seq BETWEEN first_seq AND last_seq)"
                        + " <> last_seq - first_seq + 1) ORDER BY id",
                row -> findings.add(new Checkup.Finding("check.step", row.text("id"))));
    }

    private static boolean isReadable(Meaning meaning, String value) {
        try {
            return switch (meaning) {
                case INSTANT -> Instant.parse(value).toString() != null;
                case DAY -> LocalDate.parse(value).toString() != null;
                case DATE -> new VagueDate(value).iso() != null;
                case TABLE -> Table.of(value).sql().equals(value.toLowerCase(Locale.ROOT));
            };
        } catch (DateTimeException | IllegalArgumentException | SQLException e) {
            return false;
        }
    }

    /// UNION keeps each pair once, so that a circle ends.
    private static boolean liesInItself(Reading reading, Table table) {
        return reading.number(
                        ("WITH RECURSIVE up(id, above) AS (SELECT id, parent_id FROM %1$s"
                                        + " UNION SELECT up.id, t.parent_id FROM up JOIN %1$s t ON t.id = up.above)"
                                        + " SELECT count(*) FROM up WHERE id = above")
                                .formatted(table.sql()))
                > 0;
    }
}
