package kenning.ui.kit;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

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
        button.setGraphic(new Icon(command.icon()));
        button.textProperty().bind(command.text());
        button.accessibleTextProperty().bind(command.text());
        button.disableProperty().bind(command.disabled());
        button.setOnAction(e -> command.run());
        var key = command.key();
        var tip = new Tooltip();
        tip.textProperty()
                .bind(
                        key == null
                                ? command.text()
                                : command.text().concat("  " + key.getDisplayText()));
        button.setTooltip(tip);
        return button;
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

    /// A choice between things, or none of them.
    ///
    /// @param none the key of what stands for no choice
    public static <T> ComboBox<T> choice(String id, Function<T, String> text, String none) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setPromptText(Messages.get(none));
        box.setAccessibleText(Messages.get(none));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? Messages.get(none) : text.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String typed) {
                        return null;
                    }
                });
        return box;
    }

    /// A list with its name for a screen reader.
    public static <T> ListView<T> list(String id, String key) {
        var list = new ListView<T>();
        list.setId(id);
        list.setAccessibleText(Messages.get(key));
        return list;
    }

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
