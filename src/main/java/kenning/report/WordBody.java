package kenning.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kenning.task.Progress;
import kenning.text.Messages;

/// Writes the text of a report as the body of a Word document.
final class WordBody {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// How many pieces are written between two looks at whether anybody still wants the report.
    private static final int STRIDE = 500;

    /// In bytes.
    private static final int BUFFER = 1 << 16;

    private final XMLStreamWriter xml;
    private final OutputStream buffer;
    private final Progress progress;
    private int bookmarks;
    private int tables;
    private int figures;

    WordBody(OutputStream out, Progress progress) throws XMLStreamException {
        // The writer hands over single bytes, which a packed stream takes very slowly.
        buffer = new BufferedOutputStream(out, BUFFER);
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(buffer, "UTF-8");
        this.progress = progress;
    }

    void write(UpdateReport report) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("document");
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
        open("body");
        for (var block : report.front()) {
            write(block);
        }
        contents(report.sections().stream().map(UpdateReport.Section::title).toList());
        long all = report.sections().stream().mapToLong(s -> s.blocks().size()).sum();
        long done = 0;
        for (var section : report.sections()) {
            section(section.title());
            for (var block : section.blocks()) {
                if (done++ % STRIDE == 0) {
                    progress.checkCancelled();
                    progress.report(done, all, section.title());
                }
                write(block);
            }
        }
        sheet();
        close();
        close();
        xml.writeEndDocument();
        xml.flush();
        buffer.flush();
    }

    private void write(Block block) throws XMLStreamException {
        switch (block) {
            case Block.Heading(var level, var text) -> paragraph("Heading" + level, text, false);
            case Block.Words(var style, var text, var leads) -> paragraph(style.id(), text, leads);
            case Block.Quoted quoted -> quote(quoted);
            case Block.Table table -> table(table);
            case Block.Bars bars -> figure(bars);
        }
    }

    private void quote(Block.Quoted quoted) throws XMLStreamException {
        for (var line : quoted.lines()) {
            begin("Quote", false);
            run(line.text(), line.asked() ? "Asked" : "", false);
            close();
        }
        paragraph("QuoteLabel", quoted.label(), false);
    }

    private void paragraph(String style, String text, boolean leads) throws XMLStreamException {
        begin(style, leads);
        run(text, "", false);
        close();
    }

    /// Opens a paragraph.
    ///
    /// @param leads whether it stays on the page of what follows
    private void begin(String style, boolean leads) throws XMLStreamException {
        open("p");
        open("pPr");
        empty("pStyle", "val", style);
        if (leads) {
            xml.writeEmptyElement("w", "keepNext", W);
        }
        close();
    }

    private void run(String text, String style, boolean bold) throws XMLStreamException {
        open("r");
        if (!style.isEmpty() || bold) {
            open("rPr");
            if (!style.isEmpty()) {
                empty("rStyle", "val", style);
            }
            if (bold) {
                xml.writeEmptyElement("w", "b", W);
            }
            close();
        }
        var lines = WordText.fit(text).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEmptyElement("w", "br", W);
            }
            text("t", lines[i]);
        }
        close();
    }

    /// A heading of the first level, to which the contents lead. The first one opens a page.
    private void section(String title) throws XMLStreamException {
        open("p");
        open("pPr");
        empty("pStyle", "val", "Heading1");
        if (bookmarks == 0) {
            xml.writeEmptyElement("w", "pageBreakBefore", W);
        }
        close();
        var id = Integer.toString(bookmarks);
        open("bookmarkStart");
        attribute("id", id);
        attribute("name", bookmark(bookmarks));
        close();
        run(title, "", false);
        empty("bookmarkEnd", "id", id);
        close();
        bookmarks++;
    }

    private static String bookmark(int heading) {
        return "_Toc%06d".formatted(heading + 1);
    }

    /// The contents as links, filled in, so that Word has nothing to ask on opening; without page
    /// numbers, which only a laid-out document has.
    private void contents(List<String> titles) throws XMLStreamException {
        paragraph("TOCHeading", Messages.get("report.contents"), true);
        for (int i = 0; i < titles.size(); i++) {
            begin("TOC1", false);
            if (i == 0) {
                field("begin");
                open("r");
                text("instrText", " TOC \\o \"1-1\" \\n \\h ");
                close();
                field("separate");
            }
            open("hyperlink");
            attribute("anchor", bookmark(i));
            run(titles.get(i), "Hyperlink", false);
            close();
            if (i == titles.size() - 1) {
                field("end");
            }
            close();
        }
    }

    private void field(String type) throws XMLStreamException {
        open("r");
        empty("fldChar", "fldCharType", type);
        close();
    }

    /// A numbered caption and a table whose first row is repeated on each page.
    private void table(Block.Table table) throws XMLStreamException {
        tables++;
        paragraph("Caption", Messages.get("report.table", tables, table.caption()), true);
        new WordTable(xml, table).write();
        paragraph("SmallPrint", "", false);
    }

    /// A chart with a numbered caption above it, as tables have.
    private void figure(Block.Bars bars) throws XMLStreamException {
        var caption = Messages.get("report.figure", figures + 1, bars.caption());
        paragraph("Caption", caption, true);
        begin("Picture", false);
        new WordDrawing(xml, figures + 1)
                .write(
                        WordChart.relation(figures + 1),
                        caption,
                        bars.description(),
                        bars.bars().size());
        close();
        figures++;
    }

    /// A4, as in the template.
    private void sheet() throws XMLStreamException {
        open("sectPr");
        open("footerReference");
        attribute("type", "default");
        xml.writeAttribute("r", R, "id", WordTemplate.FOOTER);
        close();
        open("pgSz");
        attribute("w", "11906");
        attribute("h", "16838");
        close();
        open("pgMar");
        for (var side : List.of("top", "right", "bottom", "left")) {
            attribute(side, "1304");
        }
        attribute("header", "624");
        attribute("footer", "624");
        attribute("gutter", "0");
        close();
        close();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, W);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute("w", W, name, value);
    }

    private void empty(String name, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement("w", name, W);
        attribute(attribute, value);
    }

    private void text(String name, String text) throws XMLStreamException {
        open(name);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(text);
        close();
    }
}
