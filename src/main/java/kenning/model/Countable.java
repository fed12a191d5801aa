package kenning.model;

import java.util.Map;

/// One thing to be counted: a story, a coded passage or a sign.
///
/// @param keys its value in each dimension that it has
public record Countable(Story.Id story, Teller.Id teller, Map<Dimension, Key> keys) {
    public Countable {
        keys = Map.copyOf(keys);
    }
}
