package kenning.ui.codebook;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;

/// The list with what stands over it: the filter, and where a new entry is typed.
final class ListPane extends BorderPane {
    private final CodebookModel model;
    private final TextField filter = Typing.ASKS.mark(new TextField());
    private final BookTree tree;
    private final NewEntry newEntry;
    private final Label empty = Nodes.paragraph(Messages.get("codebook.empty.text"), "soft");

    /// @param recolour goes to the colours of the chosen code
    ListPane(CodebookModel model, Runnable recolour) {
        this.model = model;
        setId("codebook-list");
        getStyleClass().addAll("side", "left");
        tree =
                new BookTree(
                        model, new BookTree.Around(() -> open(false), () -> open(true), recolour));
        newEntry = new NewEntry(model, tree::requestFocus);
        filter.setId("codebook-filter");
        filter.setPromptText(Messages.get("codebook.filter"));
        filter.setAccessibleText(Messages.get("codebook.filter"));
        filter.textProperty().addListener((o, was, now) -> show(model.catalogue().get()));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::fromFilter);
        var head =
                Nodes.styled(
                        new HBox(
                                Nodes.label(Messages.get("codebook.title"), "heading"),
                                Nodes.spring(),
                                newButton()),
                        "side-head");
        setTop(new VBox(head, Nodes.styled(new VBox(filter, newEntry), "book-top")));
        empty.setId("codebook-empty");
        empty.getStyleClass().add("book-empty");
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        setCenter(new StackPane(tree, empty));
        model.catalogue().watch(this::show);
    }

    private Button newButton() {
        var button = Nodes.button("codebook-new", "codebook.new.button", () -> open(false));
        button.setAccessibleText(Messages.get("codebook.new"));
        button.setTooltip(new Tooltip(Messages.get("codebook.new")));
        return button;
    }

    private void show(Catalogue catalogue) {
        tree.show(catalogue, filter.getText());
        boolean nothing = tree.getExpandedItemCount() == 0;
        empty.setText(
                Messages.get(
                        filter.getText().isBlank()
                                ? "codebook.empty.text"
                                : "codebook.filter.nothing"));
        empty.setVisible(nothing);
        tree.setVisible(!nothing);
    }

    private void open(boolean within) {
        newEntry.open(tree.isVisible() ? tree.selected() : null, within);
    }

    private void fromFilter(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            e.consume();
        }
    }

    /// Lets everything be seen, when what is asked for may be filtered out.
    void clearFilter() {
        if (!filter.getText().isEmpty() && model.chosen().get() != null) {
            filter.clear();
        }
    }

    @Override
    public void requestFocus() {
        if (tree.isVisible()) {
            tree.requestFocus();
        } else {
            filter.requestFocus();
        }
    }
}
