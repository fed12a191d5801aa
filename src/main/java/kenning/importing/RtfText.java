package kenning.importing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Refusal;

/// The words of an RTF file as they come: bytes wait until their code page changes, because one
/// character may be several bytes, and then are decoded strictly.
final class RtfText {
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final TableRow row = new TableRow();
    private int page;
    private long characters;
    private boolean rowOpen;

    List<String> paragraphs() {
        return paragraphs;
    }

    void write(int b, int codePage) throws Refusal {
        if (codePage != page) {
            decode();
            page = codePage;
        }
        waiting.write(b);
        Limits.checkCharacters(characters + waiting.size());
    }

    void write(char c) throws Refusal {
        decode();
        paragraph.append(c);
        Limits.checkCharacters(++characters);
    }

    void endParagraph(boolean inTable) throws Refusal {
        decode();
        if (inTable) {
            rowOpen = true;
            row.paragraph(paragraph.toString());
        } else {
            endRow();
            paragraphs.add(paragraph.toString());
        }
        paragraph.setLength(0);
    }

    void endCell() throws Refusal {
        decode();
        rowOpen = true;
        row.paragraph(paragraph.toString());
        paragraph.setLength(0);
        row.endCell();
    }

    void endRow() {
        if (rowOpen) {
            paragraphs.addAll(row.end());
            rowOpen = false;
        }
    }

    void end() throws Refusal {
        decode();
        if (rowOpen && !paragraph.isEmpty()) {
            row.paragraph(paragraph.toString());
            paragraph.setLength(0);
        }
        endRow();
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
    }

    private void decode() throws Refusal {
        if (waiting.size() == 0) {
            return;
        }
        var bytes = waiting.toByteArray();
        waiting.reset();
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
        }
        if (ascii) {
            paragraph.append(new String(bytes, java.nio.charset.StandardCharsets.US_ASCII));
        } else {
            var charset = RtfCharsets.page(page);
            var decoded = StrictText.decode(bytes, 0, charset);
            if (!decoded.fits()) {
                throw Limits.refusal(
                        "import.rtf-byte",
                        "%02X".formatted(bytes[Math.min(decoded.badByte(), bytes.length - 1)]),
                        charset.name());
            }
            paragraph.append(decoded.text());
        }
        characters += bytes.length;
    }
}
