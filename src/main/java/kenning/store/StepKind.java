package kenning.store;

import java.util.Set;
import java.util.stream.Collectors;

/// What a step of the history is about, as people look for it.
public enum StepKind {
    STORIES(Set.of(Table.STORY, Table.TURN, Table.CORRECTION, Table.TELLER), "story/"),
    CONSENT(Set.of(Table.CONSENT), ""),
    CODINGS(Set.of(Table.CODING), ""),
    CODES(Set.of(Table.CODE), "code/"),
    SIGNS(Set.of(Table.SIGNAL), ""),
    INDICATORS(Set.of(Table.INDICATOR, Table.REWORDING), "indicator/"),
    INSIGHTS(Set.of(Table.INSIGHT, Table.INSIGHT_STORY), "insight/"),
    NOTICINGS(Set.of(Table.NOTICING), "noticing/"),
    NOTES(Set.of(Table.NOTE), ""),
    OUTPUTS(Set.of(Table.OUTPUT, Table.OUTPUT_PLACE, Table.OUTPUT_ITEM), "present"),
    PROJECT(
            Set.of(
                    Table.PROGRAMME,
                    Table.MEMBER,
                    Table.VOICE,
                    Table.PLACE,
                    Table.PERIOD,
                    Table.OBJECTIVE,
                    Table.PEOPLE_GROUP,
                    Table.FUNDER,
                    Table.CROWD,
                    Table.HIDDEN_FIELD,
                    Table.SYNONYMS),
            "project");

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Table> tables;
    private final String place;

    StepKind(Set<Table> tables, String place) {
        this.tables = Set.copyOf(tables);
        this.place = place;
    }

    /// The kind of thing that stands in a table.
    public static StepKind of(Table table) {
        for (var kind : values()) {
            if (kind.tables.contains(table)) {
                return kind;
            }
        }
        throw new IllegalStateException(table + " is of no kind");
    }

    /// The condition under which a step, `s`, is of this kind. Of a step whose entries are gone
    /// only its place still tells.
    String sql() {
        var names =
                tables.stream()
                        .map(t -> "'" + t.sql() + "'")
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "(EXISTS (SELECT 1 FROM journal_entry e WHERE e.seq BETWEEN s.first_seq AND s.last_seq AND e.tbl IN (%s))"
                        .formatted(names)
                + (place.isEmpty()
                        ? ")"
                        : " OR (s.first_seq > s.last_seq AND s.place LIKE '%s%%'))"
                                .formatted(place));
    }
}
