package kenning.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Insight;
import kenning.model.Output;
import kenning.model.Output.Item;

/// What a writer wants of what a report may hold. Something that was chosen and may not be shown
/// does not appear.
///
/// @param insights in the writer's order; none for all in the project's order
/// @param themes none for all
/// @param quotes that somebody chose
/// @param saysWhatIsEmpty whether a section without anything in it says so; otherwise it is dropped
public record ReportChoices(
        List<Insight.Id> insights,
        Set<Code.Id> themes,
        Set<Coding.Id> quotes,
        Quotes which,
        boolean saysWhatIsEmpty) {

    /// Which quotes stand in the themes.
    public enum Quotes {
        /// Where somebody has chosen quotes of a theme, those; otherwise Kenning picks.
        CHOSEN_OR_PICKED,
        /// Those that somebody has chosen, and no other.
        CHOSEN,
        /// Those that Kenning picks, whatever was chosen.
        PICKED,
        /// Every quote that may be shown.
        ALL
    }

    /// Where nobody has chosen.
    public static final ReportChoices NONE =
            new ReportChoices(List.of(), Set.of(), Set.of(), Quotes.CHOSEN_OR_PICKED, true);

    public ReportChoices {
        insights = List.copyOf(insights);
        themes = Set.copyOf(themes);
        quotes = Set.copyOf(quotes);
    }

    public static ReportChoices of(Output output) {
        var insights = new ArrayList<Insight.Id>();
        var themes = new HashSet<Code.Id>();
        var quotes = new HashSet<Coding.Id>();
        for (var item : output.items()) {
            switch (item) {
                case Item.OfInsight(var insight) -> insights.add(insight);
                case Item.OfCode(var code) -> themes.add(code);
                case Item.OfQuote(var coding) -> quotes.add(coding);
                case Item.OfIndicator ignored -> {
                    // The signs of a report are never a choice: each of them is in its table.
                }
            }
        }
        return new ReportChoices(
                insights, themes, quotes, Quotes.CHOSEN_OR_PICKED, output.saysWhatIsEmpty());
    }

    public ReportChoices with(Quotes now) {
        return new ReportChoices(insights, themes, quotes, now, saysWhatIsEmpty);
    }

    public ReportChoices sayingWhatIsEmpty(boolean now) {
        return new ReportChoices(insights, themes, quotes, which, now);
    }
}
