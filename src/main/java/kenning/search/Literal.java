package kenning.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A stretch of letters that every text holds in which a regular expression is satisfied, so that
/// only the stories with a word that holds it need be read.
final class Literal {
    /// Fewer letters stand in nearly every story.
    private static final int SHORTEST = 3;

    /// What says more than the letters themselves: choices, flags, and escapes that have letters.
    private static final Pattern BEYOND =
            Pattern.compile("\\||\\(\\?|\\\\[pPxuNkcQE0-9]|\\[\\^?\\]");

    /// Stands after the last character.
    private static final char END = '$';

    private Literal() {}

    /// The longest stretch, in small letters from a to z; none where that cannot be told simply.
    static Optional<String> in(String expression) {
        if (BEYOND.matcher(expression).find()) {
            return Optional.empty();
        }
        var longest = "";
        var run = new StringBuilder();
        int groups = 0;
        boolean oneOf = false;
        for (int i = 0; i <= expression.length(); i++) {
            char c = i < expression.length() ? expression.charAt(i) : END;
            if (groups == 0 && !oneOf && isLetter(c)) {
                run.append(c);
                continue;
            }
            boolean mayBeMissing = c == '?' || c == '*' || c == '{';
            int certain = Math.max(0, run.length() - (mayBeMissing ? 1 : 0));
            if (certain > longest.length()) {
                longest = run.substring(0, certain);
            }
            run.setLength(0);
            if (c == '\\') {
                i++;
            } else if (c == '[' && oneOf) {
                // Characters within characters.
                return Optional.empty();
            } else if (c == '[' || c == ']') {
                oneOf = c == '[';
            } else if (!oneOf && (c == '(' || c == ')')) {
                groups += c == '(' ? 1 : -1;
            }
        }
        return longest.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(longest.toLowerCase(Locale.ROOT));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
