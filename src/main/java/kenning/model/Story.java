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
/// @param question what was asked for, in the words of whoever asked
/// @param reviewed when its teller went through it and agreed, if they did
/// @param reviewNote what came of that, for the team
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
        boolean held,
        String question,
        @Nullable VagueDate reviewed,
        String reviewNote) {

    public record Id(long value) {}

    public Story {
        flags = Set.copyOf(flags);
    }
}
