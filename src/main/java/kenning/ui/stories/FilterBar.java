package kenning.ui.stories;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.analysis.Criterion;
import kenning.analysis.StoryFilter;
import kenning.analysis.StoryOrder;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import org.kordamp.ikonli.feather.Feather;

/// Above the list: part of a title, the order, and a chip for each thing that stories are looked
/// for by, which pressing takes off.
final class FilterBar extends VBox {
    private final StoryListModel model;
    private final TextField title = Typing.ASKS.mark(new TextField());
    private final ComboBox<StoryOrder> order =
            Nodes.choice("story-order", FilterBar::name, "stories.order");
    private final FlowPane chips = Nodes.styled(new FlowPane(), "chips");
    private final Button add;
    private final Button clear;

    FilterBar(StoryListModel model, Runnable choose) {
        this.model = model;
        getStyleClass().add("filter-bar");
        title.setId("story-title-filter");
        title.setPromptText(Messages.get("stories.titleFilter"));
        title.setAccessibleText(Messages.get("stories.titleFilter.accessible"));
        title.textProperty()
                .addListener(
                        (o, was, now) -> model.filter().set(model.filter().get().withTitle(now)));
        title.setMinWidth(0);
        order.getItems().setAll(StoryOrder.values());
        order.setValue(model.order().get());
        order.valueProperty().addListener((o, was, now) -> model.order().set(now));
        model.order().addListener((o, was, now) -> order.setValue(now));
        order.setTooltip(new Tooltip(Messages.get("stories.order")));
        order.setMaxWidth(Double.MAX_VALUE);
        add = Nodes.styled(Nodes.button("filter-add", "filter.add", choose), "chip-button");
        add.setTooltip(new Tooltip(Messages.get("filter.add.tip")));
        clear =
                Nodes.styled(
                        Nodes.button("filter-clear", "filter.clear", this::clear),
                        "chip-button",
                        "flat");
        chips.setMinWidth(0);
        getChildren().addAll(title, order, chips);
        model.filter().addListener((o, was, now) -> show(now));
        show(model.filter().get());
    }

    private static String name(StoryOrder order) {
        return Messages.get("stories.order." + order.name().toLowerCase(Locale.ROOT));
    }

    void focusTitle() {
        title.requestFocus();
        title.selectAll();
    }

    void focusAdd() {
        add.requestFocus();
    }

    private void clear() {
        model.filter().set(StoryFilter.ALL);
        focusAdd();
    }

    private void show(StoryFilter filter) {
        if (!title.getText().equals(filter.title())) {
            title.setText(filter.title());
        }
        chips.getChildren().clear();
        for (var criterion : filter.criteria()) {
            chips.getChildren().add(chip(criterion, chips.getChildren().size()));
        }
        chips.getChildren().add(add);
        if (!filter.isAll()) {
            chips.getChildren().add(clear);
        }
    }

    private Button chip(Criterion criterion, int at) {
        var name = CriterionWords.name(criterion, model.terms());
        var chip = new Button(name, new Icon(Feather.X));
        chip.setId("filter-chip-" + at);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(
                Messages.get("filter.takeOff", CriterionWords.kind(criterion), name));
        chip.setTooltip(new Tooltip(chip.getAccessibleText()));
        chip.setWrapText(true);
        chip.maxWidthProperty().bind(chips.widthProperty());
        chip.getStyleClass().addAll("chip-button", "accent");
        chip.setOnAction(e -> takeOff(criterion, at));
        return chip;
    }

    /// The focus goes to the chip that takes its place.
    private void takeOff(Criterion criterion, int at) {
        model.filter().set(model.filter().get().without(criterion));
        chips.getChildren().get(Math.min(at, chips.getChildren().indexOf(add))).requestFocus();
    }
}
