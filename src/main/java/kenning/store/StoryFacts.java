package kenning.store;

import java.util.Set;
import kenning.model.Flag;
import kenning.model.Place;
import kenning.model.Teller;
import kenning.model.VagueDate;
import org.jspecify.annotations.Nullable;

/// What is known about a story besides its text when it is added.
public record StoryFacts(
        Teller.Id teller,
        Place.@Nullable Id place,
        @Nullable VagueDate told,
        @Nullable VagueDate happened,
        String method,
        String whatMatters,
        String inTheWay,
        Set<Flag> flags,
        boolean held) {

    public StoryFacts {
        flags = Set.copyOf(flags);
    }

    /// Only who told it, where and when.
    public static StoryFacts of(
            Teller.Id teller, Place.@Nullable Id place, @Nullable VagueDate told) {
        return new StoryFacts(teller, place, told, null, "", "", "", Set.of(), false);
    }
}
