package kenning.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sign: one instance of a leading indicator, or a free one, seen in a passage, pointing
/// somewhere.
///
/// @param indicator none for a free sign
/// @param range in the story's working text
/// @param intended none when nobody has said
/// @param created what is being created, as a sentence of the team
public record Signal(
        Id id,
        Story.Id story,
        Indicator.@Nullable Id indicator,
        TextRange range,
        String words,
        Direction direction,
        @Nullable VagueDate noticed,
        @Nullable Strength strength,
        @Nullable Level level,
        @Nullable Boolean intended,
        String created,
        String note,
        Member.@Nullable Id member,
        Instant made) {

    public record Id(long value) {}
}
