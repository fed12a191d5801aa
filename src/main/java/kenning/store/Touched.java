package kenning.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row that a step touched, in words: what it is called now, or was called when it was last
/// there, and what became of what stands in it.
///
/// @param kind what it is
/// @param table where it stands
/// @param id its key
/// @param act what the step did with it
/// @param name empty when it has none, or when it belongs to a story on hold
/// @param hidden whether it belongs to a story on hold, so that no word of it is shown
/// @param fields the texts that changed; none for what was added or removed
/// @param place where it is now, as a step would remember it, such as `story/12`; empty when it has
///   no place of its own or is gone
/// @param others how many more of its fields changed, which have no words
public record Touched(
        StepKind kind,
        Table table,
        long id,
        Act act,
        String name,
        boolean hidden,
        List<Field> fields,
        String place,
        int others) {
    public Touched {
        fields = List.copyOf(fields);
    }

    public enum Act {
        ADDED,
        CHANGED,
        REMOVED
    }

    /// A text that changed.
    ///
    /// @param column its name in the project file, such as `when_to_use`
    /// @param became null when that can no longer be told
    public record Field(String column, String was, @Nullable String became) {}

    /// All rows of a kind that a step treated alike.
    public record Sum(Table table, Act act, int rows) {}

    /// What a step touched: sums of all of it, and the first rows one by one.
    public record Whole(List<Sum> sums, List<Touched> rows) {
        public Whole {
            sums = List.copyOf(sums);
            rows = List.copyOf(rows);
        }
    }

    private static final int SHOWN = 40;

    /// The columns that hold words, by table.
    private static final Map<Table, List<String>> WORDS =
            Map.ofEntries(
                    Map.entry(
                            Table.PROGRAMME,
                            List.of("name", "purpose", "values_line", "safeguarding")),
                    Map.entry(Table.MEMBER, List.of("label", "organisation", "role")),
                    Map.entry(Table.VOICE, List.of("name")),
                    Map.entry(Table.PLACE, List.of("name", "kind", "approach", "entry_point")),
                    Map.entry(Table.PERIOD, List.of("name", "kind")),
                    Map.entry(Table.TELLER, List.of("pseudonym", "told_role")),
                    Map.entry(
                            Table.STORY,
                            List.of(
                                    "title",
                                    "told",
                                    "happened",
                                    "method",
                                    "question",
                                    "what_matters",
                                    "in_the_way",
                                    "review_note")),
                    Map.entry(Table.TURN, List.of("text")),
                    Map.entry(Table.CODE, List.of("name", "definition", "when_to_use", "when_not")),
                    Map.entry(
                            Table.INDICATOR,
                            List.of("wording", "about", "felt_as", "counter_sign", "looks_like")),
                    Map.entry(Table.CODING, List.of("words", "note", "quoted_voice")),
                    Map.entry(Table.SIGNAL, List.of("direction", "created", "note")),
                    Map.entry(
                            Table.INSIGHT,
                            List.of(
                                    "claim",
                                    "because",
                                    "for_whom",
                                    "not_for_whom",
                                    "unknown",
                                    "made_difference",
                                    "difference_by",
                                    "what_else")),
                    Map.entry(Table.INSIGHT_STORY, List.of("note")),
                    Map.entry(Table.NOTICING, List.of("line", "who", "place")),
                    Map.entry(Table.NOTE, List.of("text")),
                    Map.entry(Table.OBJECTIVE, List.of("name", "detail")),
                    Map.entry(Table.PEOPLE_GROUP, List.of("name", "detail")),
                    Map.entry(Table.FUNDER, List.of("name", "detail")),
                    Map.entry(Table.CROWD, List.of("role", "source")),
                    Map.entry(Table.SYNONYMS, List.of("words")));

    static List<String> words(Table table) {
        return WORDS.getOrDefault(table, List.of());
    }

    static String nameColumn(Table table) {
        return switch (table) {
            case CODING, SIGNAL -> "words";
            default -> words(table).isEmpty() ? "''" : words(table).getFirst();
        };
    }

    /// What a step touched, as far as it can still be read.
    static Whole by(Reading reading, Step step) {
        var ends =
                reading.first(
                        "SELECT first_seq, last_seq FROM journal_step WHERE id = ?",
                        row -> new Journal.Stretch(row.number("first_seq"), row.number("last_seq")),
                        step.id());
        return ends.map(stretch -> new Reader(reading, stretch, step).whole())
                .orElse(new Whole(List.of(), List.of()));
    }

    /// Reads the stretch of one step. That of an undone step is the way back to what it did, so
    /// that everything in it is the other way round.
    private static final class Reader {
        private final Reading reading;
        private final Journal.Stretch stretch;
        private final boolean turned;
        private final Map<Table, List<String>> columns = new HashMap<>();

        private record Entry(long seq, Table table, String op, long row, long changed) {}

        Reader(Reading reading, Journal.Stretch stretch, Step step) {
            this.reading = reading;
            this.stretch = stretch;
            this.turned = step.state() == Step.State.UNDONE;
        }

        Whole whole() {
            var sums =
                    reading.list(
                            "SELECT tbl, op, count(DISTINCT row_id) AS rows FROM journal_entry WHERE seq BETWEEN ? AND ? GROUP BY tbl, op ORDER BY min(seq)",
                            row ->
                                    new Sum(
                                            Table.of(row.text("tbl")),
                                            act(row.text("op")),
                                            row.small("rows")),
                            stretch.first(),
                            stretch.last());
            var entries =
                    reading.list(
                            "SELECT seq, tbl, op, row_id, columns FROM journal_entry WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT "
                                    + SHOWN * 4,
                            row ->
                                    new Entry(
                                            row.number("seq"),
                                            Table.of(row.text("tbl")),
                                            row.text("op"),
                                            row.number("row_id"),
                                            row.number("columns")),
                            stretch.first(),
                            stretch.last());
            var rows = new ArrayList<Touched>();
            var seen = new HashSet<String>();
            for (var entry : entries) {
                if (rows.size() < SHOWN && seen.add(entry.table() + "/" + entry.row())) {
                    rows.add(touched(entry));
                }
            }
            return new Whole(sums, rows);
        }

        private Act act(String op) {
            return switch (op) {
                case "insert" -> turned ? Act.REMOVED : Act.ADDED;
                case "delete" -> turned ? Act.ADDED : Act.REMOVED;
                default -> Act.CHANGED;
            };
        }

        private Touched touched(Entry entry) {
            var table = entry.table();
            boolean hidden = isHidden(table, entry.row());
            var changed = new HashSet<String>();
            var all = columns(table);
            for (int i = 0; i < all.size(); i++) {
                if ((entry.changed() >> i & 1) == 1) {
                    changed.add(all.get(i));
                }
            }
            var fields = new ArrayList<Field>();
            int others = changed.size();
            for (var column : words(table)) {
                if (changed.contains(column)) {
                    others--;
                    if (!hidden) {
                        fields.add(field(entry, column));
                    }
                }
            }
            return new Touched(
                    StepKind.of(table),
                    table,
                    entry.row(),
                    act(entry.op()),
                    hidden ? "" : name(entry),
                    hidden,
                    fields,
                    place(table, entry.row()),
                    others);
        }

        private String place(Table table, long id) {
            if (now(table, "id", id) == null) {
                return "";
            }
            return switch (table) {
                case STORY, CODE, INDICATOR, INSIGHT, NOTICING -> table.sql() + "/" + id;
                default -> story(table, id).map(story -> "story/" + story).orElse("");
            };
        }

        private Field field(Entry entry, String column) {
            var before = old(entry.table(), column, entry.seq());
            var after = next(entry, column);
            return turned
                    ? new Field(column, after == null ? "" : after, before == null ? "" : before)
                    : new Field(column, before == null ? "" : before, after);
        }

        private @Nullable String old(Table table, String column, long seq) {
            return reading
                    .list(
                            "SELECT %s AS value FROM was_%s WHERE seq = ?"
                                    .formatted(column, table.sql()),
                            row -> row.textOrNull("value") == null ? "" : row.text("value"),
                            seq)
                    .stream()
                    .findFirst()
                    .orElse(null);
        }

        /// What a column held after an entry: what the next entry that changed it found, or what
        /// stands there now.
        private @Nullable String next(Entry entry, String column) {
            int bit = columns(entry.table()).indexOf(column);
            var later =
                    reading.first(
                            "SELECT e.seq FROM journal_entry e WHERE e.seq > ? AND e.tbl = ? AND e.row_id = ?"
                                    + " AND (e.op = 'delete' OR (e.op = 'update' AND (e.columns >> ?) & 1)) ORDER BY e.seq LIMIT 1",
                            row -> row.number("seq"),
                            entry.seq(),
                            entry.table().sql(),
                            entry.row(),
                            bit);
            return later.isPresent()
                    ? old(entry.table(), column, later.get())
                    : now(entry.table(), column, entry.row());
        }

        private @Nullable String now(Table table, String column, long id) {
            return reading
                    .list(
                            "SELECT coalesce(%s, '') AS value FROM %s WHERE id = ?"
                                    .formatted(column, table.sql()),
                            row -> row.text("value"),
                            id)
                    .stream()
                    .findFirst()
                    .orElse(null);
        }

        private String name(Entry entry) {
            var column = nameColumn(entry.table());
            if (entry.table() == Table.INSIGHT_STORY) {
                return storyTitle(entry);
            }
            var now = now(entry.table(), column, entry.row());
            var was = now == null ? last(entry.table(), column, entry.row()) : now;
            return was == null ? "" : was;
        }

        private String storyTitle(Entry entry) {
            return story(entry.table(), entry.row())
                    .map(id -> now(Table.STORY, "title", id))
                    .orElse("");
        }

        /// What a row that is gone held when it was last there.
        private @Nullable String last(Table table, String column, long id) {
            return reading
                    .list(
                            "SELECT coalesce(w.%1$s, '') AS value FROM journal_entry e JOIN was_%2$s w ON w.seq = e.seq WHERE e.tbl = ? AND e.row_id = ? ORDER BY e.seq DESC LIMIT 1"
                                    .formatted(column, table.sql()),
                            row -> row.text("value"),
                            table.sql(),
                            id)
                    .stream()
                    .findFirst()
                    .orElse(null);
        }

        /// Whether a row belongs to a story on hold, today or when it was last there.
        private boolean isHidden(Table table, long row) {
            if (table == Table.TELLER) {
                return tellersAreHidden(row);
            }
            return stories(table, row).stream().anyMatch(this::isHeld);
        }

        private boolean tellersAreHidden(long teller) {
            return reading.number(
                            "SELECT count(*) FROM story WHERE teller_id = ? AND held = 1", teller)
                    > 0;
        }

        private boolean isHeld(long story) {
            var held = now(Table.STORY, "held", story);
            var known = held == null ? last(Table.STORY, "held", story) : held;
            return "1".equals(known);
        }

        private Set<Long> stories(Table table, long row) {
            var stories = new HashSet<Long>();
            if (table == Table.STORY) {
                stories.add(row);
            }
            story(table, row).ifPresent(stories::add);
            if (table == Table.NOTE) {
                var coding = now(table, "coding_id", row);
                var known = coding == null ? last(table, "coding_id", row) : coding;
                if (known != null && !known.isEmpty()) {
                    story(Table.CODING, Long.parseLong(known)).ifPresent(stories::add);
                }
            }
            return stories;
        }

        private Optional<Long> story(Table table, long row) {
            if (!columns(table).contains("story_id")) {
                return Optional.empty();
            }
            var now = now(table, "story_id", row);
            var known = now == null ? last(table, "story_id", row) : now;
            return known == null || known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(known));
        }

        /// Without the key, as the journal counts them.
        private List<String> columns(Table table) {
            return columns.computeIfAbsent(
                    table,
                    t ->
                            reading.list(
                                    "SELECT name FROM pragma_table_info('"
                                            + t.sql()
                                            + "') WHERE name <> 'id' ORDER BY cid",
                                    row -> row.text("name")));
        }
    }
}
