package kenning.model;

import org.jspecify.annotations.Nullable;

/// The person whose experience a story is. The project knows no name: only a pseudonym, if one was
/// chosen.
///
/// @param toldRole what they called themselves, such as kinship carer or housing officer; finer
///   than the voice, and so for the team alone unless enough people fit it
public record Teller(
        Id id,
        @Nullable String pseudonym,
        Voice.@Nullable Id voice,
        Place.@Nullable Id place,
        String toldRole) {
    public record Id(long value) {}
}
