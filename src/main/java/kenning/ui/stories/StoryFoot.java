package kenning.ui.stories;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Under the words: what is coded at the caret, for those who cannot see the lanes, and the ways to
/// correct and to see what was corrected.
final class StoryFoot extends VBox {
    /// So many times the width of the buttons, and they stand beside the line, not under it.
    private static final double BESIDE = 2.4;

    private final Label at = Nodes.paragraph("", "caption");
    private final HBox buttons = new HBox(8);
    private final HBox beside = new HBox(12);
    private final Button correct;
    private final Button corrections;

    StoryFoot(Runnable correct, Runnable corrections) {
        setId("story-foot");
        getStyleClass().add("story-foot");
        at.setId("codes-at-caret");
        at.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(at, Priority.ALWAYS);
        this.correct = Nodes.styled(Nodes.button("correct", "correct.button", correct), "flat");
        this.corrections =
                Nodes.styled(
                        Nodes.button("corrections-show", "corrections.show", corrections), "flat");
        buttons.getChildren().addAll(this.corrections, this.correct);
        beside.setAlignment(Pos.CENTER_LEFT);
        widthProperty().addListener((o, was, now) -> share());
        share();
    }

    /// Puts the buttons under the line where there is too little room beside it.
    private void share() {
        boolean wide = getWidth() >= BESIDE * buttons.prefWidth(-1);
        if (wide && !getChildren().contains(beside)) {
            beside.getChildren().setAll(at, buttons);
            getChildren().setAll(beside);
        } else if (!wide && !getChildren().contains(buttons)) {
            beside.getChildren().clear();
            getChildren().setAll(at, buttons);
        }
    }

    void clear() {
        setVisible(false);
    }

    /// @param count of corrections of the story
    void show(List<Mark> marks, boolean correcting, int count) {
        setVisible(true);
        var says =
                correcting
                        ? Messages.get("correct.keys")
                        : marks.isEmpty()
                                ? Messages.get("story.view.uncoded")
                                : Messages.get(
                                        "story.view.coded",
                                        marks.stream()
                                                .map(MarkWords::name)
                                                .collect(Collectors.joining("; ")));
        at.setText(says);
        at.setAccessibleText(says);
        correct.setDisable(correcting);
        var many = Messages.get("corrections.count", count);
        corrections.setText(many);
        corrections.setAccessibleText(many);
        corrections.setVisible(count > 0);
        corrections.setManaged(count > 0);
        share();
    }
}
