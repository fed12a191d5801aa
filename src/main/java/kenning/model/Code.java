package kenning.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A label for passages, with what it means and when to use it.
///
/// @param colour as `#rrggbb`
/// @param position where it stands among the codes of the same parent, from small to large; not
///   always without gaps
public record Code(
        Id id,
        @Nullable Id parent,
        CodeKind kind,
        String name,
        String definition,
        String whenToUse,
        String whenNot,
        String colour,
        int position) {

    public record Id(long value) {}

    /// A code and every code that is nested in it.
    public static Set<Id> within(List<Code> all, Id code) {
        var within = new HashSet<Id>(Set.of(code));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var other : all) {
                if (other.parent() != null && within.contains(other.parent())) {
                    grew |= within.add(other.id());
                }
            }
        }
        return within;
    }
}
