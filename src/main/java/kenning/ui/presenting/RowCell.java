package kenning.ui.presenting;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A theme, a quote or an indicator with its box, and the arrows that move it. The keys of the list
/// do the same, so nothing in it takes the focus.
final class RowCell extends WideCell<Row> {
    private final HBox box;
    private final CheckBox chosen = new CheckBox();
    private final Label words = Nodes.paragraph("");
    private final Label under = Nodes.paragraph("", "caption");
    private final Label hard = Nodes.label(Messages.get("flag.hard_to_hear"), "chip", "warn");
    private final HBox arrows;
    private Row.@Nullable Thing shown;

    /// @param choose hears of a press on the box
    /// @param move hears by how many places something is to be moved
    static RowCell of(BiConsumer<Row.Thing, Boolean> choose, BiConsumer<Row.Thing, Integer> move) {
        return new RowCell(Nodes.styled(new HBox(), "screen-row"), choose, move);
    }

    private RowCell(
            HBox box, BiConsumer<Row.Thing, Boolean> choose, BiConsumer<Row.Thing, Integer> move) {
        super(box);
        this.box = box;
        chosen.setFocusTraversable(false);
        chosen.setOnAction(e -> {
            var its = shown;
            if (its != null) {
                choose.accept(its, chosen.isSelected());
            }
        });
        arrows =
                new HBox(
                        arrow(Feather.ARROW_UP, "present.up", -1, move),
                        arrow(Feather.ARROW_DOWN, "present.down", 1, move));
        hard.managedProperty().bind(hard.visibleProperty());
        var texts = Nodes.styled(new VBox(words, under, hard), "screen-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        box.getChildren().setAll(chosen, texts, arrows);
    }

    private Button arrow(Feather picture, String key, int by, BiConsumer<Row.Thing, Integer> move) {
        var arrow = new Button();
        arrow.setGraphic(new Icon(picture));
        arrow.setAccessibleText(Messages.get(key));
        arrow.getStyleClass().add("flat");
        arrow.setFocusTraversable(false);
        arrow.setOnAction(e -> {
            var its = shown;
            if (its != null) {
                move.accept(its, by);
            }
        });
        return arrow;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        shown = !empty && row instanceof Row.Thing thing ? thing : null;
        if (row == null || empty) {
            showContent(false);
            return;
        }
        switch (row) {
            case Row.Heading(var text) -> showHeading(text);
            case Row.Thing thing -> show(thing);
        }
        showContent(true);
    }

    private void showHeading(String text) {
        chosen.setVisible(false);
        chosen.setManaged(false);
        arrows.setVisible(false);
        arrows.setManaged(false);
        hard.setVisible(false);
        under.setVisible(false);
        under.setManaged(false);
        words.setText(text);
        words.getStyleClass().setAll("label", "heading");
        box.getStyleClass().setAll("screen-row", "first");
        setAccessibleText(text);
    }

    private void show(Row.Thing thing) {
        chosen.setVisible(true);
        chosen.setManaged(true);
        chosen.setSelected(thing.chosen());
        chosen.setId("choose-" + thing.key().replaceAll("[^a-z0-9-]", ""));
        chosen.setAccessibleText(thing.words());
        arrows.setVisible(thing.chosen());
        arrows.setManaged(thing.chosen());
        hard.setVisible(thing.hard());
        under.setVisible(true);
        under.setManaged(true);
        words.setText(thing.words());
        under.setText(thing.under());
        words.getStyleClass().setAll("label", thing.inner() ? "words" : "strong");
        box.getStyleClass().setAll("screen-row", thing.inner() ? "inner" : "outer");
        setAccessibleText(
                Messages.get(
                        thing.chosen() ? "present.row.chosen" : "present.row.free",
                        thing.words(),
                        thing.under()));
    }
}
