package kenning.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Story;
import kenning.model.TextRange;

/// Which codes stand on the same words as others: how often each pair overlaps. Immutable.
///
/// @param <K> what passages are coded with
public final class OftenTogether<K> {
    /// Once may be chance.
    private static final int OFTEN = 2;

    /// A passage with what it is coded with.
    public record Placed<K>(Story.Id story, TextRange range, K what) {}

    private final Map<K, Map<K, Integer>> pairs = new HashMap<>();

    private OftenTogether(List<Placed<K>> passages) {
        var byStory = new LinkedHashMap<Story.Id, List<Placed<K>>>();
        passages.forEach(p -> byStory.computeIfAbsent(p.story(), s -> new ArrayList<>()).add(p));
        byStory.values().forEach(this::count);
    }

    public static <K> OftenTogether<K> of(List<Placed<K>> passages) {
        return new OftenTogether<>(passages);
    }

    private void count(List<Placed<K>> ofStory) {
        ofStory.sort(Comparator.comparingInt(p -> p.range().start()));
        var open = new ArrayList<Placed<K>>();
        for (var passage : ofStory) {
            open.removeIf(p -> p.range().end() <= passage.range().start());
            for (var other : open) {
                if (!other.what().equals(passage.what())) {
                    add(other.what(), passage.what());
                    add(passage.what(), other.what());
                }
            }
            open.add(passage);
        }
    }

    private void add(K one, K other) {
        pairs.computeIfAbsent(one, k -> new LinkedHashMap<>()).merge(other, 1, Integer::sum);
    }

    /// The codes that stand with these at least twice, the most often first.
    public List<K> with(Set<K> codes, int most) {
        var sums = new LinkedHashMap<K, Integer>();
        for (var code : codes) {
            pairs.getOrDefault(code, Map.of())
                    .forEach((other, times) -> sums.merge(other, times, Integer::sum));
        }
        return sums.entrySet().stream()
                .filter(e -> e.getValue() >= OFTEN && !codes.contains(e.getKey()))
                .sorted(Comparator.comparingInt(e -> -e.getValue()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
