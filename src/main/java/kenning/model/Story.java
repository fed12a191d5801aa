package kenning.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An account of something that happened, told from a point of view.
///
/// @param told when it was told
/// @param happened when what it tells of happened
/// @param method how it was gathered, in the team's words
/// @param whatMatters in the teller's own words
/// @param inTheWay in the teller's own words
/// @param held hidden from everything until somebody lifts the hold
public record Story(
        Id id,
        String title,
        Teller.Id teller,
        Place.@Nullable Id place,
        @Nullable VagueDate told,
        @Nullable VagueDate happened,
        String method,
        String whatMatters,
        String inTheWay,
        Set<Flag> flags,
        boolean held) {

    public record Id(long value) {}

    public Story {
        flags = Set.copyOf(flags);
    }
}
