package kenning.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import kenning.model.Direction;

/// How many signs point each way. Every direction has a number, also when it is 0.
public record Directions(Map<Direction, Integer> counts) {
    public Directions {
        var all = new EnumMap<Direction, Integer>(Direction.class);
        for (var direction : Direction.values()) {
            all.put(direction, counts.getOrDefault(direction, 0));
        }
        counts = Collections.unmodifiableMap(all);
    }

    public static Directions of(Collection<Direction> signs) {
        var counts = new EnumMap<Direction, Integer>(Direction.class);
        signs.forEach(direction -> counts.merge(direction, 1, Integer::sum));
        return new Directions(counts);
    }

    public int of(Direction direction) {
        return counts.getOrDefault(direction, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
