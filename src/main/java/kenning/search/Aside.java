package kenning.search;

import java.util.List;
import kenning.model.Insight;
import kenning.model.Noticing;

/// An insight or a noticing that answers a search. For the team alone: beyond it neither is found.
///
/// @param title its sentence
/// @param count how many passages answer it in all; 0 when it answers by what is not in it
/// @param passages the first of them, in all that it says, with [Field#TEXT] as their field
public record Aside(About about, String title, int count, List<Passage> passages) {
    /// What was found.
    public sealed interface About {
        record OfInsight(Insight.Id id) implements About {}

        /// @param kept private to the team
        record OfNoticing(Noticing.Id id, boolean kept) implements About {}
    }

    public Aside {
        passages = List.copyOf(passages);
    }
}
