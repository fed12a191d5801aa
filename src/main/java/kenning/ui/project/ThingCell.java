package kenning.ui.project;

import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// A line of a list of things: a square in its colour, its name and what is known of it, as high as
/// its words need.
final class ThingCell<T> extends WideCell<T> {
    private static final double SQUARE = 13;
    private static final double INDENT_EM = 1.4;

    private final Function<T, Line> lines;
    private final HBox box;
    private final Rectangle square = square(Color.TRANSPARENT);
    private final Label name = Nodes.paragraph("", "strong");
    private final Label caption = Nodes.paragraph("", "caption");
    private final Label chip = Nodes.label("", "chip");

    ThingCell(Function<T, Line> lines) {
        this(lines, new HBox());
    }

    private ThingCell(Function<T, Line> lines, HBox box) {
        super(Nodes.styled(box, "thing"));
        this.lines = lines;
        this.box = box;
        var texts = new VBox(name, caption);
        HBox.setHgrow(texts, Priority.ALWAYS);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        caption.managedProperty().bind(caption.visibleProperty());
        chip.managedProperty().bind(chip.visibleProperty());
        square.managedProperty().bind(square.visibleProperty());
        box.getChildren().addAll(square, texts, chip);
    }

    static Rectangle square(Color colour) {
        var square = Nodes.styled(new Rectangle(SQUARE, SQUARE, colour), "swatch");
        square.setArcWidth(4);
        square.setArcHeight(4);
        return square;
    }

    @Override
    protected void updateItem(@Nullable T thing, boolean empty) {
        super.updateItem(thing, empty);
        if (empty || thing == null) {
            showContent(false);
            return;
        }
        show(lines.apply(thing));
        showContent(true);
    }

    private void show(Line line) {
        name.setText(line.name());
        caption.setText(line.caption());
        caption.setVisible(!line.caption().isEmpty());
        chip.setText(line.chip());
        chip.setVisible(!line.chip().isEmpty());
        chip.getStyleClass().setAll("label", "chip", line.style());
        var colour = line.colour();
        square.setVisible(colour != null);
        square.setFill(colour == null || colour.isEmpty() ? Color.TRANSPARENT : Color.web(colour));
        box.getStyleClass().remove("past");
        if (line.past()) {
            box.getStyleClass().add("past");
        }
        HBox.setMargin(
                box.getChildren().getFirst().isManaged() ? square : box.getChildren().get(1),
                new Insets(0, 0, 0, line.depth() * INDENT_EM * getFont().getSize()));
        setAccessibleText(line.sentence());
    }
}
