package kenning.importing;

import java.lang.Character.UnicodeScript;

/// How far decoded text looks like what people write, from 0 to 1, or -1 when it cannot be: letters
/// stand beside letters of their own script, capitals begin words, signs are signs that people use,
/// and there are hardly any control characters.
final class Sense {
    private static final String SIGNS =
            "\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u2022"
                    + "\u20AC\u00A3\u00BD\u00BC\u00BE\u00B0\u00AB\u00BB\u00A0\u00BF\u00A1\u00B7"
                    + "\u060C\u061B\u061F\u0640";

    private Sense() {}

    static double of(String text) {
        int good = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return -1;
            }
            if (c < 0x20 && "\t\n\r\f".indexOf(c) < 0) {
                all++;
            }
            if (c < 0x7F) {
                continue;
            }
            if (c <= 0x9F || c == '\uFFFD' || SymbolFonts.isPrivate(c)) {
                return -1;
            }
            all++;
            if (atHome(text, i)) {
                good++;
            }
        }
        return all == 0 ? 1 : (double) good / all;
    }

    private static boolean atHome(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isLetter(c)) {
            int type = Character.getType(c);
            return SIGNS.indexOf(c) >= 0
                    || type == Character.NON_SPACING_MARK
                    || (c >= '\u3000' && c <= '\u30FF')
                    || (c >= '\uFF00' && c <= '\uFFEF')
                    || Character.isSurrogate(c);
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        return fits(before, c) && fits(c, after);
    }

    private static boolean fits(char left, char right) {
        if (!Character.isLetter(left) || !Character.isLetter(right)) {
            return true;
        }
        if (Character.isLowerCase(left) && Character.isUpperCase(right)) {
            return false;
        }
        var one = UnicodeScript.of(left);
        var other = UnicodeScript.of(right);
        return one == other
                || (asian(one) && asian(other))
                || one == UnicodeScript.COMMON
                || other == UnicodeScript.COMMON;
    }

    private static boolean asian(UnicodeScript script) {
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA;
    }
}
