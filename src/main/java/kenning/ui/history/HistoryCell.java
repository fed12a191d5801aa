package kenning.ui.history;

import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.store.Step;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A day, or what was done, when and by whom, and whether it still holds.
final class HistoryCell extends WideCell<HistoryRow> {
    private final Supplier<HistoryModel.Page> page;
    private final Label name = Nodes.label("");
    private final Label facts = Nodes.label("", "caption");
    private final Label state = Nodes.label("", "chip");
    private final HBox box;

    HistoryCell(Supplier<HistoryModel.Page> page) {
        this(page, new HBox());
    }

    private HistoryCell(Supplier<HistoryModel.Page> page, HBox box) {
        super(box);
        this.page = page;
        this.box = box;
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new VBox(name, facts);
        HBox.setHgrow(texts, Priority.ALWAYS);
        box.getChildren().addAll(texts, state);
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            showContent(false);
            return;
        }
        switch (row) {
            case HistoryRow.Day(var day) -> {
                dress("history-day", "heading");
                name.setText(Moments.namedDay(day));
                facts.setText("");
                state.setText("");
                setAccessibleText(name.getText());
            }
            case HistoryRow.OfStep(var step) -> {
                dress("history-row", "");
                var shown = page.get();
                var member = shown.member(step.member());
                name.setText(shown.label(step));
                facts.setText(
                        Moments.clock(step.made()) + (member.isEmpty() ? "" : " · " + member));
                state.setText(state(shown, step));
                setAccessibleText(name.getText() + ", " + facts.getText() + ", " + state.getText());
            }
        }
        facts.setVisible(!facts.getText().isEmpty());
        facts.setManaged(facts.isVisible());
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
        showContent(true);
    }

    private void dress(String style, String heading) {
        box.getStyleClass().setAll(style);
        name.getStyleClass().setAll("label");
        if (!heading.isEmpty()) {
            name.getStyleClass().add(heading);
        }
    }

    /// Whether a step holds, in a word; empty when it simply does.
    static String state(HistoryModel.Page page, Step step) {
        return switch (step.state()) {
            case DONE ->
                    page.standing().isBehind(step.id())
                            ? Messages.get("history.state.behind")
                            : step.kept() ? Messages.get("history.kept") : "";
            case UNDONE -> Messages.get("history.undone");
            case DROPPED -> Messages.get("history.dropped");
            case COMPACTED -> Messages.get("history.compacted");
        };
    }
}
