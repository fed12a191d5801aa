package kenning.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kenning.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small nodes made the same way everywhere: each with an id, a text from the messages and words
/// for a screen reader.
public final class Nodes {
    private Nodes() {}

    public static Button button(String id, String key, Runnable action) {
        var button = new Button(Messages.get(key));
        button.setId(id);
        button.setAccessibleText(Messages.get(key));
        button.setOnAction(e -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A button that offers a command, with its icon, its key in the tooltip, and its state.
    public static Button button(Command command) {
        var button = new Button();
        button.setId(command.id());
        button.setGraphic(new FontIcon(command.icon()));
        button.textProperty().bind(command.text());
        button.accessibleTextProperty().bind(command.text());
        button.disableProperty().bind(command.disabled());
        button.setOnAction(e -> command.run());
        var key = command.key();
        if (key != null) {
            var tip = new Tooltip(key.getDisplayText());
            button.setTooltip(tip);
        }
        return button;
    }

    public static FontIcon icon(Feather icon) {
        return new FontIcon(icon);
    }

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that breaks its lines.
    public static Label paragraph(String text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// What pushes the nodes beside it apart.
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
