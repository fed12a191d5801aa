package kenning.ui.codebook;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// A line of the list, as high as its words need: a heading, a code with its colour and whose
/// voices carry it, or an indicator in quotation marks with its signs. A code is renamed in place.
final class RowCell extends TreeCell<Row> {
    /// Of the font's size: how far a line stands in for each code that it lies in, and for the
    /// arrow before it.
    private static final double INDENT = 1.2;

    private static final double ARROW = 1.5;

    private final CodeEdits edits;
    private final HBox box = Nodes.styled(new HBox(), "book-row");

    RowCell(CodeEdits edits) {
        this.edits = edits;
        setText(null);
        setPrefWidth(0);
        getStyleClass().add("book-cell");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setId(null);
            setAccessibleText(null);
        } else if (!isEditing()) {
            show(row);
        }
    }

    private void show(Row row) {
        switch (row) {
            case Row.Group group -> {
                setId("group-" + (group.kind() == null ? "indicators" : group.kind().code()));
                box.getChildren().setAll(name(Nodes.label(group.name(), "group")));
                setAccessibleText(group.name());
            }
            case Row.OfCode it -> {
                setId("entry-code-" + it.code().id().value());
                var count = it.mix().all().passages();
                var number = Nodes.label(Integer.toString(count), "count");
                number.setMinWidth(Region.USE_PREF_SIZE);
                var words = new VBox(name(Nodes.label(it.code().name())));
                if (count > 0) {
                    words.getChildren().add(Nodes.paragraph(Figures.stories(it.mix()), "caption"));
                }
                HBox.setHgrow(words, Priority.ALWAYS);
                box.getChildren().setAll(Swatch.of(it.code().colour()), words, number);
                setAccessibleText(Figures.accessible(it));
            }
            case Row.OfIndicator it -> {
                var indicator = it.indicator();
                setId("entry-indicator-" + indicator.id().value());
                var words =
                        new VBox(
                                name(Nodes.label("“" + indicator.wording() + "”", "words")),
                                Nodes.paragraph(
                                        Messages.get("palette.group", indicator.group()),
                                        "caption"));
                if (!indicator.counterSign().isEmpty()) {
                    words.getChildren()
                            .add(
                                    Nodes.paragraph(
                                            Messages.get(
                                                    "codebook.counterSign",
                                                    indicator.counterSign()),
                                            "caption"));
                }
                words.getChildren().add(signs(it));
                HBox.setHgrow(words, Priority.ALWAYS);
                box.getChildren().setAll(words);
                setAccessibleText(Figures.accessible(it));
            }
        }
        setGraphic(box);
    }

    private static Label name(Label label) {
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /// The directions that some sign has; each as a mark, a number and a word.
    private static FlowPane signs(Row.OfIndicator it) {
        var flow = Nodes.styled(new FlowPane(), "signs");
        if (it.indicator().retired() != null) {
            flow.getChildren().add(Nodes.label(Messages.get("codebook.retired"), "chip"));
        }
        for (var direction : Direction.values()) {
            int count = it.signs().of(direction);
            if (count > 0) {
                flow.getChildren()
                        .add(
                                Nodes.label(
                                        Figures.sign(direction, count),
                                        "caption",
                                        direction.code()));
            }
        }
        if (it.signs().all() == 0) {
            flow.getChildren().add(Nodes.label(Messages.get("codebook.noSigns"), "caption"));
        }
        return flow;
    }

    // renaming in place

    @Override
    public void startEdit() {
        if (getItem() instanceof Row.OfCode it) {
            super.startEdit();
            if (isEditing()) {
                setGraphic(field(it));
            }
        }
    }

    private TextField field(Row.OfCode it) {
        var field = new TextField(it.code().name());
        field.setId("codebook-rename");
        field.setAccessibleText(Messages.get("codebook.rename.accessible", it.code().name()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, it, field));
        field.focusedProperty()
                .addListener((o, was, now) -> {
                    if (was && !now && isEditing()) {
                        end(it, field.getText());
                    }
                });
        Platform.runLater(() -> {
            field.requestFocus();
            field.selectAll();
        });
        return field;
    }

    private void pressed(KeyEvent e, Row.OfCode it, TextField field) {
        if (e.getCode() == KeyCode.ENTER) {
            end(it, field.getText());
            getTreeView().requestFocus();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            getTreeView().requestFocus();
            e.consume();
        }
    }

    private void end(Row.OfCode it, String name) {
        cancelEdit();
        edits.rename(it.code(), name);
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        var row = getItem();
        if (row != null && !isEmpty()) {
            show(row);
        }
    }

    // as wide as the list, as high as the words need

    private double before() {
        var item = getTreeItem();
        if (item == null) {
            return 0;
        }
        int level = Math.max(0, getTreeView().getTreeItemLevel(item) - 1);
        return getFont().getSize() * (INDENT * level + ARROW);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() instanceof Region region) {
            double across = (width < 0 ? getWidth() : width) - before();
            return snapSizeY(region.prefHeight(Math.max(1, across)));
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double before = before();
        if (getGraphic() instanceof Region region) {
            region.resizeRelocate(before, 0, Math.max(0, getWidth() - before), getHeight());
        }
        var arrow = getDisclosureNode();
        if (arrow != null && arrow.isVisible()) {
            double size = getFont().getSize();
            arrow.resizeRelocate(
                    before - size * (ARROW - 0.2),
                    Math.min(getHeight() / 2, size) - arrow.prefHeight(-1) / 2,
                    arrow.prefWidth(-1),
                    arrow.prefHeight(-1));
        }
    }
}
