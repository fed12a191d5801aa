package kenning.ui.stories;

import java.util.function.IntConsumer;
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
import kenning.text.Messages;

/// A line of the codebook that can be pressed: a square in the code's colour, the name on as many
/// lines as it needs, and how often it is used.
final class CodeRow extends HBox {
    /// Of a code under another one, in pixels.
    private static final int INDENT = 18;

    private static final int DEEPEST = 3;
    private final Acts acts;

    /// What a line does.
    ///
    /// @param press when it is pressed
    /// @param list when its count is pressed, or Shift Enter
    /// @param number when a number is typed on it; 0 takes its key away
    /// @param key its number key now; 0 when it has none
    record Acts(Runnable press, Runnable list, IntConsumer number, int key) {}

    /// What a line says.
    ///
    /// @param depth 0 for a code that lies under no other
    /// @param meaning shown when the pointer rests here; may be empty
    record Entry(Color colour, String name, int depth, String meaning) {}

    /// @param count how often it is used
    CodeRow(String id, Entry entry, Node count, Acts acts) {
        this.acts = acts;
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
        count.setOnMouseClicked(e -> {
            acts.list().run();
            e.consume();
        });
        getChildren().addAll(PaletteRow.square(entry.colour()), label);
        if (acts.key() > 0) {
            getChildren().add(PaletteRow.cap(acts.key()));
        }
        getChildren().add(count);
        VBox.setMargin(this, new Insets(0, 0, 0, Math.min(entry.depth(), DEEPEST) * INDENT));
        if (!entry.meaning().isEmpty()) {
            var tip = new Tooltip(entry.meaning());
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            Tooltip.install(this, tip);
        }
        setAccessibleHelp((entry.meaning() + " " + Messages.get("codebook.keys")).strip());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            acts.press().run();
            e.consume();
        }
    }

    private void pressed(KeyEvent e) {
        boolean list = e.getCode() == KeyCode.F3;
        switch (e.getCode()) {
            case ENTER, F3 -> (list || e.isShiftDown() ? acts.list() : acts.press()).run();
            case SPACE -> acts.press().run();
            case DELETE, BACK_SPACE -> acts.number().accept(0);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void typed(KeyEvent e) {
        var letters = e.getCharacter();
        boolean command = e.isControlDown() || e.isAltDown() || e.isMetaDown();
        if (!command
                && letters.length() == 1
                && letters.charAt(0) >= '0'
                && letters.charAt(0) <= '9') {
            acts.number().accept(letters.charAt(0) - '0');
            e.consume();
        }
    }

    int key() {
        return acts.key();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            acts.press().run();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }
}
