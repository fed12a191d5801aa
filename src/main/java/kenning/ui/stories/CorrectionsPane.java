package kenning.ui.stories;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import kenning.model.Correction;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// The corrections of a story, the newest first: what stood there and what stands there now.
final class CorrectionsPane extends BorderPane {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private final Label title = Nodes.label("", "heading");
    private final ListView<Correction> list =
            Nodes.list("corrections-list", "corrections.accessible");

    CorrectionsPane(Runnable closed) {
        setId("corrections");
        getStyleClass().addAll("side", "right");
        var back =
                Nodes.styled(Nodes.button("corrections-close", "passages.close", closed), "flat");
        var top = new HBox(8, title, Nodes.spring(), back);
        top.setAlignment(Pos.CENTER_LEFT);
        setTop(Nodes.styled(top, "side-head"));
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        closed.run();
                        event.consume();
                    }
                });
        setCenter(list);
        setBottom(
                Nodes.styled(
                        Nodes.paragraph(Messages.get("corrections.kept"), "caption"), "passage"));
    }

    void show(OpenStory open) {
        title.setText(Messages.get("corrections.count", open.corrections().size()));
        list.getItems().setAll(open.corrections().reversed());
    }

    @Override
    public void requestFocus() {
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private static final class Cell extends ListCell<Correction> {
        private final Label words = Nodes.paragraph("", "passage-cell");

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Correction correction, boolean empty) {
            super.updateItem(correction, empty);
            if (empty || correction == null) {
                setGraphic(null);
                return;
            }
            words.setText(
                    Messages.get(
                            "corrections.line",
                            MarkWords.shortened(correction.was()),
                            MarkWords.shortened(correction.became()),
                            WHEN.format(correction.made().atZone(ZoneId.systemDefault()))));
            setAccessibleText(words.getText());
            setGraphic(words);
        }
    }
}
