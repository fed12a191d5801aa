package kenning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.release.ClearedIndicator;
import kenning.release.ClearedReport;
import kenning.report.Block.Bars;
import kenning.report.Block.Bars.Bar;
import kenning.report.Block.Style;
import kenning.report.Block.Table;
import kenning.report.Block.Words;
import kenning.text.Messages;

/// The signs by indicator and direction, each in the words of the group that wrote it, as a table
/// and as a chart of the same figures.
final class SignsSection {
    private final ClearedReport report;
    private final List<Countable> free;

    SignsSection(ClearedReport report) {
        this.report = report;
        free =
                report.signs().stream()
                        .filter(s -> !s.keys().containsKey(Dimension.INDICATOR))
                        .toList();
    }

    List<Block> blocks() {
        if (report.signs().isEmpty()) {
            return List.of();
        }
        return List.of(
                Words.leading(Style.NORMAL, Messages.get("report.signs.text")), table(), chart());
    }

    private Table table() {
        var rows = new ArrayList<List<String>>();
        rows.add(headings());
        for (var indicator : report.indicators()) {
            rows.add(row(name(indicator), indicator.signs()));
        }
        if (!free.isEmpty()) {
            rows.add(row(Messages.get("report.signs.free"), free));
        }
        rows.add(row(Messages.get("report.all"), report.signs()));
        return new Table(
                Messages.get("report.signs.caption"),
                Messages.get("report.signs.description"),
                List.of(47, 12, 10, 10, 12, 9),
                rows,
                true);
    }

    private static String name(ClearedIndicator indicator) {
        var lines = new ArrayList<String>();
        lines.add(Messages.get("report.signs.wording", indicator.wording().text()));
        if (!indicator.group().isEmpty()) {
            lines.add(Messages.get("report.signs.group", indicator.group().text()));
        }
        if (!indicator.counterSign().isEmpty()) {
            lines.add(Messages.get("report.signs.counterSign", indicator.counterSign().text()));
        }
        return String.join("\n", lines);
    }

    private static List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add(Messages.get("report.signs.indicator"));
        for (var direction : Direction.values()) {
            headings.add(direction.mark() + "\n" + Messages.get("direction." + direction.code()));
        }
        headings.add(Messages.get("report.all"));
        return headings;
    }

    private static List<String> row(String name, List<Countable> signs) {
        var directions = Sentences.directions(signs);
        var row = new ArrayList<String>();
        row.add(name);
        directions.counts().values().forEach(count -> row.add(Integer.toString(count)));
        row.add(Integer.toString(directions.all()));
        return row;
    }

    private Bars chart() {
        var bars = new ArrayList<Bar>();
        for (var indicator : report.indicators()) {
            if (!indicator.signs().isEmpty()) {
                bars.add(bar(indicator.wording().text(), indicator.signs()));
            }
        }
        if (!free.isEmpty()) {
            bars.add(bar(Messages.get("report.signs.free"), free));
        }
        var figures = bars.stream().map(SignsSection::described).collect(Collectors.joining(" "));
        return new Bars(
                Messages.get("report.signs.chart"),
                Messages.get("report.signs.chart.description", figures),
                bars);
    }

    private static Bar bar(String name, List<Countable> signs) {
        return new Bar(name, Sentences.directions(signs).counts());
    }

    private static String described(Bar bar) {
        var parts =
                bar.signs().entrySet().stream()
                        .filter(signs -> signs.getValue() > 0)
                        .map(signs ->
                                signs.getValue()
                                        + " "
                                        + Messages.get("direction." + signs.getKey().code()))
                        .collect(Collectors.joining(", "));
        return Messages.get("report.signs.chart.bar", bar.name(), parts);
    }
}
