package kenning.ui.codebook;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.text.Messages;

/// A page with its passages beside it where there is room for both, and under it where there is
/// not: in a small window, or at a large size of words.
final class TwoColumns extends HBox {
    /// Of the font's size: so wide it must be for two columns.
    private static final double WIDE = 56;

    /// Of the width, for the passages.
    private static final double SHARE = 0.46;

    private final ScrollPane scroll;
    private final VBox content;
    private final PassagePane passages;
    private final Label ruler;
    private boolean arranged;
    private boolean beside;

    /// @param ruler whose font is that of ordinary words
    TwoColumns(String id, VBox content, PassagePane passages, Label ruler) {
        this.content = content;
        this.passages = passages;
        this.ruler = ruler;
        setId(id);
        scroll = new ScrollPane(content);
        scroll.setId(id + "-scroll");
        scroll.setAccessibleText(Messages.get("codebook.page"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(0);
        scroll.setPrefWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        widthProperty().addListener((o, was, now) -> arrange());
        // while the styles are walking the nodes, none may come or go
        ruler.fontProperty().addListener((o, was, now) -> Platform.runLater(this::arrange));
        arrange();
    }

    private void arrange() {
        boolean wide = getWidth() >= WIDE * ruler.getFont().getSize();
        if (wide) {
            passages.setPrefWidth(getWidth() * SHARE);
        }
        if (arranged && wide == beside) {
            return;
        }
        arranged = true;
        beside = wide;
        passages.getStyleClass().remove("beside");
        if (wide) {
            passages.getStyleClass().add("beside");
            content.getChildren().remove(passages);
            getChildren().setAll(scroll, passages);
        } else {
            passages.setPrefWidth(Region.USE_COMPUTED_SIZE);
            getChildren().setAll(scroll);
            content.getChildren().add(passages);
        }
    }

    /// Shows the page from its top.
    void toTop() {
        scroll.setVvalue(0);
    }
}
