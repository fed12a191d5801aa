package kenning.ui.search;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kenning.search.Line;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A line of the concordance: the words in the middle, what stands before and after beside them,
/// and the story's title. Context is cut where the window is narrow; the words never are.
final class LineCell extends WideCell<Line> {
    private final SearchModel model;
    private final CheckBox tick = new CheckBox();
    private final Label before = Nodes.label("", "piece");
    private final Label words = Nodes.paragraph("", "found");
    private final Label after = Nodes.label("", "piece");
    private final Label title = Nodes.label("", "caption");

    LineCell(SearchModel model) {
        this(model, new GridPane());
    }

    private LineCell(SearchModel model, GridPane grid) {
        super(Nodes.styled(grid, "line", "passage-words"));
        this.model = model;
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        before.setAlignment(Pos.CENTER_RIGHT);
        before.setMaxWidth(Double.MAX_VALUE);
        for (var side : java.util.List.of(before, after, title)) {
            side.setMinWidth(0);
        }
        words.setMaxWidth(Double.MAX_VALUE);
        var middle = new HBox(6, words);
        middle.setAlignment(Pos.CENTER);
        tick.setFocusTraversable(false);
        tick.setOnAction(e -> toggle());
        grid.addRow(0, tick, before, middle, after, title);
        for (int percent : new int[] {4, 34, 14, 31, 17}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        }
    }

    private void toggle() {
        var line = getItem();
        if (line != null) {
            model.toggle(java.util.List.of(Spot.of(line)));
        }
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            showContent(false);
            return;
        }
        before.setText(flat(line.passage().before()));
        words.setText(flat(line.passage().words()));
        after.setText(flat(line.passage().after()));
        title.setText(line.title());
        boolean ticked = model.ticked().contains(Spot.of(line));
        tick.setSelected(ticked);
        tick.setId(
                "line-tick-%d-%d".formatted(line.story().value(), line.passage().range().start()));
        tick.setAccessibleText(Messages.get("search.tick", line.passage().words()));
        setAccessibleText(
                Messages.get(
                        ticked ? "search.line.ticked" : "search.line",
                        flat(line.passage().before()),
                        flat(line.passage().words()),
                        flat(line.passage().after()),
                        line.title()));
        showContent(true);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
