package kenning.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import kenning.model.Refusal;

/// Rich Text Format, read for its words.
///
/// What stays out of the text, and is told where it is words: headers, footers, footnotes,
/// comments, hidden and deleted text, the numbers and bullets that programs put before list
/// paragraphs. A cell ends with a tab and a row with a paragraph (see `TableRow`). A byte that its
/// code page does not know refuses the file.
final class RtfReader {
    /// What holds within an open group.
    private static final class Group {
        boolean skipped;
        boolean fonts;
        boolean hidden;
        boolean deleted;
        boolean revised;
        boolean inTable;
        boolean ansiHalf;
        boolean fresh = true;
        boolean starred;
        int font;
        int unicodeSkip = 1;

        Group inner() {
            var inner = new Group();
            inner.skipped = skipped;
            inner.fonts = fonts;
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.revised = revised;
            inner.inTable = inTable;
            inner.font = font;
            inner.unicodeSkip = unicodeSkip;
            return inner;
        }
    }

    /// A font's code page, or -1 for a pictorial font.
    private static final int PICTORIAL = -1;

    private final RtfTokens tokens;
    private final RtfText text = new RtfText();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final Map<Integer, Integer> fontCharsets = new HashMap<>();
    private final Map<Integer, Integer> fontPages = new HashMap<>();
    private final Map<Integer, StringBuilder> fontNames = new HashMap<>();
    private final LeftOut leftOut = new LeftOut();
    private Group group = new Group();
    private int page = 1252;
    private int defaultFont;
    private int toSkip;
    private boolean ended;

    private RtfReader(byte[] bytes) {
        tokens = new RtfTokens(bytes);
    }

    static Blocks read(byte[] bytes) throws Refusal {
        var reader = new RtfReader(bytes);
        reader.run();
        var notes = new ArrayList<String>();
        if (!reader.ended) {
            notes.add(kenning.text.Messages.get("import.note.rtf-cut"));
        }
        reader.leftOut.tell(notes);
        return DocxReader.blocks(
                reader.text.paragraphs(), null, RtfCharsets.page(reader.page).name(), notes);
    }

    private void run() throws Refusal {
        for (var kind = tokens.next(); !ended && kind != RtfTokens.Kind.END; kind = tokens.next()) {
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> word(tokens.word);
                case SYMBOL -> symbol(tokens.word);
                case BYTE -> textByte(tokens.number);
                case END -> throw new IllegalStateException("the loop has ended");
            }
            if (ended) {
                break;
            }
        }
        text.end();
    }

    private void open() throws Refusal {
        if (outer.size() >= Limits.RTF_DEPTH) {
            throw Limits.refusal("import.too-deep");
        }
        toSkip = 0;
        group.fresh = false;
        outer.push(group);
        group = group.inner();
        // The first group within an "upr" group repeats the second for programs without Unicode.
        if (outer.element().ansiHalf) {
            outer.element().ansiHalf = false;
            group.skipped = true;
        }
    }

    private void close() {
        toSkip = 0;
        if (outer.isEmpty()) {
            ended = true;
            return;
        }
        group = outer.pop();
        ended = outer.isEmpty();
    }

    private void word(String word) throws Refusal {
        boolean first = group.fresh;
        boolean starred = group.starred;
        group.fresh = false;
        group.starred = false;
        if (word.equals("bin")) {
            tokens.skip(tokens.number);
            return;
        }
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (group.skipped) {
            return;
        }
        if (group.fonts) {
            fontWord(word);
            return;
        }
        if ((first || starred) && destination(word, starred)) {
            return;
        }
        var character = RtfWords.CHARACTERS.get(word);
        if (character != null) {
            write(character);
            return;
        }
        format(word, !tokens.numbered || tokens.number != 0);
    }

    /// Whether a word begins a group of another kind.
    private boolean destination(String word, boolean starred) {
        switch (word) {
            case "fonttbl" -> group.fonts = true;
            case "upr" -> group.ansiHalf = true;
            case "footnote" -> {
                leftOut.footnotes++;
                group.skipped = true;
            }
            case "annotation" -> {
                leftOut.comments++;
                group.skipped = true;
            }
            case "listtext", "pntext" -> {
                leftOut.numbered++;
                group.skipped = true;
            }
            case "objdata" -> {
                leftOut.embedded++;
                group.skipped = true;
            }
            default -> {
                boolean skipped =
                        RtfWords.SKIPPED.contains(word)
                                || (starred && !RtfWords.KEPT.contains(word));
                group.skipped |= skipped;
                return skipped;
            }
        }
        return true;
    }

    private void format(String word, boolean on) throws Refusal {
        switch (word) {
            case "ansi" -> page = 1252;
            case "mac" -> page = 10000;
            case "pc" -> page = 437;
            case "pca" -> page = 850;
            case "ansicpg" -> page = tokens.number == 0 ? page : tokens.number;
            case "deff" -> {
                defaultFont = tokens.number;
                group.font = defaultFont;
            }
            case "f" -> group.font = tokens.number;
            case "plain" -> {
                group.font = defaultFont;
                group.hidden = false;
                group.deleted = false;
                group.revised = false;
            }
            case "v" -> group.hidden = on;
            case "deleted" -> {
                leftOut.deleted += on && !group.deleted ? 1 : 0;
                group.deleted = on;
            }
            case "revised" -> {
                leftOut.inserted += on && !group.revised ? 1 : 0;
                group.revised = on;
            }
            case "uc" -> group.unicodeSkip = Math.max(0, tokens.number);
            case "u" -> {
                write((char) tokens.number);
                toSkip = group.unicodeSkip;
            }
            case "pard" -> group.inTable = false;
            case "intbl" -> group.inTable = on;
            case "par", "sect", "page" -> endParagraph();
            case "cell", "nestcell" -> text.endCell();
            case "row", "nestrow" -> text.endRow();
            default -> {}
        }
    }

    private void symbol(String symbol) throws Refusal {
        group.fresh &= symbol.equals("*");
        if (symbol.equals("*")) {
            group.starred = true;
            return;
        }
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (group.skipped || group.fonts) {
            return;
        }
        var character = RtfWords.SYMBOLS.get(symbol);
        if (character != null) {
            write(character);
        } else if (symbol.equals("\n") || symbol.equals("\r")) {
            endParagraph();
        }
    }

    private void textByte(int b) throws Refusal {
        group.fresh = false;
        if (toSkip > 0) {
            toSkip--;
        } else if (group.fonts && !group.skipped) {
            fontNames.computeIfAbsent(group.font, font -> new StringBuilder()).append((char) b);
        } else if (shown()) {
            int charset = pageOf(group.font);
            if (charset == PICTORIAL) {
                text.write(b < 0x20 ? (char) b : SymbolFonts.of(nameOf(group.font), b));
            } else {
                text.write(b, charset);
            }
        }
    }

    private void endParagraph() throws Refusal {
        if (!group.skipped && !group.deleted) {
            text.endParagraph(group.inTable);
        }
    }

    private void write(char c) throws Refusal {
        if (shown()) {
            text.write(c);
        }
    }

    private boolean shown() {
        if (group.hidden && !group.skipped) {
            leftOut.hidden++;
        }
        return !group.skipped && !group.hidden && !group.deleted;
    }

    private void fontWord(String word) {
        switch (word) {
            case "f" -> {
                group.font = tokens.number;
                // The font's own group may be missing; what is said next is still about it.
                outer.element().font = tokens.number;
            }
            case "fcharset" -> fontCharsets.put(group.font, tokens.number);
            case "cpg" -> fontPages.put(group.font, tokens.number);
            default -> {
                if (word.equals("panose") || word.equals("falt") || word.equals("fname")) {
                    group.skipped = true;
                }
            }
        }
    }

    private int pageOf(int font) {
        var own = fontPages.get(font);
        int charset = fontCharsets.getOrDefault(font, 0);
        return charset == 2
                ? PICTORIAL
                : own != null && own != 0 ? own : RtfCharsets.pageOfFont(charset, page);
    }

    private String nameOf(int font) {
        var name = fontNames.get(font);
        return name == null ? "" : name.toString().strip();
    }
}
