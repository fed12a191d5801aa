package kenning.ui.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// The marks of one story in reading order: by start, the longer first, then by key. Immutable.
final class MarkIndex {
    private static final Comparator<Mark> READING =
            Comparator.comparingInt((Mark m) -> m.range().start())
                    .thenComparingInt(m -> -m.range().end())
                    .thenComparingLong(Mark::key);

    static final MarkIndex EMPTY = new MarkIndex(List.of());

    private final List<Mark> sorted;

    /// For each mark the farthest end of it and of all before it. It never falls, so the first mark
    /// that can reach an offset is found by halving.
    private final int[] reach;

    MarkIndex(Collection<Mark> marks) {
        sorted = marks.stream().sorted(READING).toList();
        reach = new int[sorted.size()];
        int farthest = 0;
        for (int i = 0; i < reach.length; i++) {
            farthest = Math.max(farthest, sorted.get(i).range().end());
            reach[i] = farthest;
        }
    }

    List<Mark> all() {
        return sorted;
    }

    /// The marks that share at least one code unit with `from` to `to`, in reading order.
    List<Mark> overlapping(int from, int to) {
        var found = new ArrayList<Mark>();
        for (int i = firstReaching(from); i < sorted.size(); i++) {
            var range = sorted.get(i).range();
            if (range.start() >= to) {
                break;
            }
            if (range.end() > from && !range.isEmpty()) {
                found.add(sorted.get(i));
            }
        }
        return found;
    }

    /// The marks on the code unit at an offset, or that end there: what a caret touches.
    List<Mark> at(int offset) {
        return overlapping(Math.max(0, offset - 1), offset + 1);
    }

    /// Of the marks at the end of a range the one that is meant there: the one on just this range,
    /// else the shortest.
    @Nullable Mark closest(TextRange range) {
        Mark closest = null;
        for (var mark : at(range.end())) {
            if (mark.range().equals(range)) {
                return mark;
            }
            if (closest == null || mark.range().length() < closest.range().length()) {
                closest = mark;
            }
        }
        return closest;
    }

    /// The mark after another in reading order; without another, the first that starts at or after
    /// the offset.
    @Nullable Mark next(@Nullable Mark from, int offset) {
        int i = from == null ? -1 : place(from);
        if (i >= 0) {
            return i + 1 < sorted.size() ? sorted.get(i + 1) : null;
        }
        for (int k = 0; k < sorted.size(); k++) {
            if (sorted.get(k).range().start() >= offset) {
                return sorted.get(k);
            }
        }
        return null;
    }

    /// The mark before another in reading order; without another, the last that starts before the
    /// offset.
    @Nullable Mark previous(@Nullable Mark from, int offset) {
        int i = from == null ? -1 : place(from);
        if (i >= 0) {
            return i > 0 ? sorted.get(i - 1) : null;
        }
        for (int k = sorted.size() - 1; k >= 0; k--) {
            if (sorted.get(k).range().start() < offset) {
                return sorted.get(k);
            }
        }
        return null;
    }

    /// The mark with a key, if it is still there.
    @Nullable Mark withKey(long key) {
        for (var mark : sorted) {
            if (mark.key() == key) {
                return mark;
            }
        }
        return null;
    }

    private int place(Mark mark) {
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).key() == mark.key()) {
                return i;
            }
        }
        return -1;
    }

    private int firstReaching(int offset) {
        int low = 0;
        int high = reach.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
