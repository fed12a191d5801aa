package kenning.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// What codings and signs have in common: they stand on a passage of a story.
final class Marks {
    /// Where each turn begins in its story, in UTF-16 units: a common table expression named
    /// `base`.
    static final String BASE =
            """
            WITH base AS (
              SELECT id, coalesce(sum(units + 1) OVER (
                PARTITION BY story_id ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS at
              FROM turn%s)
            """;

    private static final String WHERE_THEY_STAND =
            BASE.formatted(" WHERE story_id = ?1")
                    + "SELECT m.id, f.at + m.start AS range_start, l.at + m.end AS range_end, m.words"
                    + " FROM %s m LEFT JOIN base f ON f.id = m.first_turn LEFT JOIN base l ON l.id = m.last_turn WHERE m.story_id = ?1";

    private Marks() {}

    static TextRange range(Row row) throws SQLException {
        try {
            return new TextRange(row.small("range_start"), row.small("range_end"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableValue("end", e);
        }
    }

    /// The passage of a story at a range.
    ///
    /// @throws Refusal when there is no such story or nothing stands there
    static Passage passage(Reading reading, Story.Id story, TextRange range) throws Refusal {
        var text = Stories.text(reading, story);
        if (text.turns().isEmpty()) {
            throw Refusal.of("story.gone");
        }
        return Passage.of(text, range);
    }

    /// Puts a coding or a sign that is there already on another passage.
    ///
    /// @param table `coding` or `signal`
    static void place(Tx tx, String table, long id, Passage passage) {
        var span = passage.span();
        tx.update(
                "UPDATE %s SET first_turn = ?, start = ?, last_turn = ?, end = ?, words_before = ?, words = ?, words_after = ? WHERE id = ?"
                        .formatted(table),
                span.first().value(),
                span.start(),
                span.last().value(),
                span.end(),
                passage.before(),
                passage.words(),
                passage.after(),
                id);
    }

    /// The story in which a coding or a sign stands.
    ///
    /// @param table `coding` or `signal`
    /// @throws Refusal when it is no longer there
    static Story.Id story(Reading reading, String table, long id) throws Refusal {
        return reading.first(
                        "SELECT story_id FROM %s WHERE id = ?".formatted(table),
                        row -> new Story.Id(row.number("story_id")),
                        id)
                .orElseThrow(() -> Refusal.of("coding.gone"));
    }

    /// The stories in which some coding or sign no longer stands on the words that it was put on.
    static List<Story.Id> shifted(Reading reading) {
        return Checkup.stories(reading).stream()
                .filter(story -> isShifted(reading, story, Stories.text(reading, story).text()))
                .toList();
    }

    /// Whether some coding or sign of a story no longer stands on the words that it was put on.
    ///
    /// @param text of the story
    static boolean isShifted(Reading reading, Story.Id story, String text) {
        return Stream.of("coding", "signal")
                .flatMap(table -> stand(reading, story, table, text).stream())
                .anyMatch(stands -> !stands);
    }

    /// The codings or signs that no longer stand on the words that they were put on.
    ///
    /// @param table `coding` or `signal`
    static List<Long> shiftedMarks(Reading reading, String table) {
        var shifted = new ArrayList<Long>();
        for (var story : shifted(reading)) {
            var text = Stories.text(reading, story).text();
            shifted.addAll(
                    reading.list(
                            "SELECT id FROM %s WHERE story_id = ? ORDER BY id".formatted(table),
                            row -> row.number("id"),
                            story.value()));
            shifted.removeAll(standing(reading, story, table, text));
        }
        return shifted;
    }

    private static List<Long> standing(Reading reading, Story.Id story, String table, String text) {
        return reading
                .list(
                        WHERE_THEY_STAND.formatted(table),
                        row ->
                                stands(
                                                text,
                                                row.numberOrNull("range_start"),
                                                row.numberOrNull("range_end"),
                                                row.text("words"))
                                        ? row.number("id")
                                        : -1L,
                        story.value())
                .stream()
                .filter(id -> id >= 0)
                .toList();
    }

    /// For each coding or sign of a story whether its words stand at its place, also where that is
    /// no place at all.
    private static List<Boolean> stand(Reading reading, Story.Id story, String table, String text) {
        return reading.list(
                WHERE_THEY_STAND.formatted(table),
                row ->
                        stands(
                                text,
                                row.numberOrNull("range_start"),
                                row.numberOrNull("range_end"),
                                row.text("words")),
                story.value());
    }

    private static boolean stands(
            String text, @Nullable Long start, @Nullable Long end, String words) {
        return start != null
                && end != null
                && start >= 0
                && start <= end
                && end <= text.length()
                && text.substring(start.intValue(), end.intValue()).equals(words);
    }
}
