package kenning.ui.search;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import kenning.search.Line;
import kenning.search.Question;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.search.SearchModel.Showing;

/// How the answer is shown: as stories or line by line, in which order, with words alike or
/// without, and what can be done with all of it.
final class SearchBar extends FlowPane {
    private final ToggleButton narrow = new ToggleButton(Messages.get("search.narrow"));
    private final javafx.beans.property.BooleanProperty wide =
            new javafx.beans.property.SimpleBooleanProperty(true);

    /// @param synonyms shows the words that are taken for the same
    SearchBar(SearchModel model, Consumer<Boolean> synonyms) {
        super(10, 6);
        getStyleClass().add("search-bar");
        setRowValignment(VPos.CENTER);
        narrow.setId("search-narrow");
        narrow.setAccessibleText(Messages.get("search.narrow"));
        narrow.setSelected(true);
        narrow.setOnAction(e -> wide.set(true));
        var stories = choice(Showing.STORIES);
        var lines = choice(Showing.LINES);
        var group = new ToggleGroup();
        stories.setToggleGroup(group);
        lines.setToggleGroup(group);
        stories.setSelected(true);
        group.selectedToggleProperty()
                .addListener((o, was, now) -> {
                    if (now == null) {
                        was.setSelected(true);
                    } else {
                        model.showing().set(lines.isSelected() ? Showing.LINES : Showing.STORIES);
                    }
                });
        var order =
                order(
                        "search-order",
                        Question.Order.values(),
                        model.order(),
                        value -> Messages.get("search.order." + value));
        var lineOrder =
                order(
                        "search-line-order",
                        Line.Order.values(),
                        model.lineOrder(),
                        value -> Messages.get("search.lineOrder." + value));
        order.visibleProperty().bind(lines.selectedProperty().not());
        order.managedProperty().bind(order.visibleProperty());
        lineOrder.visibleProperty().bind(lines.selectedProperty());
        lineOrder.managedProperty().bind(lineOrder.visibleProperty());
        var alike = new CheckBox(Messages.get("search.alike"));
        alike.setId("search-alike");
        alike.setAccessibleText(Messages.get("search.alike"));
        alike.selectedProperty().bindBidirectional(model.alike());
        var edit =
                Nodes.styled(
                        Nodes.button(
                                "search-synonyms-edit",
                                "search.alike.edit",
                                () -> synonyms.accept(true)),
                        "flat");
        var tickAll = Nodes.button("search-tick-all", "search.tickAll", model::tickAll);
        getChildren()
                .addAll(
                        narrow,
                        Nodes.styled(new HBox(stories, lines), "switch"),
                        order,
                        lineOrder,
                        alike,
                        edit,
                        tickAll);
    }

    /// Whether somebody wants to see what a search can be narrowed to.
    BooleanExpression narrowing() {
        return narrow.selectedProperty();
    }

    /// Whether there is room for it, or somebody asked for it where there is little.
    BooleanExpression narrowingFits() {
        return wide;
    }

    void fits(boolean room) {
        if (room != wide.get()) {
            wide.set(room);
            narrow.setSelected(room);
        }
    }

    private static ToggleButton choice(Showing showing) {
        var words = Messages.get("search.showing." + showing);
        var button = new ToggleButton(words);
        button.setId("search-showing-" + showing);
        button.setAccessibleText(words);
        return button;
    }

    private static <E extends Enum<E>> ComboBox<E> order(
            String id, E[] values, ObjectProperty<E> chosen, Function<E, String> words) {
        var box = Nodes.choice(id, words, "search.order");
        box.getItems().setAll(Arrays.asList(values));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }
}
