package kenning.text;

/// So much of a sentence as the name of a step has room for.
public final class Brief {
    private static final int MOST = 48;

    private Brief() {}

    public static String of(String sentence) {
        var text = sentence.strip().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST - 1)).strip() + "…";
    }
}
