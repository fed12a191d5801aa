package kenning.ui.stories;

/// Text that no line breaking can fail on: the last resort when the layout of a paragraph fails.
/// The results have as many code units as the text, so that every offset still holds.
final class HardWrap {
    private HardWrap() {}

    /// Turns one blank of about every `columns` code units into a line feed.
    static String lines(String text, int columns) {
        var out = new StringBuilder(text);
        int lineStart = 0;
        int blank = -1;
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) == ' ') {
                blank = i;
            }
            if (i - lineStart >= columns && blank >= lineStart) {
                out.setCharAt(blank, '\n');
                lineStart = blank + 1;
            }
        }
        return out.toString();
    }

    /// As `lines`, and every character beyond plain Latin becomes a box.
    static String boxes(String text, int columns) {
        var out = new StringBuilder(lines(text, columns));
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) > 0x24f) {
                out.setCharAt(i, '\u25a1');
            }
        }
        return out.toString();
    }
}
