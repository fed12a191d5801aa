package kenning.text;

/// Offsets inside are UTF-16 code units; files of other programs count code points. Here the two
/// meet.
public final class CodePoints {
    private CodePoints() {}

    /// The offset itself, or the one before it when it would split a surrogate pair.
    ///
    /// @param offset in UTF-16 units
    public static int boundary(String text, int offset) {
        boolean splits =
                offset > 0
                        && offset < text.length()
                        && Character.isHighSurrogate(text.charAt(offset - 1))
                        && Character.isLowSurrogate(text.charAt(offset));
        return splits ? offset - 1 : offset;
    }

    /// How many code points stand before an offset in UTF-16 units.
    public static int toCodePoints(String text, int utf16) {
        return text.codePointCount(0, utf16);
    }

    /// The offset in UTF-16 units behind so many code points.
    public static int toUtf16(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
