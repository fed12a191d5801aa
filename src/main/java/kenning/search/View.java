package kenning.search;

import java.util.Set;
import java.util.function.Predicate;
import kenning.model.Audience;
import kenning.model.Story;

/// For whom is searched, and which stories they may see. Made afresh for each search, since consent
/// changes.
///
/// @param shows whether a story may be seen; asked on the thread of the search
public record View(Audience audience, Predicate<Story.Id> shows) {
    /// The team sees every story that is not held.
    public static final View TEAM = new View(Audience.TEAM, story -> true);

    public static View of(Audience audience, Set<Story.Id> stories) {
        return new View(audience, Set.copyOf(stories)::contains);
    }
}
