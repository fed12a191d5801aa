package kenning.store;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Story;
import org.jspecify.annotations.Nullable;

/// What is coded in each story: with which codes, with signs of which indicators, how often, and
/// how many of its turns. No text is read for it.
final class StoryMarks {
    private static final String ROWS =
            "SELECT m.story_id, m.%2$s AS what, f.position AS first, l.position AS last FROM %1$s m"
                    + " CROSS JOIN turn f ON f.id = m.first_turn CROSS JOIN turn l ON l.id = m.last_turn%3$s";

    /// What is coded in one story.
    static final class InOne {
        private static final InOne NOTHING = new InOne();

        private final Set<Code.Id> codes = new HashSet<>();
        private final Set<Indicator.Id> indicators = new HashSet<>();
        private final BitSet turns = new BitSet();
        private int marks;

        Set<Code.Id> codes() {
            return codes;
        }

        Set<Indicator.Id> indicators() {
            return indicators;
        }

        int marks() {
            return marks;
        }

        int codedTurns() {
            return turns.cardinality();
        }
    }

    private final Map<Story.Id, InOne> stories = new HashMap<>();

    private StoryMarks() {}

    /// @param only of one story alone, or of all
    static StoryMarks read(Reading reading, Story.@Nullable Id only) {
        var marks = new StoryMarks();
        var where = only == null ? "" : " WHERE m.story_id = " + only.value();
        reading.list(
                ROWS.formatted("coding", "code_id", where),
                row -> marks.in(row).codes.add(new Code.Id(row.number("what"))));
        reading.list(
                ROWS.formatted("signal", "indicator_id", where),
                row -> {
                    var story = marks.in(row);
                    var indicator = row.numberOrNull("what");
                    return indicator != null && story.indicators.add(new Indicator.Id(indicator));
                });
        return marks;
    }

    private InOne in(Row row) throws SQLException {
        var story =
                stories.computeIfAbsent(new Story.Id(row.number("story_id")), id -> new InOne());
        story.marks++;
        int first = row.small("first");
        story.turns.set(first, Math.max(first, row.small("last")) + 1);
        return story;
    }

    InOne in(Story.Id story) {
        return stories.getOrDefault(story, InOne.NOTHING);
    }
}
