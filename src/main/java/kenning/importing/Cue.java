package kenning.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One caption.
///
/// @param time null for words that stand in the file without a time
/// @param lines as they are shown: without tags, with characters in the place of entities
record Cue(@Nullable CueTime time, List<Line> lines) {
    /// One line of a caption, in the order of its words.
    record Line(List<Span> spans) {
        String text() {
            var text = new StringBuilder();
            spans.forEach(span -> text.append(span.text));
            return text.toString().strip();
        }

        boolean blank() {
            var text = text();
            return Paragraphs.blank(text, 0, text.length());
        }
    }

    /// Words of one voice.
    ///
    /// @param voice whom the file names as speaking, or null
    record Span(@Nullable String voice, String text) {}
}
