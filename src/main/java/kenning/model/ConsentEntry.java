package kenning.model;

import org.jspecify.annotations.Nullable;

/// One recorded permission, for all stories of a teller or for one story. The newest entry of each
/// holds; entries are never changed.
///
/// @param how how it was given: written, spoken with a witness, recorded
public record ConsentEntry(
        Id id,
        Teller.@Nullable Id teller,
        Story.@Nullable Id story,
        Permission permission,
        @Nullable VagueDate given,
        String how) {

    public record Id(long value) {}

    public ConsentEntry {
        if ((teller == null) == (story == null)) {
            throw new IllegalArgumentException("consent is either for a teller or for a story");
        }
    }
}
