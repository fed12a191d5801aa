package kenning.ui.imports;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.importing.Outcome;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.WideCell;
import org.jspecify.annotations.Nullable;

/// What became of one file: read, with its turns and notes, or refused, with the reason.
final class OutcomeCell extends WideCell<Outcome> {
    private final Label name = Nodes.label("", "strong");
    private final Label facts = Nodes.paragraph("", "soft", "small");
    private final Label state = Nodes.label("", "chip");
    private final VBox texts = new VBox(name, facts);

    OutcomeCell() {
        this(new HBox());
    }

    private OutcomeCell(HBox box) {
        super(Nodes.styled(box, "row"));
        box.getChildren().addAll(state, texts);
        HBox.setHgrow(texts, Priority.ALWAYS);
        state.getStyleClass().add("state");
    }

    @Override
    protected void updateItem(@Nullable Outcome outcome, boolean empty) {
        super.updateItem(outcome, empty);
        if (empty || outcome == null) {
            showContent(false);
            return;
        }
        name.setText(String.valueOf(outcome.path().getFileName()));
        state.getStyleClass().removeAll("accent", "warn");
        switch (outcome) {
            case Outcome.Read read -> {
                state.setText(Messages.get("imports.read"));
                state.getStyleClass().add("accent");
                facts.setText(
                        String.join(
                                " ",
                                Messages.get(
                                        "imports.turns",
                                        read.story().turns().size(),
                                        read.story().changedCharacters()),
                                String.join(" ", read.notes())));
            }
            case Outcome.Refused refused -> {
                state.setText(Messages.get("imports.refused"));
                state.getStyleClass().add("warn");
                facts.setText(Messages.sentence(refused.reason()));
            }
        }
        setAccessibleText(name.getText() + ", " + state.getText() + ", " + facts.getText());
        showContent(true);
    }
}
