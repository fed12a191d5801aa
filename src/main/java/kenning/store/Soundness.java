package kenning.store;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kenning.model.OptionalField;
import kenning.model.VagueDate;

/// Looks for rows that SQLite is content with and that mean nothing all the same: values that
/// cannot be read, codes and places that lie in themselves, insights and noticings that say
/// nothing, names that are empty or stand twice, spans that end before they begin, steps whose
/// entries are gone.
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
                    new Kept(Meaning.DAY, "output", "first_day"),
                    new Kept(Meaning.DAY, "output", "last_day"),
                    new Kept(Meaning.DATE, "story", "told"),
                    new Kept(Meaning.DATE, "story", "happened"),
                    new Kept(Meaning.DATE, "story", "reviewed"),
                    new Kept(Meaning.DATE, "crowd", "as_of"),
                    new Kept(Meaning.DATE, "consent", "given"),
                    new Kept(Meaning.DATE, "signal", "noticed"),
                    new Kept(Meaning.DATE, "noticing", "noticed"),
                    new Kept(Meaning.DATE, "erased", "erased_on"),
                    new Kept(Meaning.COLOUR, "member", "colour"),
                    new Kept(Meaning.FIELD, "hidden_field", "field"),
                    new Kept(Meaning.TABLE, "journal_entry", "tbl"));

    /// What must say something; each asks for the rows that do not.
    private static final List<String> SAYING =
            List.of(
                    "SELECT count(*) FROM insight WHERE trim(claim) = ''",
                    "SELECT count(*) FROM noticing WHERE trim(line) = ''",
                    "SELECT count(*) FROM synonyms WHERE trim(words) = ''");

    /// What has a name that is its own, and what sets it apart from its like.
    private static final List<Named> NAMED =
            List.of(
                    new Named("member", "label", "0"),
                    new Named("people_group", "name", "0"),
                    new Named("funder", "name", "0"),
                    new Named("crowd", "role", "coalesce(place_id, 0)"));

    /// What lasts from a day to a day.
    private static final List<String> LASTING =
            List.of("member", "place", "period", "funder", "output");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private Soundness() {}

    private enum Meaning {
        INSTANT,
        DAY,
        DATE,
        COLOUR,
        FIELD,
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

    /// A column with names that may not be empty, nor stand twice beside each other.
    private record Named(String table, String column, String beside) {
        String sql() {
            return "SELECT %2$s AS name, %3$s AS beside FROM %1$s".formatted(table, column, beside);
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
        for (var named : NAMED) {
            if (!eachHasItsOwn(reading, named)) {
                findings.add(new Checkup.Finding("check.names", named.table()));
            }
        }
        for (var table : LASTING) {
            if (reading.number("SELECT count(*) FROM " + table + " WHERE last_day < first_day")
                    > 0) {
                findings.add(new Checkup.Finding("check.backwards", table));
            }
        }
        reading.list(
                "SELECT id FROM journal_step WHERE state NOT IN ('dropped', 'compacted') AND (first_seq > last_seq + 1"
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
                case COLOUR -> value.isEmpty() || COLOUR.matcher(value).matches();
                case FIELD ->
                        OptionalField.valueOf(value.toUpperCase(Locale.ROOT)).code().equals(value);
                case TABLE -> Table.of(value).sql().equals(value.toLowerCase(Locale.ROOT));
            };
        } catch (DateTimeException | IllegalArgumentException | SQLException e) {
            return false;
        }
    }

    private static boolean eachHasItsOwn(Reading reading, Named named) {
        var seen = new HashSet<String>();
        return reading
                .list(
                        named.sql(),
                        row ->
                                row.text("name").strip().toLowerCase(Locale.UK)
                                        + "\n"
                                        + row.number("beside"))
                .stream()
                .allMatch(name -> !name.startsWith("\n") && seen.add(name));
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
