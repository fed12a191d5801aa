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

    /// @param chosen whether the arrows stand on it
    /// @param direction that a sign would have
    record State(boolean chosen, boolean ticked, Direction direction) {}

    PaletteRow(int index, Offer offer, State state, Consumer<Direction> turned) {
        setId("palette-row-" + index);
        getStyleClass().add("palette-row");
        if (state.chosen()) {
            getStyleClass().add("chosen");
        }
        if (state.ticked()) {
            getStyleClass().add("ticked");
        }
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(sentence(offer, state.direction(), state.ticked()));
        var item = offer.item();
        var name = new Label((state.ticked() ? "✓ " : "") + title(item));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        switch (item) {
            case PaletteItem.OfCode(var code) -> {
                var why = offer.why();
                var kind = Messages.get("kind." + code.kind().code());
                getChildren()
                        .addAll(
                                square(Color.web(code.colour())),
                                name,
                                tag(why.isEmpty() ? kind : why));
            }
            case PaletteItem.OfIndicator _ -> {
                getChildren().addAll(square(SignColour.OF_EVERY_SIGN), name);
                boolean own = state.chosen() || state.ticked();
                for (var way : Direction.values()) {
                    getChildren().add(chip(way, own && way == state.direction(), turned));
                }
            }
            case PaletteItem.OfNew(var _, var inVivo) ->
                    getChildren()
                            .addAll(
                                    tag("+"),
                                    name,
                                    tag(
                                            Messages.get(
                                                    inVivo
                                                            ? "palette.inVivoKey"
                                                            : "palette.newKey")));
        }
        if (offer.key() > 0) {
            getChildren().add(cap(offer.key()));
        }
    }

    private static String title(PaletteItem item) {
        return item instanceof PaletteItem.OfNew(var name, var inVivo)
                ? Messages.get(inVivo ? "palette.inVivo" : "palette.new", name)
                : item.name();
    }

    /// A number key.
    static Label cap(int key) {
        var cap = Nodes.label(Integer.toString(key), "key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
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

    /// What a screen reader says of a line.
    static String sentence(Offer offer, Direction direction, boolean ticked) {
        var says =
                switch (offer.item()) {
                    case PaletteItem.OfCode(var code) ->
                            code.name() + ", " + Messages.get("kind." + code.kind().code());
                    case PaletteItem.OfIndicator(var indicator) ->
                            indicator.wording()
                                    + ", "
                                    + Messages.get("direction." + direction.code());
                    case PaletteItem.OfNew _ -> title(offer.item());
                };
        var why = offer.why();
        return says
                + (why.isEmpty() ? "" : ", " + why)
                + (offer.key() > 0 ? ", " + Messages.get("codebook.key", offer.key()) : "")
                + (ticked ? ", " + Messages.get("palette.isTicked") : "");
    }
}
