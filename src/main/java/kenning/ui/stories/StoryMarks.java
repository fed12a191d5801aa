package kenning.ui.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// The marks of the story on view, with the lane and the column of each.
final class StoryMarks {
    /// Code units of about one line of words: two stripes on one line must not share a column.
    private static final int LINE = 110;

    private final LanePacker lanes = new LanePacker(0);
    private final LanePacker columns = new LanePacker(LINE);
    private MarkIndex index = MarkIndex.EMPTY;

    /// @param sameText keeps the lanes of the marks that stayed
    void show(List<Mark> marks, boolean sameText) {
        index = new MarkIndex(marks);
        if (sameText) {
            lanes.update(index);
            columns.update(index);
        } else {
            lanes.pack(index);
            columns.pack(index);
        }
    }

    MarkIndex index() {
        return index;
    }

    /// The same mark as it is shown now, or null when it is gone.
    @Nullable Mark again(@Nullable Mark mark) {
        return mark == null ? null : index.withKey(mark.key());
    }

    List<Mark> in(Block block) {
        return index.overlapping(block.start(), block.end());
    }

    /// Under the words, from 0.
    int laneOf(Mark mark) {
        return lanes.laneOf(mark);
    }

    /// Columns of stripes in the whole story.
    int columns() {
        return columns.lanes();
    }

    /// The visible parts of the marks on a page, in reading order.
    List<StripeLayout.Extent> extents(List<BlockCell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        var page = new TextRange(cells.getFirst().block().start(), cells.getLast().block().end());
        var tops = new HashMap<Long, Double>();
        var bottoms = new HashMap<Long, Double>();
        for (var cell : cells) {
            var block = cell.block();
            for (var mark : in(block)) {
                int first = Math.max(0, mark.range().start() - block.start());
                int end = Math.min(block.end(), mark.range().end()) - block.start();
                int last = Math.max(first, end - 1);
                tops.putIfAbsent(mark.key(), cell.y + cell.lineTop(cell.lineAt(first)));
                bottoms.put(mark.key(), cell.y + cell.lineBottom(cell.lineAt(last)));
            }
        }
        var extents = new ArrayList<StripeLayout.Extent>();
        for (var mark : index.overlapping(page.start(), page.end())) {
            var top = tops.get(mark.key());
            var bottom = bottoms.get(mark.key());
            if (top != null && bottom != null) {
                var range = mark.range();
                extents.add(
                        new StripeLayout.Extent(
                                mark,
                                columns.laneOf(mark),
                                top,
                                bottom,
                                range.start() >= page.start(),
                                range.end() <= page.end()));
            }
        }
        return extents;
    }
}
