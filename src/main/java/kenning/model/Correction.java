package kenning.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A slip of the transcript that was put right in the working text; the original file keeps it.
///
/// @param start in the turn as it was then
/// @param was the words that stood there
/// @param became the words that stand there since
public record Correction(
        Id id,
        Story.Id story,
        Turn.Id turn,
        int start,
        String was,
        String became,
        Member.@Nullable Id member,
        Instant made) {

    public record Id(long value) {}

    /// What was done to the turn, in the turn as it was then.
    public TextEdit edit() {
        return new TextEdit(new TextRange(start, start + was.length()), became);
    }
}
