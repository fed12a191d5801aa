package kenning.release;

import java.util.List;
import kenning.model.Audience;
import kenning.model.Countable;
import kenning.model.Dates;

/// Everything that a report may hold, for one audience and a span of time.
///
/// @param stories that may be counted
/// @param quotable how many of those may also be quoted
/// @param themes in the order of the codebook, each after the one that it lies in
/// @param signs that may be counted, also those of no indicator
/// @param created what is being created, from stories that may be shown
/// @param insightsLeftOut how many insights stay out because no story behind them may be shown
/// @param scan looks whether a finished document holds words that it must not
public record ClearedReport(
        Audience audience,
        Dates dates,
        ClearedText name,
        ClearedText purpose,
        List<ClearedText> places,
        List<Countable> stories,
        int quotable,
        List<ClearedTheme> themes,
        List<ClearedIndicator> indicators,
        List<Countable> signs,
        List<ClearedSentence> created,
        List<ClearedInsight> insights,
        int insightsLeftOut,
        AfterScan scan) {

    public ClearedReport {
        places = List.copyOf(places);
        stories = List.copyOf(stories);
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
        signs = List.copyOf(signs);
        created = List.copyOf(created);
        insights = List.copyOf(insights);
    }

    /// How many stories are counted and not quoted.
    public int countedOnly() {
        return stories.size() - quotable;
    }
}
