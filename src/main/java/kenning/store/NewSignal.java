package kenning.store;

import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Level;
import kenning.model.Story;
import kenning.model.Strength;
import kenning.model.TextRange;
import kenning.model.VagueDate;
import org.jspecify.annotations.Nullable;

/// A sign about to be put on a passage.
///
/// @param range UTF-16 offsets in the story's working text
public record NewSignal(
        Story.Id story,
        TextRange range,
        Indicator.@Nullable Id indicator,
        Direction direction,
        @Nullable VagueDate noticed,
        @Nullable Strength strength,
        @Nullable Level level,
        @Nullable Boolean intended,
        String created,
        String note) {

    /// A sign of which nothing but its direction is known yet.
    public static NewSignal of(
            Story.Id story, TextRange range, Indicator.Id indicator, Direction direction) {
        return new NewSignal(story, range, indicator, direction, null, null, null, null, "", "");
    }
}
