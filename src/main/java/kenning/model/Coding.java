package kenning.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A code put on a passage by somebody of the team.
///
/// @param range in the story's working text
/// @param words the passage itself, kept with the coding so that a shift would be noticed
/// @param quotedVoice whose words these are when not the teller's, such as "child, as told by
///   parent"
/// @param example whether the codebook shows it as an example of what the code means
public record Coding(
        Id id,
        Story.Id story,
        Code.Id code,
        TextRange range,
        String words,
        Member.@Nullable Id member,
        String note,
        String quotedVoice,
        Instant made,
        boolean example) {

    public record Id(long value) {}
}
