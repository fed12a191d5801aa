package kenning.search;

import java.util.Optional;
import java.util.regex.Pattern;
import kenning.search.QueryText.Fix;

/// What one word of a question looks for, by the signs tied to it: =exactly, fuzzy~, begin*,
/// w?ld*card.
final class WordForm {
    /// Words of at most so many letters are near with one letter changed, longer ones with two.
    private static final int SHORT = 5;

    private static final Pattern FUZZY = Pattern.compile("(.+)~(\\d{0,9})");

    private WordForm() {}

    /// Nothing when there is no word in it.
    ///
    /// @param text the whole question, in which the word begins at `start`
    static Optional<Query> of(String text, int start, String word) throws Unreadable {
        if (word.startsWith("=")) {
            var exact = StoryAnalyzer.words(word);
            return exact.isEmpty() ? Optional.empty() : Optional.of(new Query.Phrase(exact));
        }
        var fuzzy = FUZZY.matcher(word);
        if (fuzzy.matches() && !StoryAnalyzer.words(fuzzy.group(1)).isEmpty()) {
            return Optional.of(fuzzy(text, start, fuzzy.group(1), fuzzy.group(2)));
        }
        if (word.indexOf('*') >= 0 || hasInnerQuestionMark(word)) {
            return Optional.of(shape(text, start, word));
        }
        var words = StoryAnalyzer.words(word);
        return switch (words.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Query.Word(words.getFirst()));
            default -> Optional.of(new Query.Phrase(words));
        };
    }

    /// A question mark at the end is one, and no letter that is left open.
    private static boolean hasInnerQuestionMark(String word) {
        int mark = word.indexOf('?');
        return mark >= 0
                && StoryAnalyzer.words(word.substring(mark)).size() == 1
                && Character.isLetterOrDigit(word.codePointAt(word.length() - 1));
    }

    private static Query fuzzy(String text, int start, String word, String edits)
            throws Unreadable {
        var words = StoryAnalyzer.words(word);
        int end = start + word.length() + 1 + edits.length();
        if (words.size() > 1) {
            throw new Unreadable(
                    start,
                    end,
                    new Fix(end - 1 - edits.length(), end, ""),
                    "search.fuzzyWords",
                    word,
                    Unreadable.position(text, start));
        }
        if (!edits.isEmpty() && !edits.equals("1") && !edits.equals("2")) {
            throw new Unreadable(
                    start,
                    end,
                    new Fix(end - edits.length(), end, "2"),
                    "search.fuzzy",
                    word + "~" + edits,
                    Unreadable.position(text, start));
        }
        var only = words.getFirst();
        int usual = only.codePointCount(0, only.length()) <= SHORT ? 1 : 2;
        return new Query.Fuzzy(only, edits.isEmpty() ? usual : Integer.parseInt(edits));
    }

    private static Query shape(String text, int start, String word) throws Unreadable {
        int last = word.length() - 1;
        if (word.indexOf('*') == last && word.indexOf('?') < 0) {
            var words = StoryAnalyzer.words(word.substring(0, last));
            if (words.size() == 1) {
                return new Query.Prefix(words.getFirst());
            }
        } else if (StoryAnalyzer.words(word.replaceAll("[?*]", "x")).size() == 1
                && word.codePoints().anyMatch(Character::isLetterOrDigit)) {
            return new Query.Shape(folded(word));
        }
        int sign = Math.max(0, word.indexOf('*') < 0 ? word.indexOf('?') : word.indexOf('*'));
        throw new Unreadable(
                start + sign,
                start + sign + 1,
                word.matches("[?*]+") ? null : new Fix(start + sign, start + sign + 1, ""),
                "search.star",
                word,
                Unreadable.position(text, start + sign));
    }

    private static String folded(String word) {
        var shape = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || word.charAt(i) == '?' || word.charAt(i) == '*') {
                shape.append(StoryAnalyzer.folded(word.substring(from, i)));
                if (i < word.length()) {
                    shape.append(word.charAt(i));
                }
                from = i + 1;
            }
        }
        return shape.toString();
    }
}
