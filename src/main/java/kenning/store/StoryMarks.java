package kenning.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Story;
import org.jspecify.annotations.Nullable;

/// Which codes stand in which story, and of which indicators it carries a sign: no more than a
/// filter needs, so that no text is read for it.
record StoryMarks(Map<Story.Id, Set<Code.Id>> codes, Map<Story.Id, Set<Indicator.Id>> indicators) {

    /// @param only of one story alone, or of all
    static StoryMarks read(Reading reading, Story.@Nullable Id only) {
        var where = only == null ? "" : " WHERE story_id = " + only.value();
        var codes = new HashMap<Story.Id, Set<Code.Id>>();
        reading.list(
                "SELECT DISTINCT story_id, code_id FROM coding" + where,
                row ->
                        codes.computeIfAbsent(
                                        new Story.Id(row.number("story_id")), id -> new HashSet<>())
                                .add(new Code.Id(row.number("code_id"))));
        var indicators = new HashMap<Story.Id, Set<Indicator.Id>>();
        reading.list(
                "SELECT DISTINCT story_id, indicator_id FROM signal WHERE indicator_id IS NOT NULL"
                        + (only == null ? "" : " AND story_id = " + only.value()),
                row ->
                        indicators
                                .computeIfAbsent(
                                        new Story.Id(row.number("story_id")), id -> new HashSet<>())
                                .add(new Indicator.Id(row.number("indicator_id"))));
        return new StoryMarks(codes, indicators);
    }

    Set<Code.Id> codesOf(Story.Id story) {
        return codes.getOrDefault(story, Set.of());
    }

    Set<Indicator.Id> indicatorsOf(Story.Id story) {
        return indicators.getOrDefault(story, Set.of());
    }
}
