package kenning.release;

import java.util.List;
import kenning.model.Countable;
import kenning.model.Insight;

/// An insight behind which at least one story may be shown.
///
/// @param fitting stories that bear it out and may be counted
/// @param notFitting stories that do not fit and may be counted
/// @param shown labels of those fitting stories that may be shown
/// @param shownNotFitting labels of those not fitting that may be shown
/// @param against words from stories that do not fit, where they may be shown
public record ClearedInsight(
        Insight.Id id,
        ClearedText claim,
        ClearedText because,
        Insight.Status status,
        List<Countable> fitting,
        List<Countable> notFitting,
        List<StoryLabel> shown,
        List<StoryLabel> shownNotFitting,
        List<ClearedQuote> against) {

    public ClearedInsight {
        fitting = List.copyOf(fitting);
        notFitting = List.copyOf(notFitting);
        shown = List.copyOf(shown);
        shownNotFitting = List.copyOf(shownNotFitting);
        against = List.copyOf(against);
    }
}
