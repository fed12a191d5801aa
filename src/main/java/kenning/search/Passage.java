package kenning.search;

import kenning.model.TextRange;

/// Found words with a little of what stands around them, verbatim: line feeds between turns stay.
///
/// @param range in the text of that field; in [Field#TEXT] a range of the story's working text,
///   which can be coded like any selection
/// @param before ends where the words begin
public record Passage(Field field, TextRange range, String before, String words, String after) {
    /// At most so many UTF-16 units on either side.
    private static final int AROUND = 60;

    static Passage of(Field field, String text, TextRange range) {
        return new Passage(
                field,
                range,
                text.substring(startOfContext(text, range.start()), range.start()),
                range.in(text),
                text.substring(range.end(), endOfContext(text, range.end())));
    }

    /// After the first gap between words that is near enough; where there is none, between two
    /// characters.
    private static int startOfContext(String text, int end) {
        int from = Math.max(0, end - AROUND);
        if (from == 0 || Character.isWhitespace(text.charAt(from - 1))) {
            return from;
        }
        for (int i = from; i < end - 1; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int endOfContext(String text, int start) {
        int to = Math.min(text.length(), start + AROUND);
        if (to == text.length() || Character.isWhitespace(text.charAt(to))) {
            return to;
        }
        for (int i = to - 1; i > start; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
