package kenning.ui.insights;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.text.Messages;
import kenning.ui.kit.Field;
import kenning.ui.kit.Form;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.StoryPlace;

/// One story beside an insight: its title, which opens it, who speaks, why it fits or does not, and
/// what can be done with it. Quotes none of its words: an insight is shown in rooms where they may
/// not be.
final class StoryRow extends VBox {
    /// What can be asked of it.
    interface Actions {
        void open();

        void weigh(boolean fits);

        void note(boolean fits, String note);

        void remove();
    }

    private final Story.Id story;
    private final Actions actions;
    private final Button title;
    private final Label facts = Nodes.paragraph("", "caption");
    private final Field<String> note;
    private final Button move;
    private final Button remove;
    private boolean fits;

    StoryRow(Story.Id story, Actions actions) {
        this.story = story;
        this.actions = actions;
        var id = "beside-" + story.value();
        setId(id);
        getStyleClass().add("evidence-row");
        title = new Button();
        title.setId(id + "-open");
        title.getStyleClass().addAll("flat", "title-link");
        title.setWrapText(true);
        title.setOnAction(e -> actions.open());
        var form = new Form(id);
        note = form.lines("note", "insight.note");
        ((TextArea) note.control()).setPrefRowCount(1);
        note.onEnter(now -> actions.note(fits, now));
        move = Nodes.button(id + "-move", "insight.moveNot", () -> actions.weigh(!fits));
        remove = Nodes.button(id + "-remove", "insight.takeAway", actions::remove);
        remove.getStyleClass().add("flat");
        var buttons = Nodes.styled(new FlowPane(move, remove), "chips");
        getChildren().setAll(title, facts, form, buttons);
        form.setId(id + "-form");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnDragDetected(this::drag);
    }

    private void drag(MouseEvent e) {
        var board = startDragAndDrop(TransferMode.MOVE);
        var content = new ClipboardContent();
        content.putString(new StoryPlace(story, null).toString());
        board.setContent(content);
        e.consume();
    }

    private void pressed(KeyEvent e) {
        boolean down = e.getCode() == KeyCode.DOWN;
        if (e.isAltDown() && (down || e.getCode() == KeyCode.UP)) {
            if (fits == down) {
                actions.weigh(!down);
            }
            e.consume();
        } else if (e.getCode() == KeyCode.DELETE && title.isFocused()) {
            actions.remove();
            e.consume();
        }
    }

    void show(StorySummary summary, boolean fitsNow, String noted) {
        fits = fitsNow;
        title.setText(summary.title());
        title.setAccessibleText(Messages.get("insight.openStory", summary.title()));
        facts.setText(InsightsModel.facts(summary));
        note.show(noted);
        note.control()
                .setAccessibleText(
                        Messages.get(
                                fits ? "insight.note.fits" : "insight.note.fitsNot",
                                summary.title()));
        var key = fits ? "insight.moveNot" : "insight.move";
        move.setText(Messages.get(key));
        move.setAccessibleText(Messages.get(key) + ": " + summary.title());
        remove.setAccessibleText(Messages.get("insight.takeAway") + ": " + summary.title());
    }

    void enter() {
        note.enter();
    }

    @Override
    public void requestFocus() {
        title.requestFocus();
    }
}
