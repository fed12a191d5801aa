package kenning.ui.stories;

import java.util.function.BiConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kenning.model.StoryText;
import kenning.model.Turn;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// One turn as a field in which it is corrected, in the place of its words. Enter saves, Shift
/// Enter begins a paragraph, Escape leaves everything as it was.
final class TurnEditor extends TextArea {
    private static final double AIR = 6;

    private final StoryPage page;
    private final BiConsumer<Turn, String> corrected;
    private final Runnable closed;
    private @Nullable Turn turn;

    /// @param corrected with the turn as it was and the words as they should be
    /// @param closed runs when the field has gone
    TurnEditor(StoryPage page, BiConsumer<Turn, String> corrected, Runnable closed) {
        this.page = page;
        this.corrected = corrected;
        this.closed = closed;
        setId("turn-editor");
        getStyleClass().add("turn-editor");
        setAccessibleText(Messages.get("correct.accessible"));
        setAccessibleHelp(Messages.get("correct.keys"));
        setManaged(false);
        setVisible(false);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Opens on the turn at an offset of the story, with the caret there.
    void open(int offset) {
        var story = page.story();
        int index = story.turnAt(offset);
        var at = story.turns().get(index);
        turn = at;
        setText(at.text());
        setNodeOrientation(
                DisplayRuns.rightToLeft(at.text(), 0, at.text().length())
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        setFont(page.face().words);
        setVisible(true);
        positionCaret(Math.clamp(offset - story.startOf(index), 0, at.text().length()));
        requestFocus();
    }

    /// Stands over the words of its turn, as high as they are, within the page.
    void place() {
        var shown = turn;
        int index = shown == null ? -1 : page.story().turns().indexOf(shown);
        if (index < 0) {
            return;
        }
        double top = Double.POSITIVE_INFINITY;
        double high = 0;
        for (var cell : page.cells()) {
            if (cell.block().turn() == index) {
                top = Math.min(top, cell.y);
                high += cell.height;
            }
        }
        double least = 2 * page.face().lineHeight + 4 * AIR;
        double height = Math.min(Math.max(high + 2 * AIR, least), page.height() - 2 * AIR);
        double y = Double.isInfinite(top) ? page.height() / 3 : top - AIR;
        var column = page.column();
        resizeRelocate(
                column.gutter() - 2 * AIR,
                Math.clamp(y, AIR, Math.max(AIR, page.height() - height - AIR)),
                column.text() + 4 * AIR,
                height);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    /// Goes when its turn is not there any more as it was, but not without handing over what was
    /// typed.
    void storyChanges(StoryText now) {
        if (turn != null && !now.turns().contains(turn)) {
            save();
        }
    }

    /// Hands over what was typed, if anything is different, and goes.
    void save() {
        var was = turn;
        var now = getText();
        close();
        if (was != null && !now.strip().equals(was.text())) {
            corrected.accept(was, now);
        }
    }

    private void close() {
        if (turn != null) {
            turn = null;
            setVisible(false);
            closed.run();
        }
    }
}
