package kenning.importing;

/// The tokens of an RTF file, one after the other.
final class RtfTokens {
    enum Kind {
        OPEN,
        CLOSE,
        /// A control word with its number, if it has one.
        WORD,
        /// A control symbol: one character that is no letter.
        SYMBOL,
        /// One byte of text, as such or in hexadecimal.
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;

    /// The control word or symbol.
    String word = "";

    /// The number after a control word, or the byte.
    int number;

    boolean numbered;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Where the next token begins, in bytes.
    int at() {
        return at;
    }

    void skip(long count) {
        at = (int) Math.min(bytes.length, at + Math.max(0, count));
    }

    Kind next() {
        while (at < bytes.length) {
            int b = bytes[at++] & 0xFF;
            switch (b) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                    // Line ends in the file only break its own lines; a NUL is padding.
                }
                default -> {
                    number = b;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int b = bytes[at++] & 0xFF;
        if (!letter(b)) {
            if (b == '\'' && at + 1 < bytes.length) {
                int high = Character.digit(bytes[at], 16);
                int low = Character.digit(bytes[at + 1], 16);
                if (high >= 0 && low >= 0) {
                    at += 2;
                    number = high * 16 + low;
                    return Kind.BYTE;
                }
            }
            word = String.valueOf((char) b);
            return Kind.SYMBOL;
        }
        int start = at - 1;
        while (at < bytes.length && letter(bytes[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        word = new String(bytes, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
        number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return Kind.WORD;
    }

    private void number() {
        boolean negative = at + 1 < bytes.length && bytes[at] == '-' && digit(bytes[at + 1]);
        if (negative) {
            at++;
        }
        numbered = at < bytes.length && digit(bytes[at]);
        long value = 0;
        while (at < bytes.length && digit(bytes[at])) {
            value = Math.min(value * 10 + bytes[at] - '0', Integer.MAX_VALUE);
            at++;
        }
        number = (int) (negative ? -value : value);
    }

    private static boolean letter(int b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean digit(int b) {
        return b >= '0' && b <= '9';
    }
}
