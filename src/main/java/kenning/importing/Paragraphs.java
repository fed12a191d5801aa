package kenning.importing;

import java.util.ArrayList;
import java.util.List;

/// Plain text cut into paragraphs.
///
/// A line is a paragraph, unless the text was wrapped by hand: then what stands between two blank
/// lines is a paragraph, and its line feeds stay in it. A text counts as wrapped by hand when blank
/// lines part it, no line is longer than 120 code units, and most lines that have another line of
/// their block below them (three in five) are 40 to 100 long, as a column of prose is. A poem, a
/// list and one paragraph to the line are none of these. Indents do not count.
///
/// A blank line is one of nothing but spaces, of whatever kind.
final class Paragraphs {
    private static final int LONGEST_LINE = 120;
    private static final int SHORTEST_FULL_LINE = 40;
    private static final int LONGEST_FULL_LINE = 100;

    private Paragraphs() {}

    static List<String> of(String text) {
        boolean wrapped = wrapped(text);
        var paragraphs = new ArrayList<String>();
        int start = -1;
        int end = -1;
        for (int from = 0; from < text.length(); ) {
            int to = lineEnd(text, from);
            boolean blank = blank(text, from, to);
            if (start >= 0 && (blank || !wrapped)) {
                paragraphs.add(text.substring(start, end));
                start = -1;
            }
            if (!blank) {
                start = start < 0 ? from : start;
                end = to;
            }
            from = to + 1;
        }
        if (start >= 0) {
            paragraphs.add(text.substring(start, end));
        }
        return paragraphs;
    }

    static boolean blank(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean wrapped(String text) {
        int full = 0;
        int inner = 0;
        int blocks = 0;
        int previous = -1;
        for (int from = 0; from < text.length(); ) {
            int to = lineEnd(text, from);
            int length = text.substring(from, to).strip().length();
            if (length > LONGEST_LINE) {
                return false;
            }
            if (blank(text, from, to)) {
                previous = -1;
            } else {
                if (previous < 0) {
                    blocks++;
                } else {
                    inner++;
                    if (previous >= SHORTEST_FULL_LINE && previous <= LONGEST_FULL_LINE) {
                        full++;
                    }
                }
                previous = length;
            }
            from = to + 1;
        }
        return blocks > 1 && inner > 0 && full * 5L >= inner * 3L;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
