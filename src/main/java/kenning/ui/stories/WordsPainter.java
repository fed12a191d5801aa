package kenning.ui.stories;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// Paints what lies under and below the words: the tint of the mark in focus, search hits, the
/// selection, and one thin line for each coded passage in its lane.
final class WordsPainter {
    /// Deeper lanes have a stripe only.
    static final int LANES = 6;

    private static final double PITCH = 3.2;
    private static final double THICKNESS = 0.7;

    /// How far above the bottom of the letters the first lane begins; in a deep place further.
    private static final double RISE = 2.5;

    private static final double DEEP_RISE = 5;
    private static final int DEEP = 4;

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
    void paint(StoryMarks marks, TextRange selection, List<TextRange> hits, @Nullable Mark focus) {
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
        ink.end();
    }

    private void fill(BlockCell cell, TextRange range, double round, Color colour) {
        for (var r : geometry.rectangles(cell, range, true)) {
            ink.rectangle(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight(), round, colour);
        }
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
            deep = Math.max(deep, Math.min(LANES, marks.laneOf(mark) + 1));
        }
        double zoom = page.face().zoom;
        double rise = (deep > DEEP ? DEEP_RISE : RISE) * zoom;
        double room = page.face().leading() + rise;
        double pitch = Math.min(PITCH * zoom, room / Math.max(1, deep));
        double thick = Math.max(1, Math.floor(pitch * THICKNESS));
        for (var mark : here) {
            int lane = marks.laneOf(mark);
            if (lane >= LANES) {
                continue;
            }
            var colour = palette.graphic(mark.colour(), focus != null && !mark.equals(focus));
            for (Rectangle2D r : geometry.rectangles(cell, mark.range(), false)) {
                double y = r.getMaxY() - rise + lane * pitch;
                ink.rectangle(r.getMinX(), Math.rint(y), r.getWidth(), thick, 0, colour);
            }
        }
    }
}
