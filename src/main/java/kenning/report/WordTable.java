package kenning.report;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a table into the body of a Word document, with an alternative text for those who do not
/// see it.
final class WordTable {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// The width between the margins of the template, in twentieths of a point.
    static final int WIDTH = 9298;

    private final XMLStreamWriter xml;
    private final Block.Table table;

    WordTable(XMLStreamWriter xml, Block.Table table) {
        this.xml = xml;
        this.table = table;
    }

    void write() throws XMLStreamException {
        open("tbl");
        properties();
        open("tblGrid");
        for (int column = 0; column < table.widths().size(); column++) {
            empty("gridCol", "w", Integer.toString(width(column)));
        }
        close();
        int last = table.rows().size() - 1;
        for (int r = 0; r <= last; r++) {
            row(table.rows().get(r), r == 0, r == 0 || (table.total() && r == last));
        }
        close();
    }

    private void properties() throws XMLStreamException {
        open("tblPr");
        empty("tblStyle", "val", "KenningTable");
        open("tblW");
        attribute("w", Integer.toString(WIDTH));
        attribute("type", "dxa");
        close();
        empty("tblLayout", "type", "fixed");
        open("tblLook");
        attribute("firstRow", "1");
        attribute("lastRow", table.total() ? "1" : "0");
        attribute("firstColumn", "0");
        attribute("lastColumn", "0");
        attribute("noHBand", "1");
        attribute("noVBand", "1");
        close();
        empty("tblCaption", "val", WordText.fit(table.caption()));
        empty("tblDescription", "val", WordText.fit(table.description()));
        close();
    }

    private int width(int column) {
        int whole = table.widths().stream().mapToInt(Integer::intValue).sum();
        return WIDTH * table.widths().get(column) / whole;
    }

    private void row(List<String> cells, boolean heading, boolean bold) throws XMLStreamException {
        open("tr");
        open("trPr");
        xml.writeEmptyElement("w", "cantSplit", W);
        if (heading) {
            xml.writeEmptyElement("w", "tblHeader", W);
        }
        close();
        for (int column = 0; column < cells.size(); column++) {
            open("tc");
            open("tcPr");
            open("tcW");
            attribute("w", Integer.toString(width(column)));
            attribute("type", "dxa");
            close();
            close();
            cell(cells.get(column), column == 0, bold);
            close();
        }
        close();
    }

    private void cell(String text, boolean name, boolean bold) throws XMLStreamException {
        var lines = WordText.fit(text).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            open("p");
            open("pPr");
            empty("pStyle", "val", !name ? "TableNumber" : i == 0 ? "TableText" : "TableNote");
            close();
            open("r");
            if (bold) {
                open("rPr");
                xml.writeEmptyElement("w", "b", W);
                close();
            }
            open("t");
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(lines[i]);
            close();
            close();
            close();
        }
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
}
