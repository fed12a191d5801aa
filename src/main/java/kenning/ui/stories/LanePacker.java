package kenning.ui.stories;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import kenning.model.TextRange;

/// Gives each mark the number of a lane, from 0, so that no two marks within `reach` code units of
/// each other share one. With reach 0 these are the lanes under the words; with about one line of
/// text they are the columns of the stripes, since a stripe covers whole lines.
///
/// A first packing is greedy by start, which needs no more lanes than the deepest place. Later
/// marks take the lowest free lane and move nothing, so that the page stays still while somebody
/// codes.
final class LanePacker {
    private record Placed(TextRange range, int lane) {}

    private final int reach;
    private Map<Long, Placed> placed = new HashMap<>();
    private int lanes;

    LanePacker(int reach) {
        this.reach = reach;
    }

    /// Forgets every lane and packs afresh.
    void pack(MarkIndex marks) {
        placed = new HashMap<>();
        var active = new PriorityQueue<Placed>(Comparator.comparingInt(p -> p.range().end()));
        var free = new PriorityQueue<Integer>();
        lanes = 0;
        for (var mark : marks.all()) {
            while (!active.isEmpty()
                    && active.element().range().end() + reach <= mark.range().start()) {
                free.add(active.remove().lane());
            }
            int lane = free.isEmpty() ? lanes++ : free.remove();
            var place = new Placed(mark.range(), lane);
            active.add(place);
            placed.put(mark.key(), place);
        }
    }

    /// Keeps the lane of every mark that stayed where it was, and finds one for each other.
    void update(MarkIndex marks) {
        var kept = new HashMap<Long, Placed>();
        var fresh = new ArrayList<Mark>();
        for (var mark : marks.all()) {
            var before = placed.get(mark.key());
            if (before != null && before.range().equals(mark.range())) {
                kept.put(mark.key(), before);
            } else {
                fresh.add(mark);
            }
        }
        if (fresh.size() > kept.size()) {
            pack(marks);
            return;
        }
        placed = kept;
        for (var mark : fresh) {
            add(mark, near(marks, mark));
        }
        lanes = 0;
        for (var place : placed.values()) {
            lanes = Math.max(lanes, place.lane() + 1);
        }
    }

    /// How many lanes are in use, over the whole story.
    int lanes() {
        return lanes;
    }

    /// The lane of a mark of the last packing.
    int laneOf(Mark mark) {
        var place = placed.get(mark.key());
        return place == null ? 0 : place.lane();
    }

    private List<Mark> near(MarkIndex marks, Mark mark) {
        return marks.overlapping(
                Math.max(0, mark.range().start() - reach), mark.range().end() + reach);
    }

    private void add(Mark mark, List<Mark> neighbours) {
        var taken = new BitSet();
        for (var other : neighbours) {
            var place = placed.get(other.key());
            if (place != null) {
                taken.set(place.lane());
            }
        }
        placed.put(mark.key(), new Placed(mark.range(), taken.nextClearBit(0)));
    }
}
