package kenning.store;

import java.time.Instant;
import kenning.model.Member;
import org.jspecify.annotations.Nullable;

/// One edit in the history of the project.
///
/// @param id grows with time
/// @param label what was done, in words
/// @param place where in the project, such as `story/12`; empty when nowhere in particular
/// @param kept whether undo passes it over, because it narrowed what may be done with somebody's
///   story
public record Step(
        long id,
        String label,
        String place,
        Member.@Nullable Id member,
        Instant made,
        State state,
        boolean kept) {

    public enum State {
        DONE,
        UNDONE,
        /// Undone and then overtaken by another edit: it stands in the history and cannot be
        /// redone.
        DROPPED,
        /// What it changed was forgotten to save room: it stands in the history and cannot be
        /// undone.
        COMPACTED
    }
}
