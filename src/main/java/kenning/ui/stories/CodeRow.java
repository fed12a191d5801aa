package kenning.ui.stories;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// A line of the codebook that can be pressed: a square in the code's colour, the name on as many
/// lines as it needs, and how often it is used.
final class CodeRow extends HBox {
    /// Of a code under another one, in pixels.
    private static final int INDENT = 18;

    private static final int DEEPEST = 3;
    private final Runnable action;

    /// What a line says.
    ///
    /// @param depth 0 for a code that lies under no other
    /// @param meaning shown when the pointer rests here; may be empty
    record Entry(Color colour, String name, int depth, String meaning) {}

    /// @param count how often it is used
    CodeRow(String id, Entry entry, Node count, Runnable action) {
        this.action = action;
        setId(id);
        getStyleClass().add("code-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAlignment(Pos.CENTER_LEFT);
        var label = new Label(entry.name());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        getChildren().addAll(PaletteRow.square(entry.colour()), label, count);
        VBox.setMargin(this, new Insets(0, 0, 0, Math.min(entry.depth(), DEEPEST) * INDENT));
        if (!entry.meaning().isEmpty()) {
            var tip = new Tooltip(entry.meaning());
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            Tooltip.install(this, tip);
            setAccessibleHelp(entry.meaning());
        }
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            action.run();
            e.consume();
        }
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            action.run();
            e.consume();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }
}
