package kenning.ui.stories;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import kenning.model.Story;
import kenning.model.TextRange;

/// Where somebody has been in the stories, to go back there and forth again.
final class Trail {
    private static final int KEPT = 100;

    /// @param top offset at the top of the page
    record Stop(Story.Id story, int top, TextRange selection) {}

    private final Deque<Stop> behind = new ArrayDeque<>();
    private final Deque<Stop> ahead = new ArrayDeque<>();

    /// Remembers a place that is left for another one; what was ahead is forgotten.
    void leave(Stop stop) {
        ahead.clear();
        if (!stop.equals(behind.peek())) {
            behind.push(stop);
        }
        if (behind.size() > KEPT) {
            behind.removeLast();
        }
    }

    /// @param here the place that is left
    Optional<Stop> back(Stop here) {
        return step(behind, ahead, here);
    }

    Optional<Stop> forward(Stop here) {
        return step(ahead, behind, here);
    }

    private static Optional<Stop> step(Deque<Stop> from, Deque<Stop> to, Stop here) {
        var next = from.poll();
        if (next != null) {
            to.push(here);
        }
        return Optional.ofNullable(next);
    }
}
