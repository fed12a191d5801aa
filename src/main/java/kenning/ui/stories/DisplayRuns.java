package kenning.ui.stories;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a paragraph into the runs that become text nodes of their own. Codes never cut a run: only
/// what the text layout needs does.
///
/// Each cluster with a character beyond the basic plane (most emoji) stands alone: on Linux JavaFX
/// counts glyphs in code points, and each such character would shift the offsets of the rest of its
/// run by one. Stretches of right-to-left script stand alone so that they can take a font that has
/// the script: in a fallback font their punctuation comes out in the wrong order.
final class DisplayRuns {
    enum Kind {
        WORDS,
        RIGHT_TO_LEFT,
        ASTRAL
    }

    /// @param start in the paragraph
    /// @param end in the paragraph
    record Run(int start, int end, Kind kind) {}

    private DisplayRuns() {}

    /// Whether the first letter with a direction runs from right to left.
    static boolean rightToLeft(CharSequence text, int from, int to) {
        for (int i = from; i < to; ) {
            int point = Character.codePointAt(text, i);
            switch (Character.getDirectionality(point)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                default -> i += Character.charCount(point);
            }
        }
        return false;
    }

    /// The runs of a paragraph, without gaps. An empty paragraph has one empty run.
    ///
    /// @param rightToLeft base direction: in such a paragraph all words take the same font
    static List<Run> of(String paragraph, boolean rightToLeft) {
        var base = rightToLeft ? Kind.RIGHT_TO_LEFT : Kind.WORDS;
        if (isPlain(paragraph, rightToLeft)) {
            return List.of(new Run(0, paragraph.length(), base));
        }
        var kinds = new Kind[paragraph.length()];
        Arrays.fill(kinds, base);
        if (!rightToLeft) {
            paintRightToLeft(paragraph, kinds);
        }
        var runs = new ArrayList<Run>();
        int from = 0;
        int at = 0;
        var clusters = BreakIterator.getCharacterInstance();
        clusters.setText(paragraph);
        for (int next = clusters.next(); next != BreakIterator.DONE; next = clusters.next()) {
            if (hasSurrogate(paragraph, at, next)) {
                addStretches(runs, kinds, from, at);
                runs.add(new Run(at, next, Kind.ASTRAL));
                from = next;
            }
            at = next;
        }
        addStretches(runs, kinds, from, paragraph.length());
        return runs;
    }

    private static boolean isPlain(String paragraph, boolean rightToLeft) {
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (Character.isSurrogate(c) || (!rightToLeft && c >= 0x590 && runsLeft(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean runsLeft(char c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// Marks stretches from a right-to-left letter to the last such letter before a left-to-right
    /// one, with the accents on it.
    private static void paintRightToLeft(String paragraph, Kind[] kinds) {
        int from = -1;
        for (int i = 0; i < kinds.length; i++) {
            char c = paragraph.charAt(i);
            if (runsLeft(c) || (from >= 0 && isAccent(c))) {
                from = from < 0 ? i : from;
                for (; from <= i; from++) {
                    kinds[from] = Kind.RIGHT_TO_LEFT;
                }
            } else if (from >= 0
                    && Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                from = -1;
            }
        }
    }

    private static boolean isAccent(char c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_NONSPACING_MARK;
    }

    private static boolean hasSurrogate(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void addStretches(List<Run> runs, Kind[] kinds, int from, int to) {
        for (int i = from; i < to; ) {
            int end = i + 1;
            while (end < to && kinds[end] == kinds[i]) {
                end++;
            }
            runs.add(new Run(i, end, kinds[i]));
            i = end;
        }
    }
}
