package kenning.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import kenning.model.Audience;
import kenning.model.Story;

/// For whom is searched, and which stories they may see. Made afresh for each search, since consent
/// changes.
///
/// @param shows whether a story may be seen; asked on the thread of the search
/// @param fields in which words are looked for: beyond the team only the story itself, since titles
///   and the rest are the team's own
public record View(Audience audience, Predicate<Story.Id> shows, Set<Field> fields) {
    public View {
        fields = java.util.Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }

    /// The team sees every story that is not held.
    public static final View TEAM =
            new View(Audience.TEAM, story -> true, EnumSet.allOf(Field.class));

    /// Some stories, as an audience beyond the team may see them.
    public static View of(Audience audience, Set<Story.Id> stories) {
        return new View(audience, Set.copyOf(stories)::contains, EnumSet.of(Field.TEXT));
    }
}
