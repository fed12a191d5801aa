package kenning.ui.stories;

import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import kenning.model.StoryText;
import org.jspecify.annotations.Nullable;

/// What keys, mouse and assistive technology do to a story on view: select, choose marks, step
/// through them, and ask for a code or its removal. All that they share is here, so that none of
/// them can do what another cannot.
final class StoryActs {
    private final StoryView view;
    private final StorySelection selection;
    private final StoryMarks marks;
    private final MarkFocus focus;
    private final StoryPainting painting;
    private final StoryResize resize;
    private StoryRequests requests = StoryRequests.NONE;

    StoryActs(
            StoryView view,
            StorySelection selection,
            StoryMarks marks,
            MarkFocus focus,
            StoryPainting painting,
            StoryResize resize) {
        this.view = view;
        this.selection = selection;
        this.marks = marks;
        this.focus = focus;
        this.painting = painting;
        this.resize = resize;
    }

    void setRequests(StoryRequests listening) {
        requests = listening;
    }

    StoryRequests requests() {
        return requests;
    }

    /// @param anchor the end that stays
    void extend(int anchor, int caret) {
        selection.set(anchor, caret);
        selectionMoved();
    }

    void selectionMoved() {
        focus.selectionMoved(selection.range());
        view.requestLayout();
        view.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        view.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        view.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
        view.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    /// Selects a mark and its words.
    void choose(Mark mark) {
        selection.set(mark.range().start(), mark.range().end());
        focus.choose(mark);
        selectionMoved();
        view.reveal(mark.range().start());
        painting.margin.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    void stepMark(boolean onwards) {
        var next = focus.step(marks.index(), selection.range(), onwards);
        if (next != null) {
            choose(next);
        }
    }

    /// Goes to the next turn on which nothing is coded, or back to the one before.
    void stepUncoded(StoryText story, boolean onwards) {
        int step = onwards ? 1 : -1;
        int turn = story.turnAt(selection.range().start()) + step;
        while (turn >= 0 && turn < story.turns().size()) {
            var words = story.rangeOf(turn);
            boolean coded = !marks.index().overlapping(words.start(), words.end()).isEmpty();
            if (!coded && !words.in(story.text()).isBlank()) {
                extend(words.start(), words.start());
                view.reveal(words);
                return;
            }
            turn += step;
        }
    }

    /// @param resting whether the keys stay with the words
    void requestCode(boolean resting) {
        if (!selection.range().isEmpty()) {
            requests.code(selection.range(), resting);
        }
    }

    void withMeant(Consumer<Mark> action) {
        var mark = meant();
        if (mark != null) {
            action.accept(mark);
        }
    }

    // resizing

    void drag(StoryResize.End end, int offset, boolean exact) {
        var chosen = focus.selected().get();
        if (chosen != null) {
            resize.begin(chosen);
            resize.moveTo(end, offset, exact);
            view.requestLayout();
        }
    }

    /// Moves an end of the mark that is meant by a word.
    void stepEnd(StoryResize.End end, boolean onwards) {
        var mark = meant();
        if (mark != null) {
            if (!mark.equals(focus.selected().get())) {
                choose(mark);
            }
            resize.begin(mark);
            resize.step(end, onwards);
            view.requestLayout();
        }
    }

    void finishResize() {
        var resized = resize.finish();
        if (resized != null) {
            requests.resize(resized, resized.range());
            view.requestLayout();
        }
    }

    void cancelResize() {
        resize.cancel();
        view.requestLayout();
    }

    @Nullable Mark chosen() {
        return focus.selected().get();
    }

    /// The chosen mark, or the one at the selection.
    @Nullable Mark meant() {
        var chosen = focus.selected().get();
        return chosen != null ? chosen : marks.index().closest(selection.range());
    }

    void requestMarginFocus() {
        painting.margin.requestFocus();
    }

    void hover(@Nullable Mark mark) {
        if (focus.hover(mark)) {
            view.requestLayout();
        }
    }

    /// The mark whose stripe or name is at a point of the view.
    @Nullable Mark stripeAt(double x, double y) {
        return painting.margin.markAt(x - painting.margin.getLayoutX(), y);
    }
}
