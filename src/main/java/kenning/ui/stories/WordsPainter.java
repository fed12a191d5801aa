package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// Paints what lies under and below the words: the tint of the mark in focus, search hits, the
/// selection, and one thin line for each coded passage in its lane.
final class WordsPainter {
    /// All deeper lanes share one thin grey line, which says that there is more; their stripes and
    /// names say what.
    static final int LANES = 6;

    private static final double PITCH = 3.2;
    private static final double THICKNESS = 0.7;

    /// How far above the bottom of the letters the first lane begins; in a deep place further.
    private static final double RISE = 2.5;

    private static final double DEEP_RISE = 5;
    private static final int DEEP = 4;

    /// Of what the ends of the chosen mark are taken hold of by.
    private static final double KNOB = 8;

    private final Ink ink = new Ink();
    private final StoryPage page;
    private final PageGeometry geometry;
    private final Palette palette;

    WordsPainter(StoryPage page, PageGeometry geometry, Palette palette) {
        this.page = page;
        this.geometry = geometry;
        this.palette = palette;
    }

    Ink ink() {
        return ink;
    }

    /// @param selection not painted when empty
    /// @param hits sorted, not overlapping
    /// @param focus the mark that stands out
    /// @param chosen the mark whose ends can be taken hold of
    void paint(
            StoryMarks marks,
            TextRange selection,
            List<TextRange> hits,
            @Nullable Mark focus,
            @Nullable Mark chosen) {
        ink.begin(0, page.column().marginX(), page.height());
        for (var cell : page.cells()) {
            if (focus != null) {
                fill(cell, focus.range(), 0, palette.tint(focus.colour()));
            }
            paintHits(cell, hits);
            if (focus == null || !focus.range().equals(selection)) {
                fill(cell, selection, 0, palette.theme().selection());
            }
        }
        for (var cell : page.cells()) {
            paintLanes(cell, marks, focus);
        }
        if (chosen != null) {
            for (var end : StoryResize.End.values()) {
                paintHandle(chosen, end);
            }
        }
        ink.end();
    }

    private void fill(BlockCell cell, TextRange range, double round, Color colour) {
        for (var r : geometry.rectangles(cell, range, true)) {
            ink.rectangle(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight(), round, colour);
        }
    }

    /// A thin post with a knob: at the start above the words, at the end below them.
    private void paintHandle(Mark mark, StoryResize.End end) {
        var at = StoryResize.handle(geometry, page, mark.range(), end);
        if (at == null) {
            return;
        }
        var colour = palette.graphic(mark.colour(), false);
        double knob = KNOB * page.face().smallZoom;
        ink.rectangle(at.getMinX() - 1, at.getMinY(), 2, at.getHeight(), 0, colour);
        double y = end == StoryResize.End.START ? at.getMinY() - knob / 2 : at.getMaxY() - knob / 2;
        ink.rectangle(at.getMinX() - knob / 2, y, knob, knob, knob / 2, colour);
    }

    private void paintHits(BlockCell cell, List<TextRange> hits) {
        var block = cell.block();
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end() > block.start()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        var theme = palette.theme();
        for (int i = low; i < hits.size() && hits.get(i).start() < block.end(); i++) {
            for (var r : geometry.rectangles(cell, hits.get(i), false)) {
                ink.rectangle(
                        r.getMinX() - 1,
                        r.getMinY(),
                        r.getWidth() + 2,
                        r.getHeight(),
                        3,
                        theme.hit());
                ink.rectangle(
                        r.getMinX() - 1, r.getMaxY() - 1, r.getWidth() + 2, 1, 0, theme.hitEdge());
            }
        }
    }

    private void paintLanes(BlockCell cell, StoryMarks marks, @Nullable Mark focus) {
        var block = cell.block();
        var here = marks.in(block);
        int deep = 0;
        for (var mark : here) {
            deep = Math.max(deep, Math.min(LANES + 1, marks.laneOf(mark) + 1));
        }
        double zoom = page.face().zoom;
        double rise = (deep > DEEP ? DEEP_RISE : RISE) * zoom;
        double room = page.face().leading() + rise;
        double pitch = Math.min(PITCH * zoom, room / Math.max(1, deep));
        double thick = Math.max(1, Math.floor(pitch * THICKNESS));
        var deeper = new ArrayList<TextRange>();
        for (var mark : here) {
            int lane = marks.laneOf(mark);
            boolean out = mark.equals(focus);
            if (lane >= LANES && !out) {
                deeper.add(mark.range());
                continue;
            }
            var colour = palette.graphic(mark.colour(), focus != null && !out);
            line(cell, mark.range(), Math.min(lane, LANES) * pitch - rise, thick, colour);
        }
        var grey = palette.graphic(palette.theme().soft(), focus != null);
        for (var range : joined(deeper)) {
            line(cell, range, LANES * pitch - rise, 1, grey);
        }
    }

    /// @param below the bottom of the letters, in pixels
    private void line(BlockCell cell, TextRange range, double below, double thick, Color colour) {
        for (Rectangle2D r : geometry.rectangles(cell, range, false)) {
            ink.rectangle(
                    r.getMinX(), Math.rint(r.getMaxY() + below), r.getWidth(), thick, 0, colour);
        }
    }

    /// Ranges in reading order, those that touch each other as one.
    private static List<TextRange> joined(List<TextRange> ranges) {
        var joined = new ArrayList<TextRange>();
        for (var range : ranges) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && range.start() <= last.end()) {
                joined.set(
                        joined.size() - 1,
                        new TextRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
