package kenning.report;

import java.util.regex.Pattern;

/// Text as a document can hold it (XML 1.0, production 2).
final class WordText {
    private static final Pattern BREAKS = Pattern.compile("[\\f\\x0B\\x1C-\\x1F\\x85]");
    private static final Pattern UNFIT =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private WordText() {}

    /// A page or line break in it is a space, and characters that nobody sees and no document may
    /// have are left out.
    static String fit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign == '\u0085' || sign >= '\uD800') {
                return UNFIT.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
            }
        }
        return text;
    }

    /// As it stands between two tags.
    static String escaped(String text) {
        return fit(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
