package kenning.ui.search;

import java.util.Optional;
import kenning.model.Refusal;
import kenning.search.Concordance;
import kenning.search.Line;
import kenning.search.QueryText.Parsed.Problem;
import kenning.search.Question;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.task.Progress;

/// A question as the screen puts it. Answered off the FX thread.
///
/// @param anything whether anything was asked; otherwise only the counts over all stories are
///   wanted
/// @param lines whether each passage is wanted on a line of its own
record Asking(Question question, boolean anything, boolean lines, Line.Order sorting) {
    private static final int MOST = 200;
    private static final int MOST_LINES = 20_000;

    /// Either what is wrong with the names in the question, or the answer.
    record Outcome(Optional<Problem> problem, Optional<SearchModel.Answered> answered) {}

    Outcome outcome(StoryIndex index, Progress progress) throws Refusal {
        var wrong = index.problem(question.query(), View.TEAM);
        if (wrong.isPresent()) {
            return new Outcome(wrong, Optional.empty());
        }
        var hits = index.search(question, anything && !lines ? MOST : 0, progress);
        var found =
                anything && lines
                        ? Optional.of(sorted(index, progress))
                        : Optional.<Concordance>empty();
        return new Outcome(
                Optional.empty(), Optional.of(new SearchModel.Answered(anything, hits, found)));
    }

    private Concordance sorted(StoryIndex index, Progress progress) throws Refusal {
        var all = index.concordance(question, MOST_LINES, progress);
        return new Concordance(
                Line.sorted(all.lines(), sorting, progress), all.count(), all.stories(), all.as());
    }
}
