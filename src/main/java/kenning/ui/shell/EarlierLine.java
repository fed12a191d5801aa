package kenning.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kenning.ui.kit.Nodes;

/// Says, as long as an earlier state of the project is shown, that it is one and that nothing in it
/// can be changed, and leads back. Not there otherwise.
public final class EarlierLine extends HBox {
    private final Label sentence = Nodes.paragraph("");
    private final Button back;

    /// @param back asked for when somebody wants to see today's state again
    public EarlierLine(Runnable back) {
        setId("earlier");
        getStyleClass().add("earlier");
        sentence.setId("earlier-sentence");
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        this.back = Nodes.button("earlier-back", "earlier.back", back);
        getChildren().addAll(sentence, this.back);
        hide();
    }

    /// @param words what is shown, in a sentence
    public void show(String words) {
        sentence.setText(words);
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
