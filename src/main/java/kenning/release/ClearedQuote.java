package kenning.release;

import java.util.List;
import kenning.model.Coding;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// A passage that may be quoted.
///
/// @param codings by which it can be chosen: several where coders marked the same passage, none
///   where a sign marks it
/// @param story which story it is from, to spread quotes; never shown
/// @param teller whose words, to spread quotes; never shown
/// @param relayed whether the teller gives somebody else's words, such as a child's
/// @param hardToHear shown only when a person chose it
public record ClearedQuote(
        List<Coding.Id> codings,
        Story.Id story,
        Teller.Id teller,
        @Nullable VoiceFamily family,
        StoryLabel label,
        List<ClearedLine> lines,
        boolean relayed,
        boolean hardToHear) {

    public ClearedQuote {
        codings = List.copyOf(codings);
        lines = List.copyOf(lines);
    }

    /// How many words it has.
    public int words() {
        int words = 0;
        for (var line : lines) {
            words += line.words().text().strip().split("\\s+").length;
        }
        return words;
    }
}
