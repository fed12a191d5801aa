package kenning.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import kenning.task.Progress;

/// A report as a Word document: the parts of the template, with the text, the charts, the footer
/// and the names of the report. The text is written straight into its part, since a report with
/// every quote has hundreds of thousands of paragraphs, and an object for each element of them
/// would not fit into a small laptop.
final class WordFile {
    private final UpdateReport report;
    private final List<Block.Bars> charts = new ArrayList<>();

    private WordFile(UpdateReport report) {
        this.report = report;
        for (var section : report.sections()) {
            for (var block : section.blocks()) {
                if (block instanceof Block.Bars bars) {
                    charts.add(bars);
                }
            }
        }
    }

    static void write(UpdateReport report, OutputStream out, Progress progress) throws IOException {
        var file = new WordFile(report);
        try (var zip = new ZipOutputStream(out)) {
            for (var part : WordTemplate.PARTS) {
                zip.putNextEntry(new ZipEntry(part));
                if (part.equals(WordTemplate.BODY)) {
                    new WordBody(zip, progress).write(report);
                } else {
                    zip.write(file.part(part).getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
            for (int i = 0; i < file.charts.size(); i++) {
                new WordChart(file.charts.get(i), i + 1).write(zip);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// A part of the template with what this report has in it.
    private String part(String name) throws IOException {
        var part = WordTemplate.part(name);
        return switch (name) {
            case WordTemplate.TYPES -> with(part, "</Types>", WordChart.types(charts.size()));
            case WordTemplate.RELATIONS ->
                    with(part, "</Relationships>", WordChart.relations(charts.size()));
            case WordTemplate.NAMES ->
                    with(
                            part,
                            "<dc:language>",
                            "<dc:title>%s</dc:title><dc:subject>%s</dc:subject>"
                                    .formatted(
                                            WordText.escaped(report.title()),
                                            WordText.escaped(report.subtitle())));
            case WordTemplate.FOOTER_PART -> with(part, "</w:p>", footer());
            default -> part;
        };
    }

    private static String with(String part, String before, String more) {
        int at = part.indexOf(before);
        if (at < 0) {
            throw new IllegalStateException("the template has no " + before);
        }
        return part.substring(0, at) + more + part.substring(at);
    }

    /// The words at the left, the page's number at the right.
    private String footer() {
        return """
        <w:r><w:t xml:space="preserve">%s</w:t></w:r><w:r><w:tab/></w:r>\
        <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
        """
                .formatted(WordText.escaped(report.footer()));
    }
}
