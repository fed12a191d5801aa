package kenning.ui.search;

import java.util.function.Consumer;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kenning.model.Code;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;
import org.jspecify.annotations.Nullable;

/// Under the answer, once something is ticked: how many places are, and a theme to code them all
/// with, chosen by typing a few letters. Enter codes, Escape goes back to the answer.
final class CodeBar extends VBox {
    private static final int ROWS = 5;

    /// How high a theme is, in sizes of the letters.
    private static final double ROW_EM = 2.2;

    private final SearchModel model;
    private final Runnable back;
    private final Consumer<String> say;
    private final TextField typed = Typing.ASKS.mark(new TextField());
    private final ListView<Code> offers = Nodes.list("search-codes", "search.codes");
    private final Label count = Nodes.label("", "strong");
    private final Button code;

    /// @param back to the answer
    /// @param say says a sentence in passing
    CodeBar(SearchModel model, Runnable back, Consumer<String> say) {
        this.model = model;
        this.back = back;
        this.say = say;
        setId("search-code-bar");
        getStyleClass().add("code-bar");
        count.setId("search-ticked");
        typed.setId("search-code");
        typed.setPromptText(Messages.get("search.code.prompt"));
        typed.setAccessibleText(Messages.get("search.code.with"));
        typed.textProperty().addListener((o, was, now) -> offer());
        typed.focusedProperty().addListener((o, was, now) -> offer());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        offers.setCellFactory(list -> new CodeCell());
        offers.setFocusTraversable(false);
        offers.setOnMouseClicked(e -> code());
        offers.managedProperty().bind(offers.visibleProperty());
        offers.setVisible(false);
        code = Nodes.button("search-code-do", "search.code.do", this::code);
        var untick = Nodes.button("search-untick", "search.untick", () -> model.ticked().clear());
        var row = new FlowPane(10, 6, count, new HBox(typed), code, Nodes.styled(untick, "flat"));
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        getChildren().addAll(offers, row);
        managedProperty().bind(visibleProperty());
        model.ticked().addListener((SetChangeListener<Spot>) change -> show());
        model.terms().watch(now -> offer());
        show();
    }

    /// Where a theme is chosen.
    void choose() {
        if (isVisible()) {
            typed.requestFocus();
            typed.selectAll();
        }
    }

    private void show() {
        int ticked = model.ticked().size();
        setVisible(ticked > 0);
        count.setText(Messages.get("search.ticked", ticked));
    }

    private void offer() {
        var found = model.codes(typed.getText());
        offers.getItems().setAll(found);
        offers.getSelectionModel().selectFirst();
        double row = ROW_EM * typed.getFont().getSize();
        offers.setPrefHeight(Math.min(ROWS, found.size()) * row + 4);
        offers.setFixedCellSize(row);
        offers.setVisible(typed.isFocused() && !found.isEmpty());
        code.setDisable(found.isEmpty());
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER -> code();
            case ESCAPE -> back.run();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int last = offers.getItems().size() - 1;
        int to = offers.getSelectionModel().getSelectedIndex() + by;
        offers.getSelectionModel().select(Math.clamp(to, 0, Math.max(0, last)));
        offers.scrollTo(Math.max(0, to - 1));
    }

    private void code() {
        var chosen = offers.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            say.accept(Messages.get("search.code.none", typed.getText()));
            return;
        }
        model.code(
                chosen,
                coded -> {
                    typed.clear();
                    back.run();
                    say.accept(words(chosen, coded));
                });
    }

    private static String words(Code code, Spot.Coded coded) {
        return coded.already() == 0
                ? Messages.get("search.coded", coded.made(), code.name())
                : Messages.get("search.coded.already", coded.made(), code.name(), coded.already());
    }

    private static final class CodeCell extends ListCell<Code> {
        @Override
        protected void updateItem(@Nullable Code code, boolean empty) {
            super.updateItem(code, empty);
            setText(empty || code == null ? null : code.name());
        }
    }
}
