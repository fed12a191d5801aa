package kenning.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Shows control characters by their pictures (U+2400 and up) instead of sending them to a
/// terminal, which would obey them: names and texts of other people's files pass through here. Line
/// feeds and tabs pass as they are; JSON holds no raw control character anyway.
final class VisibleWriter extends FilterWriter {
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;

    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        super.write(visible((char) character));
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            super.write(visible(characters[i]));
        }
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            super.write(visible(text.charAt(i)));
        }
    }

    private static int visible(char character) {
        if ((character >= ' ' && character < 0x7f) || character == '\n' || character == '\t') {
            return character;
        }
        if (character < ' ') {
            return PICTURES + character;
        }
        if (character == 0x7f) {
            return PICTURE_OF_DELETE;
        }
        return character < 0xa0 ? 0xfffd : character;
    }
}
