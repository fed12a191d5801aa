package kenning.ui.shell;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import kenning.ui.shell.PaletteModel.Row;
import org.jspecify.annotations.Nullable;

/// A line of the command palette: the heading of a group, or something to choose.
final class PaletteCell extends WideCell<Row> {
    private final Label text = Nodes.paragraph("");
    private final Label detail = Nodes.paragraph("", "caption");
    private final Label keys = Nodes.label("", "key-hint");
    private final HBox box;

    PaletteCell(Consumer<PaletteEntry> take) {
        this(new HBox(), take);
    }

    private PaletteCell(HBox box, Consumer<PaletteEntry> take) {
        super(box);
        this.box = box;
        box.getStyleClass().add("command-row");
        detail.managedProperty().bind(detail.visibleProperty());
        keys.managedProperty().bind(keys.visibleProperty());
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new VBox(text, detail);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        box.getChildren().addAll(texts, keys);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    if (getItem() instanceof Row.Item(var entry)) {
                        take.accept(entry);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setId(null);
            showContent(false);
            return;
        }
        switch (row) {
            case Row.Heading(var title) -> {
                setId(null);
                show(title, "", "", true);
                setAccessibleText(title);
            }
            case Row.Item(var entry) -> {
                setId("command-" + entry.id().replace('/', '-'));
                show(entry.text(), entry.detail(), entry.keys(), false);
                setAccessibleText(CommandPalette.sentence(entry));
            }
        }
        showContent(true);
    }

    private void show(String name, String beside, String key, boolean heading) {
        text.setText(name);
        text.getStyleClass().setAll("label", heading ? "group" : "name");
        detail.setText(beside);
        detail.setVisible(!beside.isEmpty());
        keys.setText(key);
        keys.setVisible(!key.isEmpty());
        box.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("heading"), heading);
    }
}
