package kenning.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.Key;

/// Counts a list by one or several dimensions.
public final class Counts {
    private static final Key UNKNOWN = new Key(Long.MAX_VALUE, "");

    private Counts() {}

    /// One line of the answer.
    ///
    /// @param keys one for each dimension asked for, in that order; a thing that has no value there
    ///   stands under the key with the empty name, which comes last
    public record Row(List<Key> keys, Count count) {
        public Row {
            keys = List.copyOf(keys);
        }
    }

    /// The rows in the order of their keys; only those that hold something. A story or teller that
    /// falls into several rows counts in each, so rows need not add up to the whole: the whole is
    /// [Count#of] the list.
    public static List<Row> by(List<Dimension> dimensions, List<Countable> items) {
        Map<List<Key>, List<Countable>> groups = new TreeMap<>(byKeys());
        for (var item : items) {
            var keys = dimensions.stream().map(d -> item.keys().getOrDefault(d, UNKNOWN)).toList();
            groups.computeIfAbsent(keys, k -> new ArrayList<>()).add(item);
        }
        return groups.entrySet().stream()
                .map(group -> new Row(group.getKey(), Count.of(group.getValue())))
                .toList();
    }

    private static Comparator<List<Key>> byKeys() {
        return (one, other) -> {
            for (int i = 0; i < one.size(); i++) {
                int order = one.get(i).compareTo(other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
