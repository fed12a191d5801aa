package kenning.ui.stories;

import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import kenning.model.TextRange;
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
    private @Nullable Consumer<TextRange> codeRequested;
    private @Nullable Consumer<Mark> removeRequested;

    StoryActs(
            StoryView view,
            StorySelection selection,
            StoryMarks marks,
            MarkFocus focus,
            StoryPainting painting) {
        this.view = view;
        this.selection = selection;
        this.marks = marks;
        this.focus = focus;
        this.painting = painting;
    }

    void onCodeRequested(Consumer<TextRange> action) {
        codeRequested = action;
    }

    void onRemoveRequested(Consumer<Mark> action) {
        removeRequested = action;
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

    void requestCode() {
        var action = codeRequested;
        if (action != null && !selection.range().isEmpty()) {
            action.accept(selection.range());
        }
    }

    void requestRemove() {
        var action = removeRequested;
        var mark = meant();
        if (action != null && mark != null) {
            action.accept(mark);
        }
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
