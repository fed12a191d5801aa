package kenning.ui.stories;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// Under the words: what is coded at the caret, for those who cannot see the lanes, and the ways to
/// correct and to see what was corrected.
final class StoryFoot extends HBox {
    private final Label at = Nodes.paragraph("", "caption");
    private final Button correct;
    private final Button corrections;

    StoryFoot(Runnable correct, Runnable corrections) {
        setId("story-foot");
        getStyleClass().add("story-foot");
        setAlignment(Pos.CENTER_LEFT);
        at.setId("codes-at-caret");
        at.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(at, Priority.ALWAYS);
        this.correct = Nodes.styled(Nodes.button("correct", "correct.button", correct), "flat");
        this.corrections =
                Nodes.styled(
                        Nodes.button("corrections-show", "corrections.show", corrections), "flat");
        getChildren().addAll(at, this.corrections, this.correct);
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
    }
}
