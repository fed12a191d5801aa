package kenning.ui.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenning.store.Step;

/// A row of the list: a day as a heading, or a step of it.
sealed interface HistoryRow {
    record Day(LocalDate day) implements HistoryRow {}

    record OfStep(Step step) implements HistoryRow {}

    /// The steps under their days.
    static List<HistoryRow> of(List<Step> steps) {
        var rows = new ArrayList<HistoryRow>();
        LocalDate last = null;
        for (var step : steps) {
            var day = Moments.dayOf(step.made());
            if (!day.equals(last)) {
                rows.add(new Day(day));
                last = day;
            }
            rows.add(new OfStep(step));
        }
        return rows;
    }
}
