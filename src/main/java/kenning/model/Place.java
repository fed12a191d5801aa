package kenning.model;

import java.util.Locale;
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
}
