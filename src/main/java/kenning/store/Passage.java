package kenning.store;

import kenning.model.Refusal;
import kenning.model.Span;
import kenning.model.StoryText;
import kenning.model.TextRange;

/// A passage as it is kept with a coding or a sign: where it stands, its words, and a little of
/// what stands before and after, so that a shift would be noticed.
record Passage(Span span, String before, String words, String after) {
    /// UTF-16 units kept on either side; one less where that would split a surrogate pair.
    static final int ANCHOR = 20;

    /// The passage at a range. Half a surrogate pair at either end becomes a whole one, and a line
    /// feed between two turns at the end is left out.
    ///
    /// @throws Refusal when the range is empty, blank, or not inside the text
    static Passage of(StoryText story, TextRange wanted) throws Refusal {
        var text = story.text();
        if (wanted.end() > text.length() || wanted.in(text).isBlank()) {
            throw Refusal.of("coding.nothingSelected");
        }
        var span =
                story.spanOf(
                        new TextRange(
                                boundary(text, wanted.start(), -1),
                                boundary(text, wanted.end(), 1)));
        var range = story.rangeOf(span);
        int from = boundary(text, Math.max(0, range.start() - ANCHOR), 1);
        int to = boundary(text, Math.min(text.length(), range.end() + ANCHOR), -1);
        return new Passage(
                span,
                text.substring(from, range.start()),
                range.in(text),
                text.substring(range.end(), to));
    }

    /// The offset itself, or the one next to it in the given direction when it would split a
    /// surrogate pair.
    private static int boundary(String text, int offset, int direction) {
        boolean splits =
                offset > 0
                        && offset < text.length()
                        && Character.isHighSurrogate(text.charAt(offset - 1))
                        && Character.isLowSurrogate(text.charAt(offset));
        return splits ? offset + direction : offset;
    }
}
