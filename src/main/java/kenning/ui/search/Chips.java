package kenning.ui.search;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// A chip for each thing that the search is narrowed to, which pressing takes off.
final class Chips extends FlowPane {
    private final SearchModel model;
    private final Runnable emptied;

    /// @param emptied runs when the last was taken off by hand
    Chips(SearchModel model, Runnable emptied) {
        this.model = model;
        this.emptied = emptied;
        getStyleClass().add("chips");
        setMinWidth(0);
        managedProperty().bind(visibleProperty());
        model.narrowings().addListener((ListChangeListener<Narrowing>) change -> show());
        model.terms().watch(now -> show());
    }

    private void show() {
        getChildren().clear();
        for (var one : model.narrowings()) {
            getChildren().add(chip(one, getChildren().size()));
        }
        if (model.narrowings().size() > 1) {
            getChildren()
                    .add(
                            Nodes.styled(
                                    Nodes.button(
                                            "search-chips-clear",
                                            "search.chips.clear",
                                            this::takeAllOff),
                                    "chip-button",
                                    "flat"));
        }
        setVisible(!model.narrowings().isEmpty());
    }

    private Button chip(Narrowing one, int at) {
        var kind = Messages.get("search.facet." + one.facet());
        var chip = new Button(kind + ": " + one.name(model.terms().get()), new Icon(Feather.X));
        chip.setId("search-chip-" + at);
        chip.setMnemonicParsing(false);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(Messages.get("search.chip.off", chip.getText()));
        chip.setWrapText(true);
        chip.maxWidthProperty().bind(widthProperty());
        chip.getStyleClass().addAll("chip-button", "accent");
        chip.setOnAction(e -> takeOff(one, at));
        return chip;
    }

    /// The focus goes to the chip that takes its place.
    private void takeOff(Narrowing one, int at) {
        model.widen(one);
        if (model.narrowings().isEmpty()) {
            emptied.run();
        } else {
            getChildren().get(Math.min(at, model.narrowings().size() - 1)).requestFocus();
        }
    }

    private void takeAllOff() {
        model.widenAll();
        emptied.run();
    }
}
