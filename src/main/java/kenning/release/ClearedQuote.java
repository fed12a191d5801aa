package kenning.release;

import java.util.List;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// A passage that may be quoted.
///
/// @param story which story it is from, to spread quotes; never shown
/// @param teller whose words, to spread quotes; never shown
/// @param relayed whether the teller gives somebody else's words, such as a child's
/// @param hardToHear shown only when a person chose it
public record ClearedQuote(
        Story.Id story,
        Teller.Id teller,
        @Nullable VoiceFamily family,
        StoryLabel label,
        List<ClearedLine> lines,
        boolean relayed,
        boolean hardToHear) {

    public ClearedQuote {
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
