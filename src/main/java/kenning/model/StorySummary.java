package kenning.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A story with what a list, a filter and a count need to know about it.
///
/// @param voice the teller's role, if it is known
/// @param placeName the name of the story's place, empty when none is set
/// @param words how many words its working text has
/// @param codings how many coded passages and signs it carries
/// @param codedTurns in how many of its turns something is coded
/// @param permission what may be done with it: the strictest of what its teller and the story say,
///   nothing while it is held
/// @param codes the codes that stand in it
/// @param indicators the leading indicators of which it carries a sign
/// @param said what was last agreed for this story or, where nothing was, by its teller for all
///   theirs; none when nothing was ever recorded
public record StorySummary(
        Story story,
        @Nullable Voice voice,
        String placeName,
        int words,
        int turns,
        int codings,
        int codedTurns,
        Permission permission,
        Set<Code.Id> codes,
        Set<Indicator.Id> indicators,
        @Nullable Permission said) {

    public StorySummary {
        codes = Set.copyOf(codes);
        indicators = Set.copyOf(indicators);
    }

    public Story.Id id() {
        return story.id();
    }

    public String title() {
        return story.title();
    }

    /// How much of it has been coded, from 0 to 1, by turns.
    public double progress() {
        return turns == 0 ? 0 : (double) codedTurns / turns;
    }
}
