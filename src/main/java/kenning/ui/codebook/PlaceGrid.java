package kenning.ui.codebook;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import kenning.model.Direction;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// How many signs point each way in each place. Pressing a number shows the passages behind it.
final class PlaceGrid extends GridPane {
    private final BiConsumer<String, Predicate<PassageItem>> keep;

    /// @param keep shows only the passages behind a number
    PlaceGrid(BiConsumer<String, Predicate<PassageItem>> keep) {
        this.keep = keep;
        setId("codebook-grid");
        getStyleClass().add("place-grid");
    }

    void show(List<PassageItem> signs) {
        getChildren().clear();
        setVisible(!signs.isEmpty());
        setManaged(!signs.isEmpty());
        var places = new TreeSet<String>();
        signs.forEach(sign -> places.add(sign.from().area()));
        for (var direction : Direction.values()) {
            var head =
                    Nodes.label(
                            direction.mark() + "\n" + Messages.get("direction." + direction.code()),
                            "caption",
                            direction.code());
            head.setMinWidth(USE_PREF_SIZE);
            add(head, column(direction), 0);
        }
        int line = 0;
        for (var place : places) {
            line++;
            var name = Nodes.paragraph(nameOf(place), "place");
            add(name, 0, line);
            for (var direction : Direction.values()) {
                add(number(signs, place, direction, line), column(direction), line);
            }
        }
        if (places.size() > 1) {
            line++;
            add(Nodes.label(Messages.get("report.all"), "strong", "place"), 0, line);
            for (var direction : Direction.values()) {
                add(number(signs, null, direction, line), column(direction), line);
            }
        }
    }

    private static int column(Direction direction) {
        return 1 + List.of(Direction.values()).indexOf(direction);
    }

    private static String nameOf(String place) {
        return place.isEmpty() ? Messages.get("codebook.noPlace") : place;
    }

    private Node number(
            List<PassageItem> signs, @Nullable String place, Direction direction, int line) {
        Predicate<PassageItem> holds =
                item ->
                        item instanceof PassageItem.OfSign(var sign)
                                && sign.sign().direction() == direction
                                && (place == null || sign.from().area().equals(place));
        int count = (int) signs.stream().filter(holds).count();
        if (count == 0) {
            return Nodes.label("0", "soft", "zero");
        }
        var button =
                Nodes.styled(
                        Nodes.button(
                                "codebook-grid-" + line + "-" + direction.code(),
                                "codebook.open",
                                () -> keep.accept("", holds)),
                        "flat",
                        "figure");
        button.setText(Integer.toString(count));
        button.setAccessibleText(
                Messages.get(
                        "codebook.number.accessible",
                        (place == null ? Messages.get("report.all") : nameOf(place))
                                + ": "
                                + Figures.sign(direction, count)));
        return button;
    }
}
