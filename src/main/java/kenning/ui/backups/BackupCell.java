package kenning.ui.backups;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kenning.store.Backup;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// One backup: when and why it was made, what it holds, whether it is whole.
final class BackupCell extends WideCell<Backup> {
    private final Label when = Nodes.paragraph("", "strong");
    private final Label holds = Nodes.paragraph("");
    private final Label state = Nodes.paragraph("", "caption");
    private final Label chip = Nodes.label("", "chip");

    BackupCell() {
        this(new HBox());
    }

    private BackupCell(HBox box) {
        super(Nodes.styled(box, "row"));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new VBox(when, holds, state);
        HBox.setHgrow(texts, Priority.ALWAYS);
        box.getChildren().addAll(texts, chip);
    }

    @Override
    protected void updateItem(@Nullable Backup backup, boolean empty) {
        super.updateItem(backup, empty);
        if (empty || backup == null) {
            showContent(false);
            return;
        }
        when.setText(BackupWords.when(backup.made()) + " · " + BackupWords.why(backup));
        holds.setText(BackupWords.holds(backup));
        state.setText(BackupWords.state(backup));
        chip.setText(Messages.get("backups.chip." + backup.state().name()));
        chip.getStyleClass().setAll("label", "chip", backup.good() ? "accent" : "warn");
        setAccessibleText(
                String.join(
                        ", ", when.getText(), chip.getText(), holds.getText(), state.getText()));
        showContent(true);
    }
}
