package kenning.ui.stories;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// The palette at the selection: type a few letters, choose with the arrows, Enter. Left and right
/// turn the direction of a sign; Ctrl Enter makes a theme of what was typed; Escape leaves
/// everything as it was.
final class CodePalette extends VBox {
    private static final int ROWS_MOST = 7;
    private static final int ROWS_LEAST = 3;
    private static final double GAP = 6;
    private static final double EDGE = 8;

    /// What a choice means.
    interface Choice {
        void take(PaletteItem item, Direction direction);
    }

    private final TextField typed = new TextField();
    private final VBox rows = new VBox();
    private final Label meaning = Nodes.paragraph("", "caption", "meaning");
    private final Function<String, List<PaletteItem>> matching;
    private final Choice choice;
    private final Runnable closed;
    private List<PaletteItem> found = List.of();
    private Direction direction = Direction.TOWARD;
    private Bounds selection = rows.getLayoutBounds();
    private boolean above;

    /// The chosen one of those found.
    private int at;

    /// The first one shown, and how many are.
    private int first;

    private int most = ROWS_MOST;

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
        meaning.setId("palette-meaning");
        getChildren().addAll(typed, rows, meaning);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        typed.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now && isVisible()) {
                        hide();
                    }
                });
    }

    /// Opens under a selection, or above it where there is more room.
    ///
    /// @param inScene left and width of its last line, top of its first and bottom of its last
    void open(Bounds inScene) {
        selection = inScene;
        setVisible(true);
        typed.clear();
        direction = Direction.TOWARD;
        refresh();
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
        if (isVisible()) {
            found = matching.apply(typed.getText());
            at = 0;
            first = 0;
            place();
        }
    }

    /// As many rows as there is room for, on the side of the selection that has more.
    private void place() {
        var parent = (Region) getParent();
        var words = parent.sceneToLocal(selection);
        double roomBelow = parent.getHeight() - words.getMaxY() - GAP - EDGE;
        double roomAbove = words.getMinY() - GAP - EDGE;
        most = ROWS_MOST;
        double height = height();
        above = height > roomBelow && roomAbove > roomBelow;
        double room = Math.min(parent.getHeight() - 2 * EDGE, above ? roomAbove : roomBelow);
        while (height > room && most > ROWS_LEAST) {
            most--;
            height = height();
        }
        double width = Math.min(prefWidth(-1), parent.getWidth() - 2 * EDGE);
        double right = Math.max(EDGE, parent.getWidth() - width - EDGE);
        double y = above ? words.getMinY() - GAP - height : words.getMaxY() + GAP;
        double bottom = Math.max(EDGE, parent.getHeight() - height - EDGE);
        resizeRelocate(
                Math.rint(Math.clamp(words.getMinX(), EDGE, right)),
                Math.rint(Math.clamp(y, EDGE, bottom)),
                width,
                height);
        layout();
    }

    private double height() {
        show();
        applyCss();
        return prefHeight(Math.min(prefWidth(-1), ((Region) getParent()).getWidth() - 2 * EDGE));
    }

    private void show() {
        first = Math.clamp(first, Math.max(0, at - most + 1), at);
        rows.getChildren().clear();
        for (int i = first; i < Math.min(found.size(), first + most); i++) {
            rows.getChildren().add(row(i));
        }
        var says = found.isEmpty() ? Messages.get("palette.none") : found.get(at).meaning();
        meaning.setText(says);
        meaning.setVisible(!says.isEmpty());
        meaning.setManaged(!says.isEmpty());
        typed.setAccessibleHelp(
                found.isEmpty() ? says : PaletteRow.sentence(found.get(at), direction));
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
            place();
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
