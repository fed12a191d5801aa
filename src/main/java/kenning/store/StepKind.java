package kenning.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a step of the history is about, as people look for it.
public enum StepKind {
    STORIES("story/"),
    CONSENT(""),
    CODINGS(""),
    CODES("code/"),
    SIGNS(""),
    INDICATORS("indicator/"),
    INSIGHTS("insight/"),
    NOTICINGS("noticing/"),
    NOTES(""),
    OUTPUTS("present"),
    PROJECT("project");

    private final String place;

    StepKind(String place) {
        this.place = place;
    }

    /// The kind of thing that stands in a table.
    public static StepKind of(Table table) {
        return switch (table) {
            case STORY, TURN, CORRECTION, TELLER -> STORIES;
            case CONSENT -> CONSENT;
            case CODING -> CODINGS;
            case CODE -> CODES;
            case SIGNAL -> SIGNS;
            case INDICATOR, REWORDING -> INDICATORS;
            case INSIGHT, INSIGHT_STORY -> INSIGHTS;
            case NOTICING -> NOTICINGS;
            case NOTE -> NOTES;
            case OUTPUT, OUTPUT_PLACE, OUTPUT_ITEM -> OUTPUTS;
            case PROGRAMME,
                    MEMBER,
                    VOICE,
                    PLACE,
                    PERIOD,
                    OBJECTIVE,
                    PEOPLE_GROUP,
                    FUNDER,
                    CROWD,
                    HIDDEN_FIELD,
                    SYNONYMS ->
                    PROJECT;
        };
    }

    /// The condition under which a step, `s`, is of this kind. Of a step whose entries are gone
    /// only its place still tells.
    String sql() {
        var names =
                Stream.of(Table.values())
                        .filter(t -> of(t) == this)
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
