package kenning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kenning.model.Refusal;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// A regular expression over stories as they are written. An expression that would go on without
/// end is stopped and refused: it may look at each character of a story so many times, and no more.
final class Expressions {
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;

    /// Looks at a character: this many for any text, and for each of its characters.
    private static final long LOOKS = 1_000_000;

    private static final long LOOKS_EACH = 200;

    /// With these an expression can go back again and again; each choice doubles what there is to
    /// try.
    private static final Pattern UNBOUNDED = Pattern.compile("[*+{]|(?:[^?|]*[?|]){7}");

    /// In plain letters and without a reference back, which may be to any letter.
    private static final Pattern PLAIN =
            Pattern.compile("(?:[\\x00-\\x7F&&[^\\\\]]|\\\\[\\x21-\\x7E&&[^kxupPN0-9]])*");

    /// The letters beyond ASCII that are taken for s, k and i when case does not count.
    private static final String LIKE_PLAIN = "ſ\u212Aıİ";

    private final Pattern pattern;

    /// The same where case counts for no letter beyond ASCII, which is much faster; none where that
    /// may be another question.
    private final @Nullable Pattern plain;

    private final boolean bounded;

    Expressions(Query.Expression expression) {
        var asked = expression.pattern();
        pattern = Pattern.compile(asked, FLAGS);
        plain =
                PLAIN.matcher(asked).matches()
                        ? Pattern.compile(asked, FLAGS & ~Pattern.UNICODE_CASE)
                        : null;
        bounded = !UNBOUNDED.matcher(asked).find();
    }

    /// @param at where it begins in the text of the question
    static void check(String pattern, int at, String text) throws Unreadable {
        try {
            Pattern.compile(pattern, FLAGS);
        } catch (PatternSyntaxException e) {
            int wrong = at + Math.max(0, Math.min(e.getIndex(), pattern.length() - 1));
            throw new Unreadable(
                    wrong,
                    wrong + 1,
                    null,
                    "search.expression",
                    pattern,
                    Unreadable.position(text, wrong));
        } catch (StackOverflowError e) {
            // Brackets within brackets, hundreds deep: Java reads them by recursion.
            throw new Unreadable(
                    at, at + pattern.length(), null, "search.expressionEndless", pattern);
        }
    }

    /// Where it stands in a text, leaving out places where it is satisfied with nothing.
    ///
    /// @throws Refusal when it would go on without end
    List<TextRange> in(String text) throws Refusal {
        var found = new ArrayList<TextRange>();
        var matcher = patternFor(text).matcher(bounded ? text : new Watched(text));
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new TextRange(matcher.start(), matcher.end()));
                }
            }
        } catch (Endless | StackOverflowError e) {
            // Java looks for a repeated group by recursion, as deep as the text is long.
            throw Refusal.of("search.expressionEndless", pattern.pattern());
        }
        return found;
    }

    private Pattern patternFor(String text) {
        var fast = plain;
        return fast != null && LIKE_PLAIN.chars().allMatch(c -> text.indexOf(c) < 0)
                ? fast
                : pattern;
    }

    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Endless() {
            super("too many looks", null, false, false);
        }
    }

    /// A text that counts how often it is looked at.
    private static final class Watched implements CharSequence {
        private final String text;
        private long left;

        Watched(String text) {
            this.text = text;
            left = LOOKS + LOOKS_EACH * text.length();
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new Endless();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
