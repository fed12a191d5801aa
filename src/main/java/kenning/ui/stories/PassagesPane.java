package kenning.ui.stories;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// In the place of the codebook: every passage of one code or indicator, across stories. Enter or a
/// click opens the story there; Escape brings the codebook back.
final class PassagesPane extends BorderPane {
    private final Label title = Nodes.paragraph("", "heading");
    private final Label count = Nodes.label("", "count");
    private final ListView<PassageList.Entry> list =
            Nodes.list("passages-list", "passages.accessible");
    private final Consumer<PassageList.Entry> opened;
    private final Runnable closed;

    PassagesPane(Consumer<PassageList.Entry> opened, Runnable closed) {
        this.opened = opened;
        this.closed = closed;
        setId("passages");
        getStyleClass().addAll("side", "right");
        title.setId("passages-title");
        title.setMaxWidth(Double.MAX_VALUE);
        count.setId("passages-count");
        var back = Nodes.styled(Nodes.button("passages-close", "passages.close", closed), "flat");
        var top = new HBox(8, count, Nodes.spring(), back);
        top.setAlignment(Pos.CENTER_LEFT);
        setTop(Nodes.styled(new VBox(4, title, top), "side-head"));
        list.setPlaceholder(Nodes.paragraph(Messages.get("passages.none"), "soft"));
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setCenter(list);
    }

    void show(PassageList passages) {
        var item = passages.item();
        title.setText(item == null ? "" : item.name());
        count.setText(Messages.get("passages.count", passages.entries().size()));
        var chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(passages.entries());
        if (chosen != null) {
            list.getSelectionModel().select(chosen);
        }
    }

    @Override
    public void requestFocus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open(list.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
        }
    }

    private void open(PassageList.@Nullable Entry entry) {
        if (entry != null) {
            opened.accept(entry);
        }
    }

    private final class Cell extends ListCell<PassageList.Entry> {
        private final Label words = Nodes.paragraph("", "words");
        private final Label where = Nodes.paragraph("", "caption");
        private final VBox box = Nodes.styled(new VBox(2, words, where), "passage-cell");

        Cell() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
            setPrefWidth(0);
        }

        private void clicked(MouseEvent event) {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                open(getItem());
            }
        }

        @Override
        protected void updateItem(PassageList.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var way = entry.direction();
            var sign = way == null ? "" : way.mark() + " " + MarkWords.direction(way) + " · ";
            words.setText("“" + MarkWords.shortened(entry.words()) + "”");
            where.setText(
                    sign
                            + entry.title()
                            + (entry.speaker().isEmpty() ? "" : " · " + entry.speaker()));
            setAccessibleText(words.getText() + ", " + where.getText());
            setGraphic(box);
        }
    }
}
