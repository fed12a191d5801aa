package kenning.ui.insights;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A page that scrolls up and down, as wide as there is room, and brings into view whatever the
/// keyboard reaches in it.
class RevealingPane extends ScrollPane {
    private final ChangeListener<Node> focus = (o, was, now) -> follow(now);

    RevealingPane(String id, Region page) {
        setId(id);
        setFitToWidth(true);
        setFocusTraversable(false);
        setContent(page);
        sceneProperty().addListener((o, was, now) -> moved(was, now));
    }

    private void moved(@Nullable Scene was, @Nullable Scene now) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(focus);
        }
    }

    private void follow(@Nullable Node focused) {
        if (focused != null && isInside(focused)) {
            reveal(focused);
        }
    }

    private boolean isInside(Node node) {
        Node up = node;
        while (up != null && !up.equals(getContent())) {
            up = up.getParent();
        }
        return up != null;
    }

    /// Scrolls no farther than is needed for a node of the page to be seen, its beginning first.
    final void reveal(Node node) {
        var page = getContent();
        double all = page.getBoundsInLocal().getHeight();
        double seen = getViewportBounds().getHeight();
        if (all <= seen) {
            return;
        }
        var box = page.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double top = getVvalue() * (all - seen);
        double wanted = Math.min(Math.max(top, box.getMaxY() - seen), box.getMinY());
        setVvalue(Math.clamp(wanted / (all - seen), 0, 1));
    }
}
