package kenning.ui.stories;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kenning.model.StoryText;
import kenning.model.TextRange;

/// Where characters as people see them, words and sentences begin and end. Only a window around the
/// offset is looked at, so that the cost does not grow with the story.
final class WordBounds {
    /// Code units to each side; no word and no cluster of characters is longer in practice.
    private static final int WINDOW = 300;

    private WordBounds() {}

    /// The end of the cluster that begins at an offset.
    static int nextCluster(String text, int offset) {
        return offset >= text.length()
                ? text.length()
                : following(BreakIterator.getCharacterInstance(Locale.UK), text, offset);
    }

    /// The start of the cluster that ends at an offset.
    static int previousCluster(String text, int offset) {
        return offset <= 0
                ? 0
                : preceding(BreakIterator.getCharacterInstance(Locale.UK), text, offset);
    }

    /// The offset itself, or the start of the cluster that it would cut.
    static int onCluster(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return Math.clamp(offset, 0, text.length());
        }
        int before = previousCluster(text, offset);
        return nextCluster(text, before) == offset ? offset : before;
    }

    /// The start of the next word, or the end of the text.
    static int nextWord(String text, int offset) {
        int at = offset;
        do {
            if (at >= text.length()) {
                return text.length();
            }
            at = following(BreakIterator.getWordInstance(Locale.UK), text, at);
        } while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at)));
        return at;
    }

    /// The start of the word in which or after which an offset lies, or 0.
    static int previousWord(String text, int offset) {
        int at = offset;
        do {
            if (at <= 0) {
                return 0;
            }
            at = preceding(BreakIterator.getWordInstance(Locale.UK), text, at);
        } while (at > 0 && !Character.isLetterOrDigit(text.codePointAt(at)));
        return at;
    }

    /// The end of the first word that ends after an offset, or the end of the text.
    static int endOfNextWord(String text, int offset) {
        int at = offset;
        do {
            if (at >= text.length()) {
                return text.length();
            }
            at = following(BreakIterator.getWordInstance(Locale.UK), text, at);
        } while (at < text.length() && !Character.isLetterOrDigit(text.codePointBefore(at)));
        return at;
    }

    /// The end of the last word that ends before an offset, or 0.
    static int endOfPreviousWord(String text, int offset) {
        int at = offset;
        do {
            if (at <= 0) {
                return 0;
            }
            at = preceding(BreakIterator.getWordInstance(Locale.UK), text, at);
        } while (at > 0 && !Character.isLetterOrDigit(text.codePointBefore(at)));
        return at;
    }

    /// The whole words between two places, in whatever order: a word that is cut belongs to them, a
    /// blank at either end does not. Empty, at the second place, when there is nothing but blanks.
    static TextRange snapped(String text, int one, int other) {
        int start = Math.min(one, other);
        int end = Math.max(one, other);
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return new TextRange(other, other);
        }
        if (insideWord(text, start)) {
            var words = BreakIterator.getWordInstance(Locale.UK);
            start = preceding(words, text, start);
        }
        if (insideWord(text, end)) {
            end = following(BreakIterator.getWordInstance(Locale.UK), text, end);
        }
        return new TextRange(start, end);
    }

    private static boolean insideWord(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        var words = BreakIterator.getWordInstance(Locale.UK);
        int before = preceding(words, text, offset);
        return following(words, text, before) != offset
                && Character.isLetterOrDigit(text.codePointAt(before));
    }

    /// The word at an offset, or that ends there; between words the stretch of blanks or signs.
    static TextRange wordAt(String text, int offset) {
        if (text.isEmpty()) {
            return new TextRange(0, 0);
        }
        int at = Math.min(offset, text.length());
        boolean endsAWord =
                at > 0
                        && Character.isLetterOrDigit(text.codePointBefore(at))
                        && (at == text.length()
                                || !Character.isLetterOrDigit(text.codePointAt(at)));
        int inside = endsAWord || at == text.length() ? at - 1 : at;
        var words = BreakIterator.getWordInstance(Locale.UK);
        int end = following(words, text, inside);
        return new TextRange(preceding(words, text, end), end);
    }

    /// The next larger of word, sentence and turn around a range; the range itself when it already
    /// is whole turns.
    static TextRange grown(StoryText story, TextRange range) {
        for (var wider : around(story, range)) {
            if (wider.start() <= range.start()
                    && wider.end() >= range.end()
                    && wider.length() > range.length()) {
                return wider;
            }
        }
        return range;
    }

    /// The next smaller of turn, sentence and word at the start of a range; then the caret.
    static TextRange shrunk(StoryText story, TextRange range) {
        var start = new TextRange(range.start(), range.start());
        for (var narrower : around(story, start).reversed()) {
            if (narrower.start() >= range.start()
                    && narrower.end() <= range.end()
                    && narrower.length() < range.length()) {
                return narrower;
            }
        }
        return start;
    }

    private static List<TextRange> around(StoryText story, TextRange range) {
        var text = story.text();
        int last = Math.max(range.start(), range.end() - 1);
        var steps = new ArrayList<TextRange>();
        var word = wordAt(text, range.start());
        var lastWord = range.length() > 0 ? wordHolding(text, last) : word;
        if (!word.in(text).isBlank()) {
            steps.add(new TextRange(word.start(), Math.max(word.end(), lastWord.end())));
        }
        var sentence = sentenceAt(story, range.start());
        steps.add(
                new TextRange(
                        sentence.start(), Math.max(sentence.end(), sentenceAt(story, last).end())));
        var turn = story.rangeOf(story.turnAt(range.start()));
        steps.add(new TextRange(turn.start(), story.rangeOf(story.turnAt(last)).end()));
        return steps;
    }

    private static TextRange wordHolding(String text, int offset) {
        var words = BreakIterator.getWordInstance(Locale.UK);
        int end = following(words, text, offset);
        return new TextRange(preceding(words, text, end), end);
    }

    /// The sentence at an offset within its turn, without the blanks after it.
    private static TextRange sentenceAt(StoryText story, int offset) {
        var turn = story.rangeOf(story.turnAt(offset));
        if (turn.isEmpty()) {
            return turn;
        }
        var sentences = BreakIterator.getSentenceInstance(Locale.UK);
        var words = turn.in(story.text());
        sentences.setText(words);
        int at = Math.min(offset - turn.start(), words.length() - 1);
        int end = sentences.following(at);
        int start = sentences.previous();
        while (end > start && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        return new TextRange(turn.start() + start, turn.start() + end);
    }

    private static int following(BreakIterator breaks, String text, int offset) {
        int from = windowStart(text, offset);
        breaks.setText(window(text, from, offset + WINDOW));
        int next = breaks.following(offset - from);
        return next == BreakIterator.DONE ? text.length() : from + next;
    }

    private static int preceding(BreakIterator breaks, String text, int offset) {
        int from = windowStart(text, offset);
        breaks.setText(window(text, from, offset + WINDOW));
        int before = breaks.preceding(offset - from);
        return before == BreakIterator.DONE ? from : from + before;
    }

    /// With a typographic apostrophe as a plain one: Java ends a word at the former.
    private static String window(String text, int from, int to) {
        return text.substring(from, Math.min(text.length(), to)).replace('’', '\'');
    }

    /// A blank at which a window may begin without cutting a cluster or a word.
    private static int windowStart(String text, int offset) {
        int from = offset - WINDOW;
        if (from <= 0) {
            return 0;
        }
        for (int i = from; i < offset - 1; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }
}
