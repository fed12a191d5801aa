package kenning.ui.kit;

import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// A question in a window of its own, dressed as the window that it belongs to.
final class QuestionDialog {
    /// The frame of the system has to have room too.
    private static final double OF_SCREEN = 0.9;

    private final Window owner;

    QuestionDialog(Window owner) {
        this.owner = owner;
    }

    Optional<Integer> ask(Question question) {
        var dialog = dialog(question.title(), question.text());
        var answers =
                question.answers().stream()
                        .map(answer -> new ButtonType(answer, ButtonData.OTHER))
                        .toList();
        var pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(answers);
        pane.getButtonTypes().add(cancel());
        for (int i = 0; i < answers.size(); i++) {
            name(pane, answers.get(i), "question-answer-" + i);
        }
        fitTheScreen(pane);
        return dialog.showAndWait().map(answers::indexOf).filter(index -> index >= 0);
    }

    <T> Optional<T> choose(Question.Choice<T> choice) {
        var dialog = dialog(choice.title(), choice.text());
        var things = FXCollections.observableArrayList(choice.things());
        var shown = things.filtered(thing -> true);
        var list = Nodes.<T>list("question-list", "question.list");
        list.setItems(shown);
        list.setCellFactory(view -> new NameCell<>(choice));
        var filter = Typing.ASKS.mark(new TextField());
        filter.setId("question-filter");
        filter.setPromptText(Messages.get("question.filter"));
        filter.setAccessibleText(Messages.get("question.filter"));
        filter.textProperty()
                .addListener((o, was, now) -> {
                    var wanted = now.strip().toLowerCase(Locale.UK);
                    shown.setPredicate(thing ->
                            choice.name().apply(thing).toLowerCase(Locale.UK).contains(wanted));
                    list.getSelectionModel().selectFirst();
                });
        var pane = dialog.getDialogPane();
        var choose = new ButtonType(Messages.get("question.choose"), ButtonData.OK_DONE);
        pane.getButtonTypes().setAll(choose, cancel());
        name(pane, choose, "question-choose");
        pane.lookupButton(choose)
                .disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        filter.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        e.consume();
                    }
                });
        list.getSelectionModel().selectFirst();
        VBox.setVgrow(list, Priority.ALWAYS);
        ((VBox) pane.getContent()).getChildren().addAll(filter, list);
        fitTheScreen(pane);
        dialog.setOnShown(e -> filter.requestFocus());
        return dialog.showAndWait()
                .filter(choose::equals)
                .map(answer -> list.getSelectionModel().getSelectedItem());
    }

    private static void name(DialogPane pane, ButtonType type, String id) {
        var button = pane.lookupButton(type);
        button.setId(id);
        button.setAccessibleText(type.getText());
        if (button instanceof Button words) {
            // The words of an answer are never cut off.
            words.setMinWidth(Region.USE_PREF_SIZE);
            ButtonBar.setButtonUniformSize(words, false);
        }
    }

    private static ButtonType cancel() {
        return new ButtonType(Messages.get("question.cancel"), ButtonData.CANCEL_CLOSE);
    }

    private Dialog<ButtonType> dialog(String title, String text) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.setContent(content(title, text));
        var scene = owner.getScene();
        if (scene != null) {
            pane.getStylesheets().setAll(scene.getStylesheets());
            pane.setStyle(scene.getRoot().getStyle());
        }
        return dialog;
    }

    private static VBox content(String title, String text) {
        Label words = Nodes.paragraph(text);
        words.setId("question-text");
        var scroll =
                new ScrollPane(
                        Nodes.styled(new VBox(Nodes.paragraph(title, "heading"), words), "asked"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        var content = Nodes.styled(new VBox(scroll), "question");
        content.addEventHandler(KeyEvent.KEY_PRESSED, e -> turn(scroll, e));
        return content;
    }

    /// By keyboard the words are turned a page at a time.
    private static void turn(ScrollPane words, KeyEvent e) {
        if (e.getCode() == KeyCode.PAGE_DOWN || e.getCode() == KeyCode.PAGE_UP) {
            words.setVvalue(words.getVvalue() + (e.getCode() == KeyCode.PAGE_DOWN ? 0.5 : -0.5));
            e.consume();
        }
    }

    /// Large type and long names make no dialog larger than the screen: its answers stay in sight.
    private void fitTheScreen(DialogPane pane) {
        var screens =
                Screen.getScreensForRectangle(
                        owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
        var screen = screens.isEmpty() ? Screen.getPrimary() : screens.getFirst();
        var width = screen.getVisualBounds().getWidth() * OF_SCREEN;
        var height = screen.getVisualBounds().getHeight() * OF_SCREEN;
        pane.applyCss();
        var wide = Math.min(pane.prefWidth(-1), width);
        var content = (VBox) pane.getContent();
        var room = Math.min(content.prefWidth(-1), wide) - content.getInsets().getLeft() * 2;
        var scroll = (ScrollPane) content.getChildren().getFirst();
        // A scroll pane does not know by itself how high wrapped words are.
        scroll.setPrefViewportHeight(((VBox) scroll.getContent()).prefHeight(room));
        pane.setPrefWidth(wide);
        pane.setPrefHeight(Math.min(pane.prefHeight(wide), height));
    }

    /// A thing by its name, on as many lines as that needs.
    private static final class NameCell<T> extends ListCell<T> {
        private final Question.Choice<T> choice;

        NameCell(Question.Choice<T> choice) {
            this.choice = choice;
            setWrapText(true);
            setPrefWidth(0);
            getStyleClass().add("question-cell");
        }

        @Override
        protected void updateItem(@Nullable T thing, boolean empty) {
            super.updateItem(thing, empty);
            setText(empty || thing == null ? null : choice.name().apply(thing));
        }
    }
}
