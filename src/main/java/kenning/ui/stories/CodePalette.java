package kenning.ui.stories;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.text.Messages;

/// The palette at the selection: type a few letters, choose with the arrows, Enter. Left and right
/// turn the direction of a sign; Ctrl Enter makes a theme of what was typed; Escape leaves
/// everything as it was.
final class CodePalette extends VBox {
    private static final int ROWS = 7;

    /// What a choice means.
    interface Choice {
        void take(PaletteItem item, Direction direction);
    }

    private final TextField typed = new TextField();
    private final VBox rows = new VBox();
    private final Function<String, List<PaletteItem>> matching;
    private final Choice choice;
    private final Runnable closed;
    private List<PaletteItem> found = List.of();
    private int at;
    private Direction direction = Direction.TOWARD;

    /// @param matching what fits the typed letters
    /// @param closed runs when the palette has gone, with or without a choice
    CodePalette(Function<String, List<PaletteItem>> matching, Choice choice, Runnable closed) {
        this.matching = matching;
        this.choice = choice;
        this.closed = closed;
        setId("palette");
        getStyleClass().add("palette");
        setManaged(false);
        setVisible(false);
        typed.setId("palette-typed");
        typed.setPromptText(Messages.get("palette.prompt"));
        typed.setAccessibleText(Messages.get("palette.accessible"));
        typed.textProperty().addListener((o, was, now) -> refresh());
        getChildren().addAll(typed, rows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        typed.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now && isVisible()) {
                        hide();
                    }
                });
    }

    /// Opens under a place in the scene, or above it where there is no room.
    void open(Bounds inScene) {
        typed.clear();
        direction = Direction.TOWARD;
        refresh();
        setVisible(true);
        applyCss();
        var parent = (Region) getParent();
        double width = prefWidth(-1);
        double height = prefHeight(width);
        var below = parent.sceneToLocal(new Point2D(inScene.getMinX(), inScene.getMaxY() + 6));
        var above = parent.sceneToLocal(new Point2D(inScene.getMinX(), inScene.getMinY() - 6));
        double x = Math.clamp(below.getX(), 8, Math.max(8, parent.getWidth() - width - 8));
        double y =
                below.getY() + height < parent.getHeight()
                        ? below.getY()
                        : Math.max(8, above.getY() - height);
        resizeRelocate(x, y, width, height);
        layout();
        typed.requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    void hide() {
        if (isVisible()) {
            setVisible(false);
            closed.run();
        }
    }

    private void refresh() {
        found = matching.apply(typed.getText()).stream().limit(ROWS).toList();
        at = 0;
        show();
    }

    private void show() {
        rows.getChildren().clear();
        for (int i = 0; i < found.size(); i++) {
            rows.getChildren().add(row(i));
        }
        typed.setAccessibleHelp(
                found.isEmpty()
                        ? Messages.get("palette.none")
                        : PaletteRow.sentence(found.get(at), direction));
        if (isVisible()) {
            double width = prefWidth(-1);
            resize(width, prefHeight(width));
        }
    }

    private PaletteRow row(int index) {
        Consumer<Direction> turned =
                chosen -> {
                    at = index;
                    direction = chosen;
                    take();
                };
        var row = new PaletteRow(index, found.get(index), index == at, direction, turned);
        row.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    at = index;
                    take();
                });
        return row;
    }

    private void pressed(KeyEvent e) {
        boolean used = true;
        switch (e.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case RIGHT -> used = turn(1);
            case LEFT -> used = turn(-1);
            case ESCAPE -> hide();
            case ENTER -> {
                if (e.isShortcutDown()) {
                    takeNew();
                } else {
                    take();
                }
            }
            default -> used = e.getCode() == KeyCode.TAB;
        }
        if (used) {
            e.consume();
        }
    }

    private void move(int by) {
        if (!found.isEmpty()) {
            at = Math.floorMod(at + by, found.size());
            show();
        }
    }

    private boolean turn(int by) {
        if (found.isEmpty() || !(found.get(at) instanceof PaletteItem.OfIndicator)) {
            return false;
        }
        var all = List.of(Direction.values());
        direction = all.get(Math.floorMod(all.indexOf(direction) + by, all.size()));
        show();
        return true;
    }

    private void take() {
        if (!found.isEmpty()) {
            var item = found.get(at);
            var way = direction;
            hide();
            choice.take(item, way);
        }
    }

    private void takeNew() {
        var name = typed.getText().strip();
        if (!name.isEmpty()) {
            hide();
            choice.take(new PaletteItem.OfNew(name), direction);
        }
    }
}
