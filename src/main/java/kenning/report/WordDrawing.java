package kenning.report;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes where a chart stands in the text, with words for those who do not see it.
final class WordDrawing {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WP =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// English Metric Units in a twentieth of a point.
    private static final int EMU = 635;

    private static final int FRAME_HEIGHT = 760_000;
    private static final int BAR_HEIGHT = 330_000;

    private final XMLStreamWriter xml;
    private final int number;

    WordDrawing(XMLStreamWriter xml, int number) {
        this.xml = xml;
        this.number = number;
    }

    /// @param chart by what name the document knows it
    void write(String chart, String title, String description, int bars) throws XMLStreamException {
        xml.writeStartElement("w", "r", W);
        xml.writeStartElement("w", "drawing", W);
        xml.writeStartElement("wp", "inline", WP);
        xml.writeNamespace("wp", WP);
        for (var side : new String[] {"distT", "distB", "distL", "distR"}) {
            xml.writeAttribute(side, "0");
        }
        xml.writeEmptyElement("wp", "extent", WP);
        xml.writeAttribute("cx", Integer.toString(WordTable.WIDTH * EMU));
        xml.writeAttribute("cy", Integer.toString(FRAME_HEIGHT + BAR_HEIGHT * bars));
        xml.writeEmptyElement("wp", "docPr", WP);
        xml.writeAttribute("id", Integer.toString(number));
        xml.writeAttribute("name", WordText.fit(title));
        xml.writeAttribute("descr", WordText.fit(description));
        xml.writeEmptyElement("wp", "cNvGraphicFramePr", WP);
        xml.writeStartElement("a", "graphic", A);
        xml.writeNamespace("a", A);
        xml.writeStartElement("a", "graphicData", A);
        xml.writeAttribute("uri", C);
        xml.writeEmptyElement("c", "chart", C);
        xml.writeNamespace("c", C);
        xml.writeAttribute("r", R, "id", chart);
        for (int i = 0; i < 5; i++) {
            xml.writeEndElement();
        }
    }
}
