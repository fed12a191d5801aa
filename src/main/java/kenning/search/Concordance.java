package kenning.search;

import java.util.List;

/// Every passage of the stories' texts that answers a question, each on a line of its own.
///
/// @param lines at most as many as were asked for
/// @param count how many there are in all
/// @param stories in how many stories
public record Concordance(List<Line> lines, int count, int stories, Hits.Standing as) {
    public Concordance {
        lines = List.copyOf(lines);
    }
}
