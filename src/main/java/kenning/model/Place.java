package kenning.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the work happens. Places nest: a locality lies in its place.
///
/// @param kind what sort of place it is, in the team's words
/// @param approach how the work is done here
/// @param entryPoint with whom the work began here
public record Place(
        Id id,
        @Nullable Id parent,
        String name,
        String kind,
        Status status,
        String approach,
        String entryPoint) {

    public record Id(long value) {}

    /// A closed place keeps its stories and is no longer offered for new ones.
    public enum Status {
        ACTIVE,
        CLOSING,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A place and everything that lies in it, however deep.
    public static Set<Id> within(List<Place> all, Id place) {
        var within = new HashSet<Id>(Set.of(place));
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
