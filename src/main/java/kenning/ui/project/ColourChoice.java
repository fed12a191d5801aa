package kenning.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kenning.model.Palette;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// The colours that can be told apart by everybody, one of which is chosen.
final class ColourChoice extends VBox {
    private final List<ToggleButton> buttons = new ArrayList<>();

    /// @param id the id of each is this, a hyphen and its place in the palette
    ColourChoice(String id, String key, Consumer<String> chosen) {
        getStyleClass().add("field");
        var group = new ToggleGroup();
        var flow = Nodes.styled(new FlowPane(), "colours");
        for (int i = 0; i < Palette.colours().size(); i++) {
            var colour = Palette.colours().get(i);
            var button = new ToggleButton("", ThingCell.square(Color.web(colour)));
            button.setId(id + "-" + i);
            button.setAccessibleText(Messages.get("about.colour." + i));
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                chosen.accept(colour);
            });
            buttons.add(button);
        }
        flow.getChildren().addAll(buttons);
        getChildren().addAll(Nodes.label(Messages.get(key), "caption"), flow);
    }

    void show(String colour) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(Palette.colours().get(i).equals(colour));
        }
    }
}
