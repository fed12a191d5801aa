package kenning.release;

import java.util.List;
import kenning.model.Coding;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// A passage that may be shown on a screen, under a theme.
///
/// @param coding by which it is chosen; never shown
/// @param teller whose words, to spread quotes; never shown
/// @param relayed whether the teller gives somebody else's words, such as a child's
/// @param hardToHear shown only when a person chose it
public record ScreenQuote(
        Coding.Id coding,
        Teller.Id teller,
        @Nullable VoiceFamily family,
        StoryLabel label,
        List<ClearedLine> lines,
        boolean relayed,
        boolean hardToHear) {

    public ScreenQuote {
        lines = List.copyOf(lines);
    }

    /// Its words without those of whoever asks, one line for each turn.
    public String told() {
        return String.join(
                "\n",
                lines.stream()
                        .filter(line -> !line.asked())
                        .map(line -> line.words().text())
                        .toList());
    }
}
