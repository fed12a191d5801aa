package kenning.store;

import java.util.Collection;
import java.util.stream.Collectors;
import kenning.model.Story;

/// What goes with stories when they are removed.
///
/// @param codings coded passages in them
/// @param signs signs in them
/// @param notes notes on them and on their coded passages
/// @param insights insights that rest on at least one of them, which stay without it
public record Belongings(int codings, int signs, int notes, int insights) {

    public static Belongings of(Reading reading, Collection<Story.Id> stories) {
        var of =
                stories.stream()
                        .map(story -> Long.toString(story.value()))
                        .collect(Collectors.joining(", ", "(", ")"));
        return new Belongings(
                count(reading, "coding WHERE story_id IN " + of),
                count(reading, "signal WHERE story_id IN " + of),
                count(
                        reading,
                        "note WHERE story_id IN %1$s OR coding_id IN (SELECT id FROM coding WHERE story_id IN %1$s)"
                                .formatted(of)),
                (int)
                        reading.number(
                                "SELECT count(DISTINCT insight_id) FROM insight_story WHERE story_id IN "
                                        + of));
    }

    private static int count(Reading reading, String rows) {
        return (int) reading.number("SELECT count(*) FROM " + rows);
    }
}
