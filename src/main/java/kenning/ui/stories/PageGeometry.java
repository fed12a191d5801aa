package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// From points of the page to offsets of the story and back, and from line to line. x and y count
/// from the top left of the view.
final class PageGeometry {
    private final StoryPage page;

    PageGeometry(StoryPage page) {
        this.page = page;
    }

    /// The offset nearest to a point; above the page the first on it, below it the last.
    int offsetAt(double x, double y) {
        BlockCell nearest = null;
        for (var cell : page.cells()) {
            if (nearest == null || y >= cell.y) {
                nearest = cell;
            }
        }
        if (nearest == null) {
            return 0;
        }
        return inStory(nearest, x, Math.max(0, y - nearest.y));
    }

    private int inStory(BlockCell cell, double x, double y) {
        var words = page.wordsOf(cell.block());
        return cell.block().start() + cell.offsetAt(words, x - page.column().gutter(), y);
    }

    /// Where the caret stands before an offset, or null when its block is not on the page.
    @Nullable Rectangle2D caret(int offset) {
        var cell = visible(offset);
        return cell == null ? null : onPage(cell, cell.caret(inside(cell, offset)));
    }

    private @Nullable BlockCell visible(int offset) {
        for (var cell : page.cells()) {
            var block = cell.block();
            boolean slice = block.ending() == Block.Ending.SLICE;
            if (offset >= block.start()
                    && (offset < block.end() || (offset == block.end() && !slice))) {
                return cell;
            }
        }
        return null;
    }

    private Rectangle2D onPage(BlockCell cell, Rectangle2D inCell) {
        return new Rectangle2D(
                page.column().gutter() + inCell.getMinX(),
                cell.y + inCell.getMinY(),
                inCell.getWidth(),
                inCell.getHeight());
    }

    /// The rectangles of a range in one cell.
    List<Rectangle2D> rectangles(BlockCell cell, TextRange range, boolean filled) {
        var found = new ArrayList<Rectangle2D>();
        for (var r : cell.rectangles(range, filled)) {
            found.add(onPage(cell, r));
        }
        return found;
    }

    /// The rectangles of a range as far as it is on the page, from top to bottom.
    List<Rectangle2D> rectangles(TextRange range) {
        var found = new ArrayList<Rectangle2D>();
        for (var cell : page.cells()) {
            found.addAll(rectangles(cell, range, false));
        }
        return found;
    }

    /// The offset one line further down or up, as near to `x` as can be; the end or the start of
    /// the story past its last or first line.
    int lineFrom(int offset, boolean down, double x) {
        var cell = page.obtain(page.blocks().at(offset));
        int line = cell.lineAt(inside(cell, offset));
        int next = down ? line + 1 : line - 1;
        if (next >= 0 && next < cell.lines()) {
            return onLine(cell, next, x);
        }
        int index = cell.index + (down ? 1 : -1);
        if (index < 0 || index >= page.blocks().size()) {
            return down ? page.story().text().length() : 0;
        }
        var neighbour = page.obtain(index);
        return onLine(neighbour, down ? 0 : neighbour.lines() - 1, x);
    }

    private int onLine(BlockCell cell, int line, double x) {
        return inStory(cell, x, (cell.lineTop(line) + cell.lineBottom(line)) / 2);
    }

    /// Left edge of the caret, also off the page.
    double caretX(int offset) {
        var cell = page.obtain(page.blocks().at(offset));
        return page.column().gutter() + cell.caret(inside(cell, offset)).getMinX();
    }

    int lineStart(int offset) {
        var cell = page.obtain(page.blocks().at(offset));
        return cell.block().start() + cell.lineStart(cell.lineAt(inside(cell, offset)));
    }

    int lineEnd(int offset) {
        var cell = page.obtain(page.blocks().at(offset));
        int line = cell.lineAt(inside(cell, offset));
        return cell.block().start() + cell.lastOn(page.wordsOf(cell.block()), line);
    }

    boolean runsFromTheRight(int offset) {
        return page.blocks().block(page.blocks().at(offset)).rightToLeft();
    }

    private static int inside(BlockCell cell, int offset) {
        return Math.clamp(offset - cell.block().start(), 0, cell.block().length());
    }
}
