package kenning.ui.stories;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import kenning.model.Direction;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// One line of the palette: a code, or an indicator with its four directions, or the offer of a new
/// theme.
final class PaletteRow extends HBox {
    private static final double SQUARE = 9;

    PaletteRow(
            int index,
            PaletteItem item,
            boolean chosen,
            Direction direction,
            Consumer<Direction> turned) {
        setId("palette-row-" + index);
        getStyleClass().add("palette-row");
        if (chosen) {
            getStyleClass().add("chosen");
        }
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(sentence(item, direction));
        var name =
                new Label(
                        item instanceof PaletteItem.OfNew
                                ? Messages.get("palette.new", item.name())
                                : item.name());
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        switch (item) {
            case PaletteItem.OfCode(var code) ->
                    getChildren()
                            .addAll(
                                    square(Color.web(code.colour())),
                                    name,
                                    tag(Messages.get("kind." + code.kind().code())));
            case PaletteItem.OfIndicator _ -> {
                getChildren().addAll(square(SignColour.OF_EVERY_SIGN), name);
                for (var way : Direction.values()) {
                    getChildren().add(chip(way, chosen && way == direction, turned));
                }
            }
            case PaletteItem.OfNew _ ->
                    getChildren().addAll(tag("+"), name, tag(Messages.get("palette.newKey")));
        }
    }

    private static Label tag(String text) {
        var tag = Nodes.label(text, "count");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    private static Label chip(Direction way, boolean chosen, Consumer<Direction> turned) {
        var word = Messages.get("direction." + way.code());
        var chip = Nodes.label(chosen ? way.mark() + " " + word : way.mark(), "chip", way.code());
        chip.setId("palette-" + way.code());
        chip.setAccessibleText(word);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        if (chosen) {
            chip.getStyleClass().add("chosen");
        }
        chip.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    e.consume();
                    turned.accept(way);
                });
        return chip;
    }

    static Rectangle square(Color colour) {
        var square = Nodes.styled(new Rectangle(SQUARE, SQUARE, colour), "swatch");
        square.setArcWidth(4);
        square.setArcHeight(4);
        return square;
    }

    static String sentence(PaletteItem item, Direction direction) {
        return switch (item) {
            case PaletteItem.OfCode(var code) ->
                    code.name() + ", " + Messages.get("kind." + code.kind().code());
            case PaletteItem.OfIndicator(var indicator) ->
                    indicator.wording() + ", " + Messages.get("direction." + direction.code());
            case PaletteItem.OfNew(var name) -> Messages.get("palette.new", name);
        };
    }
}
