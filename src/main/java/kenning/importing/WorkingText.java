package kenning.importing;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import kenning.model.Refusal;

/// Text after the only two changes that are made unasked: line ends as LF, then NFC.
///
/// @param changed how many characters that touched: one for each CR LF or CR, and for each letter
///   that NFC writes differently the code units that were written differently
record WorkingText(String text, int changed) {
    /// Below this every character begins anew: no mark joins what stands before it.
    private static final char FIRST_MARK = '\u0300';

    static WorkingText of(String decoded) throws Refusal {
        var lines = decoded;
        int changed = 0;
        if (decoded.indexOf('\r') >= 0) {
            var text = new StringBuilder(decoded.length());
            for (int i = 0; i < decoded.length(); i++) {
                char c = decoded.charAt(i);
                if (c == '\r') {
                    changed++;
                    text.append('\n');
                    if (i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n') {
                        i++;
                    }
                } else {
                    text.append(c);
                }
            }
            lines = text.toString();
        }
        checkMarks(lines);
        if (Normalizer.isNormalized(lines, Form.NFC)) {
            return new WorkingText(lines, changed);
        }
        var text = new StringBuilder(lines.length());
        for (int from = 0; from < lines.length(); ) {
            int to = from + 1;
            while (to < lines.length() && lines.charAt(to) >= FIRST_MARK) {
                to++;
            }
            var piece = lines.substring(from, to);
            var composed = piece.length() == 1 && piece.charAt(0) < FIRST_MARK ? piece : nfc(piece);
            changed += difference(piece, composed);
            text.append(composed);
            from = to;
        }
        return new WorkingText(text.toString(), changed);
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Form.NFC);
    }

    /// How many code units of the first lie between what both begin with and what both end with; at
    /// least one when they differ.
    private static int difference(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        int shortest = Math.min(one.length(), other.length());
        int head = 0;
        while (head < shortest && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shortest - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(1, one.length() - head - tail);
    }

    private static void checkMarks(String text) throws Refusal {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_MARK) {
                marks = 0;
                continue;
            }
            int type = Character.getType(text.codePointAt(i));
            boolean mark =
                    type == Character.NON_SPACING_MARK
                            || type == Character.COMBINING_SPACING_MARK
                            || type == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : Character.isLowSurrogate(c) ? marks : 0;
            if (marks > Limits.MARKS_IN_A_ROW) {
                throw Limits.refusal("import.marks", Limits.MARKS_IN_A_ROW);
            }
        }
    }
}
