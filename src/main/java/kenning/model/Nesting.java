package kenning.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Things that lie in one another, such as places and codes. A damaged project may have some that
/// lie in themselves.
final class Nesting {
    private Nesting() {}

    /// One of them and everything that lies in it, however deep.
    static <T, I> Set<I> within(
            List<T> all, I outer, Function<T, I> id, Function<T, @Nullable I> parent) {
        var within = new HashSet<I>(Set.of(outer));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var other : all) {
                var above = parent.apply(other);
                if (above != null && within.contains(above)) {
                    grew |= within.add(id.apply(other));
                }
            }
        }
        return within;
    }
}
