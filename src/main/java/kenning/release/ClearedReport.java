package kenning.release;

import java.util.List;
import kenning.model.Audience;
import kenning.model.Countable;
import kenning.model.Dates;

/// Everything that a report may hold, for one audience, a span of time and some places.
///
/// @param funders who pays for the work
/// @param stories that may be counted
/// @param quotable how many of those may also be quoted
/// @param undated how many stories are not in it because they have no date
/// @param uncounted how many stories of its time and places are not even counted
/// @param themes in the order of the codebook, each after the one that it lies in
/// @param signs that may be counted, also those of no indicator
/// @param hard the signs that do not point toward what was hoped for, in the order of the stories
/// @param created what is being created, from stories that may be shown
/// @param insightsLeftOut how many insights stay out because no story behind them may be shown
/// @param scan looks whether a finished document holds words that it must not
public record ClearedReport(
        Audience audience,
        ReportScope scope,
        ClearedText name,
        ClearedText purpose,
        List<ClearedText> places,
        List<ClearedText> funders,
        List<Countable> stories,
        int quotable,
        int undated,
        int uncounted,
        List<ClearedTheme> themes,
        List<ClearedIndicator> indicators,
        List<Countable> signs,
        List<ClearedSign> hard,
        List<ClearedSentence> created,
        List<ClearedInsight> insights,
        int insightsLeftOut,
        AfterScan scan) {

    public ClearedReport {
        places = List.copyOf(places);
        funders = List.copyOf(funders);
        stories = List.copyOf(stories);
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
        signs = List.copyOf(signs);
        hard = List.copyOf(hard);
        created = List.copyOf(created);
        insights = List.copyOf(insights);
    }

    public Dates dates() {
        return scope.dates();
    }

    /// How many stories are counted and not quoted.
    public int countedOnly() {
        return stories.size() - quotable;
    }
}
