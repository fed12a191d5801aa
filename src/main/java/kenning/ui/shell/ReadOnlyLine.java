package kenning.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import kenning.ui.kit.FittingScroll;
import kenning.ui.kit.Nodes;

/// Says, as long as the open project can only be read although it was to be worked on, why that is
/// so, and offers what can be done about it. Not there otherwise.
public final class ReadOnlyLine extends BorderPane {
    /// From so many times the size of the text on, all of it goes side by side.
    private static final double ROOM = 80;

    /// Of the height of the window, the sentence takes so much at most.
    private static final double SHARE = 0.17;

    /// What is offered.
    ///
    /// @param again whether it may be tried again to write it
    /// @param copy whether a copy can be worked on
    public record Offer(boolean again, boolean copy) {}

    private final Label sentence = Nodes.paragraph("");
    private final FittingScroll scroll;
    private final Button again;
    private final Button copy;
    private final FlowPane buttons = Nodes.styled(new FlowPane(), "buttons");

    /// @param tryAgain asked for when somebody wants to write after all
    /// @param workOnCopy asked for when somebody wants to work on a copy
    public ReadOnlyLine(Runnable tryAgain, Runnable workOnCopy) {
        setId("read-only");
        getStyleClass().add("read-only-line");
        sentence.setId("read-only-sentence");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        again = Nodes.button("read-only-again", "reading.again", tryAgain);
        copy = Nodes.button("read-only-copy", "reading.copy", workOnCopy);
        scroll = new FittingScroll(sentence, this::most);
        scroll.setId("read-only-scroll");
        scroll.setMaxHeight(Region.USE_PREF_SIZE);
        setCenter(scroll);
        setAlignment(scroll, Pos.CENTER_LEFT);
        sentence.heightProperty().addListener((o, was, now) -> reach());
        scroll.heightProperty().addListener((o, was, now) -> reach());
        setAlignment(buttons, Pos.CENTER_RIGHT);
        widthProperty().addListener((o, was, now) -> share());
        sentence.fontProperty().addListener((o, was, now) -> share());
        hide();
    }

    /// In a small window the screens below need the room.
    private double most() {
        var scene = getScene();
        return scene == null ? Double.MAX_VALUE : scene.getHeight() * SHARE;
    }

    /// What does not fit can be scrolled with the keys.
    private void reach() {
        scroll.setFocusTraversable(sentence.getHeight() > scroll.getHeight() + 1);
    }

    /// The buttons stand beside the sentence where there is room, and below it where there is not.
    private void share() {
        boolean beside = getWidth() / sentence.getFont().getSize() >= ROOM;
        if (beside != (getRight() != null) || buttons.getParent() == null) {
            setRight(null);
            setBottom(null);
            if (beside) {
                setRight(buttons);
            } else {
                setBottom(buttons);
            }
        }
    }

    /// @param words why it can only be read
    public void show(String words, Offer offer) {
        sentence.setText(words);
        sentence.setAccessibleText(words);
        scroll.setAccessibleText(words);
        buttons.getChildren().clear();
        if (offer.copy()) {
            buttons.getChildren().add(copy);
        }
        if (offer.again()) {
            buttons.getChildren().add(again);
        }
        setVisible(true);
        setManaged(true);
        share();
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
