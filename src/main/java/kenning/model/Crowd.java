package kenning.model;

import org.jspecify.annotations.Nullable;

/// How many people a label fits, so that a label never points at one of them. It counts the people
/// who could be meant, not those who told stories.
///
/// @param role as a label would say it, such as health visitor
/// @param place none when it holds for every place
/// @param size none when there are many
/// @param source who counted, or where the figure comes from
public record Crowd(
        Id id,
        String role,
        Place.@Nullable Id place,
        @Nullable Integer size,
        @Nullable VagueDate asOf,
        String source) {
    public record Id(long value) {}

    public Crowd withRole(String now) {
        return new Crowd(id, now, place, size, asOf, source);
    }

    public Crowd withPlace(Place.@Nullable Id now) {
        return new Crowd(id, role, now, size, asOf, source);
    }

    public Crowd withSize(@Nullable Integer now) {
        return new Crowd(id, role, place, now, asOf, source);
    }

    public Crowd withAsOf(@Nullable VagueDate now) {
        return new Crowd(id, role, place, size, now, source);
    }

    public Crowd withSource(String now) {
        return new Crowd(id, role, place, size, asOf, now);
    }
}
