package kenning.model;

import org.jspecify.annotations.Nullable;

/// People who meet, and who may write leading indicators together. Never a list of names.
///
/// @param place where they meet; none when they are of several places
/// @param family from which standing they speak; none when they are mixed
public record PeopleGroup(
        Id id, String name, Place.@Nullable Id place, @Nullable VoiceFamily family, String detail) {
    public record Id(long value) {}

    public PeopleGroup withName(String now) {
        return new PeopleGroup(id, now, place, family, detail);
    }

    public PeopleGroup withPlace(Place.@Nullable Id now) {
        return new PeopleGroup(id, name, now, family, detail);
    }

    public PeopleGroup withFamily(@Nullable VoiceFamily now) {
        return new PeopleGroup(id, name, place, now, detail);
    }

    public PeopleGroup withDetail(String now) {
        return new PeopleGroup(id, name, place, family, now);
    }
}
