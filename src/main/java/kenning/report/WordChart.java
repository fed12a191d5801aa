package kenning.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kenning.model.Direction;
import kenning.text.Messages;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Bars of signs as a chart that can be edited in Word, with its figures in a workbook inside. The
/// directions differ in lightness and pattern as well as in colour, so that they can be told apart
/// on a grey print.
///
/// Its XML is written here and not with POI, of whose schemas the program has only the smaller set,
/// without patterns and without the gap between bars.
final class WordChart {
    private static final String SHEET = "Sheet1";
    private static final int NAMES_AXIS = 111;
    private static final int FIGURES_AXIS = 222;

    private final Block.Bars bars;
    private final int number;

    /// @param number counted from 1 in the document
    WordChart(Block.Bars bars, int number) {
        this.bars = bars;
        this.number = number;
    }

    /// By what name the document knows a chart.
    static String relation(int number) {
        return "rIdChart" + number;
    }

    /// What the list of types says of so many charts.
    static String types(int charts) {
        var types = new StringBuilder();
        if (charts > 0) {
            types.append(
                    """
                    <Default Extension="xlsx" ContentType="application/\
                    vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>\
                    """);
        }
        for (int i = 1; i <= charts; i++) {
            types.append(
                    """
                    <Override PartName="/word/charts/chart%d.xml" ContentType="application/\
                    vnd.openxmlformats-officedocument.drawingml.chart+xml"/>\
                    """
                            .formatted(i));
        }
        return types.toString();
    }

    /// What the list of the document's parts says of so many charts.
    static String relations(int charts) {
        var relations = new StringBuilder();
        for (int i = 1; i <= charts; i++) {
            relations.append(
                    """
                    <Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/\
                    2006/relationships/chart" Target="charts/chart%d.xml"/>\
                    """
                            .formatted(relation(i), i));
        }
        return relations.toString();
    }

    void write(ZipOutputStream zip) throws IOException {
        text(zip, "word/charts/chart" + number + ".xml", chart());
        text(
                zip,
                "word/charts/_rels/chart" + number + ".xml.rels",
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/\
                2006/relationships/package" Target="../embeddings/figures%d.xlsx"/></Relationships>\
                """
                        .formatted(number));
        zip.putNextEntry(new ZipEntry("word/embeddings/figures" + number + ".xlsx"));
        workbook(zip);
        zip.closeEntry();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// The figures of the chart and nothing else.
    private void workbook(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet(SHEET);
            var heading = sheet.createRow(0);
            heading.createCell(0).setCellValue(Messages.get("report.signs.indicator"));
            int column = 1;
            for (var direction : Direction.values()) {
                heading.createCell(column++).setCellValue(name(direction));
            }
            int at = 1;
            for (var bar : bars.bars()) {
                var row = sheet.createRow(at++);
                row.createCell(0).setCellValue(WordText.fit(bar.name()));
                column = 1;
                for (var direction : Direction.values()) {
                    row.createCell(column++).setCellValue(count(bar, direction));
                }
            }
            // A workbook closes what it is written to, and here more is to follow.
            var packed = new java.io.ByteArrayOutputStream();
            workbook.write(packed);
            packed.writeTo(out);
        }
    }

    private static String name(Direction direction) {
        return direction.mark() + " " + Messages.get("direction." + direction.code());
    }

    private static int count(Block.Bars.Bar bar, Direction direction) {
        return bar.signs().getOrDefault(direction, 0);
    }

    private String chart() {
        var series = new StringBuilder();
        int index = 0;
        for (var direction : Direction.values()) {
            series.append(series(direction, index++));
        }
        return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <c:lang val="en-GB"/><c:roundedCorners val="0"/>\
        <c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>\
        <c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>\
        <c:varyColors val="0"/>%s<c:gapWidth val="45"/><c:overlap val="100"/>\
        <c:axId val="%d"/><c:axId val="%d"/></c:barChart>%s%s</c:plotArea>\
        <c:legend><c:legendPos val="b"/><c:overlay val="0"/>%s</c:legend>\
        <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>\
        <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
        <c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>\
        </c:chartSpace>\
        """
                .formatted(
                        series,
                        NAMES_AXIS,
                        FIGURES_AXIS,
                        namesAxis(),
                        figuresAxis(),
                        type("1F2933"));
    }

    private String series(Direction direction, int index) {
        int last = bars.bars().size() + 1;
        char column = (char) ('B' + index);
        return """
        <c:ser><c:idx val="%d"/><c:order val="%d"/>\
        <c:tx><c:strRef><c:f>%s!$%s$1</c:f><c:strCache><c:ptCount val="1"/>\
        <c:pt idx="0"><c:v>%s</c:v></c:pt></c:strCache></c:strRef></c:tx>\
        <c:spPr>%s<a:ln w="9525"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln>\
        </c:spPr><c:invertIfNegative val="0"/>\
        <c:cat><c:strRef><c:f>%s!$A$2:$A$%d</c:f><c:strCache>%s</c:strCache></c:strRef>\
        </c:cat><c:val><c:numRef><c:f>%s!$%s$2:$%s$%d</c:f><c:numCache>\
        <c:formatCode>General</c:formatCode>%s</c:numCache></c:numRef></c:val></c:ser>\
        """
                .formatted(
                        index,
                        index,
                        SHEET,
                        column,
                        WordText.escaped(name(direction)),
                        fill(direction),
                        line(direction),
                        SHEET,
                        last,
                        points(bar -> WordText.escaped(bar.name())),
                        SHEET,
                        column,
                        column,
                        last,
                        points(bar -> Integer.toString(count(bar, direction))));
    }

    private String points(Function<Block.Bars.Bar, String> value) {
        var points = new StringBuilder();
        points.append("<c:ptCount val=\"%d\"/>".formatted(bars.bars().size()));
        for (int i = 0; i < bars.bars().size(); i++) {
            points.append(
                    "<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>"
                            .formatted(i, value.apply(bars.bars().get(i))));
        }
        return points.toString();
    }

    private static String fill(Direction direction) {
        return switch (direction) {
            case TOWARD -> "<a:solidFill><a:srgbClr val=\"00724F\"/></a:solidFill>";
            case AWAY -> pattern("wdUpDiag", "B5492A");
            case MIXED -> "<a:solidFill><a:srgbClr val=\"D9CFA3\"/></a:solidFill>";
            case WAITING -> pattern("pct10", "52606D");
        };
    }

    private static String pattern(String name, String colour) {
        return """
        <a:pattFill prst="%s"><a:fgClr><a:srgbClr val="%s"/></a:fgClr>\
        <a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>\
        """
                .formatted(name, colour);
    }

    private static String line(Direction direction) {
        return switch (direction) {
            case TOWARD -> "00724F";
            case AWAY -> "B5492A";
            case MIXED -> "7A6A2A";
            case WAITING -> "52606D";
        };
    }

    /// Bars run from the bottom up; so the axis runs the other way, and the first of the table is
    /// on top.
    private static String namesAxis() {
        return """
        <c:catAx><c:axId val="%d"/><c:scaling><c:orientation val="maxMin"/></c:scaling>\
        <c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/>\
        <c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>%s<c:crossAx val="%d"/>\
        <c:crosses val="autoZero"/></c:catAx>\
        """
                .formatted(NAMES_AXIS, line() + type("1F2933"), FIGURES_AXIS);
    }

    private static String figuresAxis() {
        return """
        <c:valAx><c:axId val="%d"/><c:scaling><c:orientation val="minMax"/>\
        <c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>\
        <c:majorGridlines>%s</c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/>\
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/>\
        <c:tickLblPos val="nextTo"/>%s<c:crossAx val="%d"/><c:crosses val="max"/>\
        <c:majorUnit val="1"/></c:valAx>\
        """
                .formatted(FIGURES_AXIS, line(), line() + type("52606D"), NAMES_AXIS);
    }

    private static String line() {
        return """
        <c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D5D1C8"/></a:solidFill></a:ln>\
        </c:spPr>\
        """;
    }

    private static String type(String colour) {
        return """
        <c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill>\
        <a:srgbClr val="%s"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr>\
        <a:endParaRPr lang="en-GB"/></a:p></c:txPr>\
        """
                .formatted(colour);
    }
}
