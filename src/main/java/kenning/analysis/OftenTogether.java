package kenning.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which codes often stand on the same words as others. Immutable.
///
/// @param <K> what passages are coded with
public final class OftenTogether<K> {
    /// Once may be chance.
    private static final int OFTEN = 2;

    private final CoOccurrence<K> pairs;

    private OftenTogether(CoOccurrence<K> pairs) {
        this.pairs = pairs;
    }

    public static <K> OftenTogether<K> of(List<CoOccurrence.Placed<K>> passages) {
        return new OftenTogether<>(CoOccurrence.of(passages));
    }

    /// The codes that stand with these at least twice, the most often first.
    public List<K> with(Set<K> codes, int most) {
        var sums = new LinkedHashMap<K, Integer>();
        for (var code : codes) {
            pairs.with(code)
                    .forEach((other, times) -> sums.merge(other, times.overlaps(), Integer::sum));
        }
        return sums.entrySet().stream()
                .filter(e -> e.getValue() >= OFTEN && !codes.contains(e.getKey()))
                .sorted(Comparator.comparingInt(e -> -e.getValue()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
