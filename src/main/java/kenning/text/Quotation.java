package kenning.text;

/// Puts quotation marks around people's words and shows where a sentence was cut; the words
/// themselves stay as they are.
public final class Quotation {
    private Quotation() {}

    /// @param words without white space at either end
    public static String of(String words) {
        if (isQuotedAlready(words)) {
            return words;
        }
        int first = words.codePointAt(0);
        int last = words.codePointBefore(words.length());
        var before = Character.isLowerCase(first) ? "… " : "";
        var after = Character.isLetterOrDigit(last) || last == ',' ? " …" : "";
        return "“" + before + words + after + "”";
    }

    private static boolean isQuotedAlready(String words) {
        return words.startsWith("“")
                && words.endsWith("”")
                && words.indexOf('“', 1) < 0
                && words.indexOf('”') == words.length() - 1;
    }
}
