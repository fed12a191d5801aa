package kenning.report;

import java.util.ArrayList;
import java.util.List;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.release.ClearedReport;
import kenning.text.Messages;

/// The signs by indicator and direction, each in the words of the group that wrote it.
final class SignsSection {
    private final ClearedReport report;
    private final WordDocument word;

    SignsSection(ClearedReport report, WordDocument word) {
        this.report = report;
        this.word = word;
    }

    void write() {
        if (report.signs().isEmpty()) {
            word.paragraph("Normal", Messages.get("report.signs.none"));
            return;
        }
        word.paragraph("Normal", Messages.get("report.signs.text"));
        var rows = new ArrayList<List<String>>();
        rows.add(signHeadings());
        for (var indicator : report.indicators()) {
            rows.add(
                    signRow(
                            "“"
                                    + indicator.wording().text()
                                    + "”\n"
                                    + Messages.get("report.signs.group", indicator.group().text()),
                            indicator.signs()));
        }
        var free =
                report.signs().stream()
                        .filter(s -> !s.keys().containsKey(Dimension.INDICATOR))
                        .toList();
        if (!free.isEmpty()) {
            rows.add(signRow(Messages.get("report.signs.free"), free));
        }
        rows.add(signRow(Messages.get("report.all"), report.signs()));
        word.table(
                Messages.get("report.signs.caption"),
                Messages.get("report.signs.description"),
                List.of(40, 13, 12, 12, 14, 9),
                rows,
                true);
    }

    private static List<String> signHeadings() {
        var headings = new ArrayList<String>();
        headings.add(Messages.get("report.signs.indicator"));
        for (var direction : Direction.values()) {
            headings.add(direction.mark() + "\n" + Messages.get("direction." + direction.code()));
        }
        headings.add(Messages.get("report.all"));
        return headings;
    }

    private static List<String> signRow(String name, List<Countable> signs) {
        var directions = Sentences.directions(signs);
        var row = new ArrayList<String>();
        row.add(name);
        directions.counts().values().forEach(count -> row.add(Integer.toString(count)));
        row.add(Integer.toString(directions.all()));
        return row;
    }
}
