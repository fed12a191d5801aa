package kenning.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Story;
import kenning.model.TextRange;

/// How often each two codes stand together: on the same words, and in the same story. Immutable.
///
/// It sweeps over each story once, from its first passage to its last, and looks only at those that
/// are still open: the work grows with the passages and with the pairs that overlap, not with the
/// square of the codes.
///
/// @param <K> what passages are coded with
public final class CoOccurrence<K> {
    /// A passage with what it is coded with.
    public record Placed<K>(Story.Id story, TextRange range, K what) {}

    /// How two codes stand together.
    ///
    /// @param overlaps how many pairs of passages, one of each code, share at least one character
    /// @param overlapping in how many stories there is such a pair
    /// @param stories in how many stories both stand, wherever
    public record Together(int overlaps, int overlapping, int stories) {
        static final Together NEVER = new Together(0, 0, 0);
    }

    private static final class Tally {
        private int overlaps;
        private int overlapping;
        private int stories;

        /// The story in which they were seen to overlap last, as its number in the sweep.
        private int last = -1;

        Together together() {
            return new Together(overlaps, overlapping, stories);
        }
    }

    private final Map<K, Map<K, Tally>> pairs = new HashMap<>();
    private int swept;

    private CoOccurrence() {}

    /// @param passages in any order; two codes that are equal are never a pair
    public static <K> CoOccurrence<K> of(List<Placed<K>> passages) {
        var byStory = new LinkedHashMap<Story.Id, List<Placed<K>>>();
        passages.forEach(p -> byStory.computeIfAbsent(p.story(), s -> new ArrayList<>()).add(p));
        var all = new CoOccurrence<K>();
        byStory.values().forEach(all::sweep);
        return all;
    }

    public Together of(K one, K other) {
        var tally = pairs.getOrDefault(one, Map.of()).get(other);
        return tally == null ? Together.NEVER : tally.together();
    }

    /// Everything that stands together with one code, in the order in which it was met.
    public Map<K, Together> with(K one) {
        var with = new LinkedHashMap<K, Together>();
        pairs.getOrDefault(one, Map.of())
                .forEach((other, tally) -> with.put(other, tally.together()));
        return with;
    }

    private void sweep(List<Placed<K>> ofStory) {
        swept++;
        ofStory.sort(Comparator.comparingInt(p -> p.range().start()));
        var open = new ArrayList<Placed<K>>();
        var codes = new ArrayList<K>();
        for (var passage : ofStory) {
            open.removeIf(p -> p.range().end() <= passage.range().start());
            for (var other : open) {
                if (!other.what().equals(passage.what())) {
                    overlap(tally(other.what(), passage.what()));
                }
            }
            open.add(passage);
            codes.add(passage.what());
        }
        var distinct = codes.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                tally(distinct.get(i), distinct.get(j)).stories++;
            }
        }
    }

    private void overlap(Tally tally) {
        tally.overlaps++;
        if (tally.last != swept) {
            tally.overlapping++;
            tally.last = swept;
        }
    }

    /// One for both ways round.
    private Tally tally(K one, K other) {
        var there = pairs.computeIfAbsent(one, k -> new LinkedHashMap<>()).get(other);
        if (there != null) {
            return there;
        }
        var made = new Tally();
        pairs.computeIfAbsent(one, k -> new LinkedHashMap<>()).put(other, made);
        pairs.computeIfAbsent(other, k -> new LinkedHashMap<>()).put(one, made);
        return made;
    }
}
