package kenning.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A Word document in the making, in the styles of the template.
final class WordDocument implements AutoCloseable {
    private static final String TEMPLATE = "/kenning/assets/report/update.docx";

    /// The width between the margins of the template, in twentieths of a point.
    private static final int WIDTH = 9298;

    private static final Pattern BREAKS = Pattern.compile("[\\f\\x0B\\x1C-\\x1F\\x85]");
    private static final Pattern UNFIT =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XWPFDocument document;
    private int headings;
    private int tables;

    WordDocument() throws IOException {
        try (var in = WordDocument.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing from the program");
            }
            document = new XWPFDocument(in);
        }
    }

    /// What programs and screen readers call the document.
    void name(String title, String subject) {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(fit(title));
        properties.setSubjectProperty(fit(subject));
    }

    XWPFParagraph paragraph(String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(fit(text));
        }
        return paragraph;
    }

    /// Text as a document can hold it (XML 1.0, production 2): a page or line break in it is a
    /// space, and characters that nobody sees and no document may have are left out.
    static String fit(String text) {
        return UNFIT.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /// A heading of the first level, to which the contents lead.
    void section(String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading1");
        var number = BigInteger.valueOf(headings);
        var start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(number);
        start.setName(bookmark(headings));
        paragraph.createRun().setText(fit(text));
        paragraph.getCTP().addNewBookmarkEnd().setId(number);
        headings++;
    }

    private static String bookmark(int heading) {
        return "_Toc%06d".formatted(heading + 1);
    }

    /// The contents as links, filled in, so that Word has nothing to ask on opening; without page
    /// numbers, which only a laid-out document has.
    void contents(String title, List<String> sections) {
        paragraph("TOCHeading", title);
        for (int i = 0; i < sections.size(); i++) {
            var entry = paragraph("TOC1", "");
            if (i == 0) {
                fieldCharacter(entry.getCTP(), STFldCharType.BEGIN);
                entry.getCTP()
                        .addNewR()
                        .addNewInstrText()
                        .setStringValue(" TOC \\o \"1-1\" \\n \\h ");
                fieldCharacter(entry.getCTP(), STFldCharType.SEPARATE);
            }
            var link = entry.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(i));
            var run = link.addNewR();
            run.addNewRPr().addNewRStyle().setVal("Hyperlink");
            run.addNewT().setStringValue(fit(sections.get(i)));
            if (i == sections.size() - 1) {
                fieldCharacter(entry.getCTP(), STFldCharType.END);
            }
        }
    }

    private static void fieldCharacter(CTP paragraph, STFldCharType.Enum type) {
        paragraph.addNewR().addNewFldChar().setFldCharType(type);
    }

    /// A numbered caption and a table whose first row is repeated on each page, with an alternative
    /// text for those who do not see it.
    ///
    /// @param widths of the columns, as shares of the whole
    /// @param rows the heading first; the first cell of a row is text, the others are figures
    /// @param total whether the last row sums up the others
    void table(
            String caption,
            String description,
            List<Integer> widths,
            List<List<String>> rows,
            boolean total) {
        tables++;
        paragraph("Caption", kenning.text.Messages.get("report.table", tables, caption));
        var table = document.createTable(rows.size(), widths.size());
        shape(table, caption, description, total);
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        var grid = table.getCTTbl().getTblGrid();
        var columns = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
        for (int width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * width / whole));
        }
        for (int r = 0; r < rows.size(); r++) {
            fill(table, r, widths, rows.get(r), r == 0 || (total && r == rows.size() - 1));
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        paragraph("SmallPrint", "");
    }

    private static void shape(XWPFTable table, String caption, String description, boolean total) {
        var properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID("KenningTable");
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WIDTH));
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setLastRow(total);
        look.setNoVBand(true);
        look.setNoHBand(true);
        properties.addNewTblCaption().setVal(caption);
        properties.addNewTblDescription().setVal(description);
    }

    private static void fill(
            XWPFTable table, int r, List<Integer> widths, List<String> cells, boolean bold) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        for (int c = 0; c < cells.size(); c++) {
            var cell = table.getRow(r).getCell(c);
            cell.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.DXA);
            cell.setWidth(Integer.toString(WIDTH * widths.get(c) / whole));
            var lines = cells.get(c).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
                paragraph.setStyle(c == 0 ? "TableText" : "TableNumber");
                var run = paragraph.createRun();
                run.setText(fit(lines[i]));
                run.setBold(bold);
            }
        }
    }

    /// What stands at the foot of each page, with the page's number at the right.
    void footer(String text) {
        var paragraph = document.getFooterList().getFirst().getParagraphs().getFirst();
        paragraph.createRun().setText(fit(text));
        paragraph.createRun().addTab();
        paragraph.getCTP().addNewFldSimple().setInstr(" PAGE ");
    }

    void writeTo(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
