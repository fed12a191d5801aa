package kenning.ui.shell;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.ui.kit.FittingScroll;
import kenning.ui.kit.Nodes;

/// Says at the top of the window that something in the project is not what it was when it was
/// saved, and leads to where it is whole. It stands until it is closed, and takes the focus from
/// nobody. Not there otherwise.
public final class DamageLine extends VBox {
    /// How much of the window it may take, however many stories it names.
    private static final double MOST = 0.3;

    private final Label sentence = Nodes.paragraph("");
    private final Button lead = Nodes.button("damage-lead", "damage.lead", () -> {});
    private final FittingScroll scroll;

    public DamageLine() {
        setId("damage");
        getStyleClass().add("damage");
        sentence.setId("damage-sentence");
        scroll = new FittingScroll(sentence, this::most);
        scroll.setId("damage-scroll");
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(sentence.textProperty());
        var close = Nodes.button("damage-close", "damage.close", this::hide);
        getChildren().addAll(scroll, Nodes.styled(new FlowPane(lead, close), "chips"));
        hide();
    }

    private double most() {
        var scene = getScene();
        return scene == null ? Double.MAX_VALUE : MOST * scene.getHeight();
    }

    /// @param words what is not as it was, and what to do, in sentences
    /// @param offer what the button says
    /// @param action where it leads
    public void show(String words, String offer, Runnable action) {
        sentence.setText(words);
        sentence.setAccessibleText(words);
        sentence.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        lead.setText(offer);
        lead.setAccessibleText(offer);
        lead.setOnAction(e -> action.run());
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
