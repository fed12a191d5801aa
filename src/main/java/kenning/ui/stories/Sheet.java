package kenning.ui.stories;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.FittingScroll;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A sheet that lies over the story while something about stories is looked at or changed. One lies
/// there at a time; it scrolls where it is higher than the room. Escape and its button close it,
/// and the focus goes back to where it came from.
final class Sheet extends VBox {
    private final Label title = Nodes.paragraph("", "heading");
    private final VBox content = new VBox();
    private final FittingScroll scroll = new FittingScroll(content, () -> Double.MAX_VALUE);
    private final VBox foot = new VBox(10);
    private final Button close;
    private Runnable closed = () -> {};
    private @Nullable Node from;

    Sheet() {
        setId("sheet");
        getStyleClass().add("sheet");
        title.setId("sheet-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close = Nodes.button("sheet-close", "sheet.close", this::close);
        close.setText("");
        close.setGraphic(new Icon(Feather.X));
        close.getStyleClass().add("flat");
        close.setTooltip(new Tooltip(Messages.get("sheet.close")));
        var head = new HBox(8, title, close);
        head.setAlignment(Pos.TOP_LEFT);
        content.getStyleClass().add("sheet-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("sheet-foot");
        foot.managedProperty().bind(foot.visibleProperty());
        getChildren().addAll(head, scroll, foot);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close();
                        e.consume();
                    }
                });
    }

    /// Shows something, in place of what lay there.
    ///
    /// @param first takes the focus
    /// @param closed runs when it has gone
    void open(String heading, Node shown, @Nullable Node first, Runnable closed) {
        open(heading, shown, null, first, closed);
    }

    /// @param below stays in view under what scrolls
    void open(
            String heading,
            Node shown,
            @Nullable Node below,
            @Nullable Node first,
            Runnable closed) {
        close();
        foot.getChildren().clear();
        foot.setVisible(below != null);
        if (below != null) {
            foot.getChildren().add(below);
        }
        var scene = getScene();
        from = scene == null ? null : scene.getFocusOwner();
        this.closed = closed;
        title.setText(heading);
        content.getChildren().setAll(shown);
        scroll.setVvalue(0);
        setVisible(true);
        applyCss();
        (first == null ? close : first).requestFocus();
    }

    /// Scrolls until something shown can be seen.
    void reveal(Node node) {
        layOut();
        double room = scroll.getViewportBounds().getHeight();
        double above = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
        double rest = content.getHeight() - room;
        scroll.setVvalue(rest <= 0 ? 0 : Math.clamp((above - room / 4) / rest, 0, 1));
    }

    private void layOut() {
        if (getScene() != null) {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
        }
    }

    boolean isOpen() {
        return isVisible();
    }

    /// Whether that lies there now.
    boolean shows(Node shown) {
        return isVisible() && content.getChildren().contains(shown);
    }

    void close() {
        if (!isVisible()) {
            return;
        }
        var back = from;
        var done = closed;
        from = null;
        closed = () -> {};
        setVisible(false);
        content.getChildren().clear();
        done.run();
        giveBack(back);
    }

    /// Gives the focus back; what had it may have been made anew since, under the same id.
    private void giveBack(@Nullable Node back) {
        if (back == null || getScene() == null) {
            return;
        }
        var there =
                back.getScene() == null && back.getId() != null
                        ? getScene().lookup("#" + back.getId())
                        : back;
        if (there != null) {
            there.requestFocus();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double full = super.computePrefHeight(width);
        return getParent() instanceof StackPane over && over.getHeight() > 0
                ? Math.min(full, over.getHeight())
                : full;
    }
}
