package kenning.model;

import org.jspecify.annotations.Nullable;

/// The person whose experience a story is. The project knows no name: only a pseudonym, if one was
/// chosen.
///
/// @param toldRole who they said they were when they told it, in their own words; for the team
public record Teller(
        Id id,
        @Nullable String pseudonym,
        Voice.@Nullable Id voice,
        Place.@Nullable Id place,
        String toldRole) {
    public record Id(long value) {}
}
