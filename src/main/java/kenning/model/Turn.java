package kenning.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One turn of talk, or one paragraph where nobody is named. The working text of a story is kept
/// turn by turn, so that a correction changes one row.
///
/// @param position from 0, in the order of the story
/// @param speaker as the transcript names them
/// @param at from the start of the recording
/// @param text without a line feed at its end
public record Turn(
        Id id, int position, @Nullable String speaker, @Nullable Duration at, String text) {
    public record Id(long value) {}
}
