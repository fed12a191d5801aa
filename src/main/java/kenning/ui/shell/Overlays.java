package kenning.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// What lies over the window, one thing at a time. While it does, the keyboard stays in it; Escape
/// or a press beside it puts it away and gives the focus back.
public final class Overlays extends StackPane {
    private static final double EDGE = 24;

    /// How much of the height stays free above.
    private static final double ABOVE = 0.09;

    private final Region scrim = Nodes.styled(new Region(), "scrim");
    private @Nullable Overlay open;
    private @Nullable Node before;

    Overlays() {
        setId("overlays");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        scrim.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> close());
        getChildren().add(scrim);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::stay);
        heightProperty().addListener((o, was, now) -> place());
        widthProperty().addListener((o, was, now) -> place());
    }

    /// Lays something over the window, in place of what lies there. What lies in a scroll pane can
    /// take the focus only once the styles have made the pane.
    public void open(Overlay overlay) {
        var focused = open == null && getScene() != null ? getScene().getFocusOwner() : before;
        put(null);
        before = focused;
        open = overlay;
        getChildren().setAll(scrim, overlay.node());
        place();
        setVisible(true);
        overlay.node().applyCss();
        overlay.opened();
    }

    public boolean isOpen() {
        return open != null;
    }

    public boolean isOpen(Overlay overlay) {
        return overlay.equals(open);
    }

    /// Puts it away; the focus goes back to where it was.
    public void close() {
        if (open != null) {
            put(before);
        }
    }

    /// Puts it away where something else is about to take the focus.
    public void leave() {
        put(null);
    }

    private void put(@Nullable Node focus) {
        var was = open;
        open = null;
        before = null;
        setVisible(false);
        getChildren().setAll(scrim);
        if (focus != null && focus.getScene() != null) {
            focus.requestFocus();
        }
        if (was != null) {
            was.closed();
        }
    }

    /// Inside the window, whatever its size.
    private void place() {
        for (var child : getChildren()) {
            if (child instanceof Region region && !child.equals(scrim)) {
                double above = Math.min(getHeight() * ABOVE, Math.max(EDGE, getHeight() / 4));
                StackPane.setMargin(child, new Insets(above, EDGE, EDGE, EDGE));
                region.setMaxHeight(Region.USE_PREF_SIZE);
            }
        }
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            close();
            e.consume();
        }
    }

    /// Tab goes round inside.
    private void stay(KeyEvent e) {
        if (e.getCode() != KeyCode.TAB || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        var all = new ArrayList<Node>();
        getChildren().forEach(child -> collect(child, all));
        if (!all.isEmpty()) {
            int next = at(all) + (e.isShiftDown() ? -1 : 1);
            var node = all.get(Math.floorMod(next, all.size()));
            node.requestFocus();
            bringIntoView(node);
        }
        e.consume();
    }

    private int at(List<Node> all) {
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (all.contains(node)) {
                return all.indexOf(node);
            }
        }
        return -1;
    }

    /// Scrolls what holds a node until it can be seen.
    private static void bringIntoView(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane scroll) {
                var content = scroll.getContent();
                var box = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double seen = scroll.getViewportBounds().getHeight();
                double hidden = content.getLayoutBounds().getHeight() - seen;
                double top = scroll.getVvalue() * hidden;
                if (hidden > 0 && box.getMinY() < top) {
                    scroll.setVvalue(Math.max(0, box.getMinY() - EDGE) / hidden);
                } else if (hidden > 0 && box.getMaxY() > top + seen) {
                    scroll.setVvalue(Math.min(1, (box.getMaxY() + EDGE - seen) / hidden));
                }
            }
        }
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            all.add(node);
        }
        if (node instanceof ScrollPane scroll) {
            collect(scroll.getContent(), all);
        } else if (!(node instanceof Control) && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
