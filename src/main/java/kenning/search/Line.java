package kenning.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import kenning.model.Story;
import kenning.task.Progress;

/// One line of a concordance: a passage of a story's text, with what stands before and after it.
///
/// @param title empty where the view does not show titles
public record Line(Story.Id story, String title, Passage passage) {
    /// By what lines are put in order.
    public enum Order {
        /// As the stories came into the project, and in each in the order of its text.
        STORY,
        /// By the words before, the nearest first.
        BEFORE,
        /// By the words after, the nearest first.
        AFTER
    }

    private record Keyed(Line line, String key) {}

    private static final Comparator<Line> AS_TOLD =
            Comparator.<Line>comparingLong(line -> line.story().value())
                    .thenComparingInt(line -> line.passage().range().start());

    private static final int PATIENCE = 256;

    /// @throws kenning.task.Cancelled when nobody waits for it any more
    public static List<Line> sorted(List<Line> lines, Order order, Progress progress) {
        var keyed = new ArrayList<Keyed>();
        for (var line : lines) {
            if (keyed.size() % PATIENCE == 0) {
                progress.checkCancelled();
            }
            keyed.add(new Keyed(line, line.key(order)));
        }
        keyed.sort(Comparator.comparing(Keyed::key).thenComparing(Keyed::line, AS_TOLD));
        return keyed.stream().map(Keyed::line).toList();
    }

    private String key(Order order) {
        return switch (order) {
            case STORY -> "";
            case AFTER -> String.join(" ", StoryAnalyzer.words(passage.after()));
            case BEFORE -> {
                var words = new ArrayList<>(StoryAnalyzer.words(passage.before()));
                Collections.reverse(words);
                yield String.join(" ", words);
            }
        };
    }
}
