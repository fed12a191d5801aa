package kenning.ui.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.report.Block;
import kenning.report.UpdateReport;
import kenning.text.Messages;

/// One line of the report as it is shown before it is written, with the words that the document
/// will have.
///
/// @param style its look
record PageLine(String style, String text) {
    static List<PageLine> of(UpdateReport report) {
        var lines = new ArrayList<PageLine>();
        report.front().forEach(block -> add(block, lines));
        for (var section : report.sections()) {
            long quotes = section.blocks().stream().filter(Block.Quoted.class::isInstance).count();
            lines.add(
                    new PageLine(
                            "page-section",
                            quotes == 0
                                    ? section.title()
                                    : Messages.get(
                                            "reports.section.quotes", section.title(), quotes)));
            section.blocks().forEach(block -> add(block, lines));
        }
        return lines;
    }

    private static void add(Block block, List<PageLine> lines) {
        switch (block) {
            case Block.Heading(var level, var text) ->
                    lines.add(new PageLine("page-heading-" + level, text));
            case Block.Words(var style, var text, var ignored) ->
                    lines.add(new PageLine(style(style), text));
            case Block.Quoted quoted ->
                    lines.add(
                            new PageLine(
                                    "page-quote",
                                    Stream.concat(
                                                    quoted.lines().stream()
                                                            .map(Block.Quoted.Line::text),
                                                    Stream.of("— " + quoted.label()))
                                            .collect(Collectors.joining("\n"))));
            case Block.Table table -> add(table, lines);
            case Block.Bars bars -> {
                lines.add(new PageLine("page-heading-3", bars.caption()));
                lines.add(new PageLine("page-small", bars.description()));
            }
        }
    }

    private static String style(Block.Style style) {
        return switch (style) {
            case TITLE -> "page-title";
            case SUBTITLE -> "page-heading-2";
            case CLAIM, BALANCE -> "page-claim";
            case HOW_WE_KNOW, SMALL_PRINT -> "page-small";
            case BULLET -> "page-bullet";
            case PURPOSE, FACT, NORMAL -> "page-words";
        };
    }

    /// A row of a table as a sentence: what it is called, and each figure with its heading.
    private static void add(Block.Table table, List<PageLine> lines) {
        lines.add(new PageLine("page-heading-3", table.caption()));
        var headings = table.rows().getFirst();
        for (var row : table.rows().subList(1, table.rows().size())) {
            var figures = new ArrayList<String>();
            for (int i = 1; i < row.size(); i++) {
                figures.add(headings.get(i).replace('\n', ' ') + " " + row.get(i));
            }
            lines.add(
                    new PageLine(
                            "page-bullet", row.getFirst() + "\n" + String.join(" · ", figures)));
        }
    }
}
