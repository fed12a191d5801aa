package kenning.model;

import java.util.Comparator;
import java.util.List;

/// The value that a thing has in one dimension, such as Tarrenholm or toward.
///
/// @param order where it stands among the others of its dimension: community before practice,
///   toward before away, codes as in the codebook
/// @param name as people read it
public record Key(long order, String name) implements Comparable<Key> {
    private static final Comparator<Key> IN_ORDER =
            Comparator.comparingLong(Key::order).thenComparing(Key::name);

    /// A value out of a closed set, in the order in which the set is declared.
    public static <E extends Enum<E>> Key of(E value, String name) {
        return new Key(List.of(value.getDeclaringClass().getEnumConstants()).indexOf(value), name);
    }

    @Override
    public int compareTo(Key other) {
        return IN_ORDER.compare(this, other);
    }
}
