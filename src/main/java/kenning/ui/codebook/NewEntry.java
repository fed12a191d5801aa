package kenning.ui.codebook;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Where a new entry is typed: of what kind, its name, and for an indicator the group that wrote
/// it. Enter adds it, Escape leaves. Hidden until it is asked for.
final class NewEntry extends VBox {
    /// What can be new.
    ///
    /// @param kind none for a leading indicator
    private record What(@Nullable CodeKind kind) {
        String name() {
            return Messages.get(kind == null ? "codebook.kind.indicator" : "kind." + kind.code());
        }
    }

    private static final What INDICATOR = new What(null);

    private final CodebookModel model;
    private final Runnable left;
    private final ComboBox<What> what =
            Nodes.choice("codebook-new-kind", What::name, "codebook.new.kind");
    private final TextField name = field("codebook-new-name", "codebook.new.name");
    private final TextField group = field("codebook-new-group", "codebook.new.group");
    private final Label where = Nodes.paragraph("", "caption");
    private @Nullable Code inside;

    /// @param left where the focus goes when it is done
    NewEntry(CodebookModel model, Runnable left) {
        this.model = model;
        this.left = left;
        setId("codebook-new-entry");
        getStyleClass().add("new-entry");
        for (var kind : CodeKind.values()) {
            what.getItems().add(new What(kind));
        }
        what.getItems().add(INDICATOR);
        what.setMaxWidth(Double.MAX_VALUE);
        what.valueProperty().addListener((o, was, now) -> showFields());
        group.managedProperty().bind(group.visibleProperty());
        where.managedProperty().bind(where.visibleProperty());
        var buttons =
                Nodes.styled(
                        new HBox(
                                Nodes.styled(
                                        Nodes.button("codebook-add", "codebook.add", this::add),
                                        "primary"),
                                Nodes.button(
                                        "codebook-new-cancel", "codebook.new.cancel", this::leave)),
                        "buttons");
        getChildren().addAll(what, where, name, group, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static TextField field(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(Messages.get(key));
        field.setAccessibleText(Messages.get(key));
        return field;
    }

    /// Opens for an entry of the same kind as a line, or inside the code of that line. The field
    /// gets the focus only after the key that asked for it, whose letter would else stand in it.
    void open(@Nullable Row beside, boolean within) {
        inside = within && beside instanceof Row.OfCode(var code, var mix) ? code : null;
        what.setValue(
                switch (beside) {
                    case Row.OfCode(var code, var mix) -> new What(code.kind());
                    case Row.Group group -> new What(group.kind());
                    case Row.OfIndicator _ -> INDICATOR;
                    case null -> new What(CodeKind.THEME);
                });
        name.clear();
        group.clear();
        showFields();
        setVisible(true);
        Platform.runLater(name::requestFocus);
    }

    private void showFields() {
        var parent = inside;
        group.setVisible(INDICATOR.equals(what.getValue()));
        what.setDisable(parent != null);
        where.setVisible(parent != null);
        where.setText(parent == null ? "" : Messages.get("codebook.new.inside", parent.name()));
        name.setPromptText(
                Messages.get(group.isVisible() ? "codebook.new.wording" : "codebook.new.name"));
        name.setAccessibleText(name.getPromptText());
    }

    private void pressed(KeyEvent e) {
        boolean typing = List.of(name, group).contains(e.getTarget());
        if (e.getCode() == KeyCode.ENTER && typing) {
            add();
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            leave();
            e.consume();
        }
    }

    private void add() {
        var chosen = what.getValue();
        var kind = chosen == null ? null : chosen.kind();
        if (group.isVisible() && group.getText().isBlank() && !name.getText().isBlank()) {
            group.requestFocus();
            return;
        }
        if (kind == null) {
            model.indicators().create(name.getText(), group.getText());
        } else {
            model.codes().create(kind, inside, name.getText());
        }
        leave();
    }

    private void leave() {
        setVisible(false);
        left.run();
    }
}
