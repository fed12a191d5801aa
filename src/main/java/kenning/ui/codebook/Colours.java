package kenning.ui.codebook;

import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import kenning.model.Palette;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// The colours that are told apart by everybody, to be chosen with one press.
final class Colours extends FlowPane {
    Colours(Consumer<String> chosen) {
        setId("codebook-colours");
        getStyleClass().add("chips");
        int at = 0;
        for (var colour : Palette.colours()) {
            at++;
            var button = new ToggleButton();
            button.setId("codebook-colour-" + at);
            button.setGraphic(Nodes.styled(Swatch.of(colour), "large"));
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setAccessibleText(Messages.get("codebook.colour." + name(at)));
            button.setTooltip(new Tooltip(Messages.get("codebook.colour." + name(at))));
            button.setUserData(colour);
            button.setOnAction(e -> {
                button.setSelected(true);
                chosen.accept(colour);
            });
            getChildren().add(button);
        }
    }

    private static String name(int at) {
        return Character.toString('a' + at - 1);
    }

    void show(String colour) {
        for (var node : getChildren()) {
            if (node instanceof ToggleButton button) {
                button.setSelected(colour.equalsIgnoreCase(String.valueOf(button.getUserData())));
            }
        }
    }

    /// The first colour, or the chosen one.
    @Override
    public void requestFocus() {
        getChildren().stream()
                .filter(node -> node instanceof ToggleButton button && button.isSelected())
                .findFirst()
                .orElse(getChildren().getFirst())
                .requestFocus();
    }
}
