package kenning.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// The words of a Word document's main part, as somebody reads them who has accepted all changes
/// and sees no hidden text.
///
/// A text box comes after the paragraph that it hangs on, once, although the file holds it twice
/// (for new and for old programs). A row of a table is one paragraph (see `TableRow`); a table
/// within a cell is part of that cell. Where the mark that ends a paragraph was deleted, the
/// paragraph and the next one are one.
final class DocxBody {
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String TRANSITIONAL =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// A paragraph that is open: text boxes within it wait until it ends.
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final List<String> boxes = new ArrayList<>();
        boolean markDeleted;
        boolean title;
    }

    private final LeftOut leftOut;
    private final List<String> paragraphs = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Paragraph> openParagraphs = new ArrayDeque<>();
    private final Deque<TableRow> openRows = new ArrayDeque<>();

    /// How many rows are open around each open text box: what is in the box is not in the cell.
    private final Deque<Integer> rowsAroundBoxes = new ArrayDeque<>();

    private final Deque<Boolean> choices = new ArrayDeque<>();

    /// For each open run, whether its words are hidden.
    private final Deque<Boolean> hiddenRuns = new ArrayDeque<>();

    private int skipping;
    private boolean preserve;
    private long characters;
    private String merged = "";
    private @Nullable String title;

    DocxBody(LeftOut leftOut) {
        this.leftOut = leftOut;
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    @Nullable String title() {
        return title;
    }

    void read(SafeXml xml) throws Refusal {
        var text = new StringBuilder();
        for (int event = xml.next(); event >= 0; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (skipping > 0 || skipped(xml)) {
                        skipping++;
                    } else {
                        open.push(key(xml));
                        start(xml);
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipping > 0) {
                        skipping--;
                    } else {
                        end(open.pop(), text);
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (skipping == 0 && ("t".equals(open.peek()) || "m:t".equals(open.peek()))) {
                        text.append(xml.text());
                        Limits.checkCharacters(text.length());
                    }
                }
                default -> {}
            }
        }
        if (!merged.isEmpty()) {
            paragraphs.add(merged);
        }
    }

    /// Word's own elements by their plain name, those of others with a prefix.
    private static String key(SafeXml xml) {
        var namespace = xml.namespace();
        if (namespace.equals(TRANSITIONAL) || namespace.equals(STRICT)) {
            return xml.name();
        }
        if (namespace.endsWith("/markup-compatibility/2006")) {
            return "mc:" + xml.name();
        }
        return (namespace.endsWith("/math") ? "m:" : "?:") + xml.name();
    }

    private boolean skipped(SafeXml xml) {
        return switch (key(xml)) {
            case "mc:Fallback" -> Boolean.TRUE.equals(choices.peek());
            case "mc:Choice" -> chosenAlready();
            case "del", "moveFrom" -> {
                delete();
                yield true;
            }
            case "tabs",
                    "sectPr",
                    "pPrChange",
                    "rPrChange",
                    "tblPrChange",
                    "instrText",
                    "delInstrText",
                    "delText" ->
                    true;
            default -> false;
        };
    }

    /// Whether an earlier alternative was taken; takes this one if not.
    private boolean chosenAlready() {
        if (choices.isEmpty()) {
            return false;
        }
        boolean already = choices.pop();
        choices.push(true);
        return already;
    }

    private void delete() {
        if (!open.contains("rPr")) {
            leftOut.deleted++;
            return;
        }
        var paragraph = openParagraphs.peek();
        if (paragraph != null && open.contains("pPr")) {
            paragraph.markDeleted = true;
        }
    }

    private void start(SafeXml xml) {
        switch (open.element()) {
            case "p" -> openParagraphs.push(new Paragraph());
            case "pStyle" -> style(xml.attribute("val"));
            case "numPr" -> leftOut.numbered++;
            case "tr" -> openRows.push(new TableRow());
            case "txbxContent" -> rowsAroundBoxes.push(openRows.size());
            case "r" -> hiddenRuns.push(false);
            case "vanish" -> hide(xml.attribute("val"));
            case "t" -> preserve = "preserve".equals(xml.attribute("space"));
            case "tab", "ptab" -> write("\t");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("\u2011");
            case "softHyphen" -> write("\u00AD");
            case "sym" -> symbol(xml);
            case "ins", "moveTo" -> {
                if (!open.contains("rPr") && !open.contains("trPr")) {
                    leftOut.inserted++;
                }
            }
            case "footnoteReference", "endnoteReference" -> leftOut.footnotes++;
            case "commentReference" -> leftOut.comments++;
            case "altChunk", "object" -> leftOut.embedded++;
            case "mc:AlternateContent" -> choices.push(false);
            default -> {}
        }
    }

    private void end(String element, StringBuilder text) throws Refusal {
        switch (element) {
            case "t" -> {
                write(shown(text));
                text.setLength(0);
            }
            case "m:t" -> {
                write(text.toString());
                text.setLength(0);
            }
            case "p" -> endParagraph(openParagraphs.pop());
            case "tc" -> {
                if (!openRows.isEmpty()) {
                    openRows.element().endCell();
                }
            }
            case "tr" -> {
                for (var block : openRows.pop().end()) {
                    add(block);
                }
            }
            case "r" -> hiddenRuns.pop();
            case "txbxContent" -> rowsAroundBoxes.pop();
            case "mc:AlternateContent" -> choices.pop();
            default -> {}
        }
        Limits.checkCharacters(characters);
    }

    private void style(@Nullable String style) {
        var paragraph = openParagraphs.peek();
        if (paragraph != null && "title".equalsIgnoreCase(style)) {
            paragraph.title = true;
        }
    }

    private void hide(@Nullable String value) {
        boolean off = value != null && List.of("0", "false", "off").contains(value);
        if (!off && !open.contains("pPr") && !hiddenRuns.isEmpty()) {
            hiddenRuns.pop();
            hiddenRuns.push(true);
        }
    }

    private void symbol(SafeXml xml) {
        var font = xml.attribute("font");
        var code = xml.attribute("char");
        if (code != null && code.matches("[0-9A-Fa-f]{1,4}")) {
            write(
                    String.valueOf(
                            SymbolFonts.of(font == null ? "" : font, Integer.parseInt(code, 16))));
        }
    }

    private void write(String words) {
        var paragraph = openParagraphs.peek();
        if (paragraph == null || open.contains("pPr")) {
            return;
        }
        if (Boolean.TRUE.equals(hiddenRuns.peek())) {
            leftOut.hidden++;
            return;
        }
        paragraph.text.append(words);
        characters += words.length();
    }

    /// Word shows white space in a text as spaces, and at its ends only where it is told to.
    private String shown(StringBuilder text) {
        var words = text.toString().replace('\n', ' ').replace('\r', ' ');
        if (preserve) {
            return words;
        }
        int from = 0;
        int to = words.length();
        while (from < to && " \t".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \t".indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }

    private void endParagraph(Paragraph paragraph) {
        var text = paragraph.text.toString();
        if (openParagraphs.isEmpty() && openRows.isEmpty()) {
            text = merged + text;
            merged = "";
            if (paragraph.title && paragraphs.isEmpty() && title == null) {
                title = text.replace('\n', ' ');
            }
            if (paragraph.markDeleted) {
                merged = text;
                text = "";
            }
        }
        add(text);
        paragraph.boxes.forEach(this::add);
    }

    private void add(String text) {
        int around = rowsAroundBoxes.isEmpty() ? 0 : rowsAroundBoxes.element();
        if (openRows.size() > around) {
            openRows.element().paragraph(text);
        } else if (!openParagraphs.isEmpty()) {
            openParagraphs.element().boxes.add(text);
        } else if (!text.isBlank()) {
            paragraphs.add(text);
        }
    }
}
