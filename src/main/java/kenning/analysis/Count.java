package kenning.analysis;

import java.util.Collection;
import kenning.model.Countable;

/// How many stories and tellers there are in a list of things, each once, and how many things.
///
/// @param passages the things themselves: coded passages or signs, or the stories once more
public record Count(int stories, int tellers, int passages) {
    public static final Count NONE = new Count(0, 0, 0);

    /// Both together, where no story and no teller is in both.
    public Count plus(Count other) {
        return new Count(
                stories + other.stories, tellers + other.tellers, passages + other.passages);
    }

    public static Count of(Collection<Countable> items) {
        return new Count(
                (int) items.stream().map(Countable::story).distinct().count(),
                (int) items.stream().map(Countable::teller).distinct().count(),
                items.size());
    }
}
