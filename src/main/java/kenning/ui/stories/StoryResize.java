package kenning.ui.stories;

import javafx.geometry.Rectangle2D;
import kenning.model.StoryText;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// A mark whose ends are being moved, by dragging or by keys. What it would cover is shown at once;
/// it becomes true in one step when the mouse or the keys are let go.
final class StoryResize {
    /// How near to an end the pointer must be, in pixels.
    private static final double REACH = 7;

    enum End {
        START,
        FINISH
    }

    private final StoryPage page;
    private final PageGeometry geometry;
    private final MarkFocus focus;
    private @Nullable Mark mark;
    private TextRange range = new TextRange(0, 0);

    StoryResize(StoryPage page, PageGeometry geometry, MarkFocus focus) {
        this.page = page;
        this.geometry = geometry;
        this.focus = focus;
    }

    /// The mark that stands out as it would be; null when nothing is being resized.
    @Nullable Mark preview() {
        return mark == null ? null : mark.withRange(range);
    }

    /// The end of the chosen mark at a point of the view.
    @Nullable End endAt(double x, double y) {
        var chosen = focus.selected().get();
        if (chosen == null) {
            return null;
        }
        for (var end : End.values()) {
            var at = handle(geometry, page, chosen.range(), end);
            if (at != null
                    && Math.abs(x - at.getMinX()) <= REACH
                    && y >= at.getMinY() - REACH
                    && y <= at.getMaxY() + REACH) {
                return end;
            }
        }
        return null;
    }

    /// Where an end stands: a rectangle without width, or null when it is not on the page.
    static @Nullable Rectangle2D handle(
            PageGeometry geometry, StoryPage page, TextRange range, End end) {
        boolean start = end == End.START;
        int offset = start ? range.start() : range.end();
        if (page.blocks().size() == 0 || geometry.caret(offset) == null) {
            return null;
        }
        var all = geometry.rectangles(range);
        if (all.isEmpty()) {
            return null;
        }
        var at = start ? all.getFirst() : all.getLast();
        boolean left = start != geometry.runsFromTheRight(offset);
        return new Rectangle2D(left ? at.getMinX() : at.getMaxX(), at.getMinY(), 0, at.getHeight());
    }

    void begin(Mark of) {
        if (mark == null || mark.key() != of.key()) {
            mark = of;
            range = of.range();
        }
    }

    /// Moves an end to an offset, or to the whole words around it. An end never passes the other.
    void moveTo(End end, int offset, boolean exact) {
        var text = page.story().text();
        int at = exact ? WordBounds.onCluster(text, offset) : onWord(text, end, offset);
        if (end == End.START && at < range.end()) {
            range = new TextRange(at, range.end());
        } else if (end == End.FINISH && at > range.start()) {
            range = new TextRange(range.start(), at);
        }
    }

    private static int onWord(String text, End end, int offset) {
        int length = text.length();
        return end == End.START
                ? WordBounds.snapped(text, Math.clamp(offset, 0, length), length).start()
                : WordBounds.snapped(text, 0, Math.clamp(offset, 0, length)).end();
    }

    /// Moves an end by a word.
    void step(End end, boolean onwards) {
        StoryText story = page.story();
        var text = story.text();
        int at = end == End.START ? range.start() : range.end();
        if (end == End.START) {
            int to = onwards ? WordBounds.nextWord(text, at) : WordBounds.previousWord(text, at);
            moveTo(end, to, true);
        } else {
            int to =
                    onwards
                            ? WordBounds.endOfNextWord(text, at)
                            : WordBounds.endOfPreviousWord(text, at);
            moveTo(end, to, true);
        }
    }

    /// Ends it.
    ///
    /// @return the mark as it should become; null when it is to stay as it was
    @Nullable Mark finish() {
        var done = preview();
        var before = mark;
        mark = null;
        return done == null || before == null || done.range().equals(before.range()) ? null : done;
    }

    void cancel() {
        mark = null;
    }
}
