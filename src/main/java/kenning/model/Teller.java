package kenning.model;

import org.jspecify.annotations.Nullable;

/// The person whose experience a story is. The project knows no name: only a pseudonym, if one was
/// chosen.
public record Teller(
        Id id, @Nullable String pseudonym, Voice.@Nullable Id voice, Place.@Nullable Id place) {
    public record Id(long value) {}
}
