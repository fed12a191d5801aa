package kenning.importing;

import java.util.ArrayList;
import java.util.List;

/// One row of a table, on its way to being text: the cells side by side with a tab between them, so
/// that "Name:" in the first column is a label. A row in which only one cell holds words is layout
/// rather than a table: its paragraphs stay paragraphs.
final class TableRow {
    private final List<List<String>> cells = new ArrayList<>();
    private List<String> cell = new ArrayList<>();

    void paragraph(String text) {
        cell.add(text);
    }

    void endCell() {
        cells.add(cell);
        cell = new ArrayList<>();
    }

    /// The row's blocks; the row is empty afterwards.
    List<String> end() {
        if (!cell.isEmpty()) {
            endCell();
        }
        var filled = cells.stream().filter(TableRow::hasWords).toList();
        var last = cells.isEmpty() ? 0 : lastFilled();
        List<String> blocks =
                switch (filled.size()) {
                    case 0 -> List.of();
                    case 1 -> filled.getFirst();
                    default ->
                            List.of(
                                    String.join(
                                            "\t",
                                            cells.subList(0, last + 1).stream()
                                                    .map(TableRow::joined)
                                                    .toList()));
                };
        cells.clear();
        return blocks;
    }

    private int lastFilled() {
        int last = cells.size() - 1;
        while (last > 0 && !hasWords(cells.get(last))) {
            last--;
        }
        return last;
    }

    private static String joined(List<String> cell) {
        return String.join("\n", cell.stream().filter(text -> !text.isBlank()).toList());
    }

    private static boolean hasWords(List<String> cell) {
        return cell.stream().anyMatch(text -> !text.isBlank());
    }
}
