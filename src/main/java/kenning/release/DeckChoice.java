package kenning.release;

import java.util.ArrayList;
import java.util.List;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Indicator;
import kenning.model.Output;
import kenning.model.Output.Item;

/// What somebody would like on the screens; whether it may be there is another matter.
///
/// @param themes in the order in which they are shown
/// @param indicators after the themes, in their order
/// @param quotes each shown under its theme, in their order
/// @param question the question for the room
public record DeckChoice(
        List<Code.Id> themes,
        List<Indicator.Id> indicators,
        List<Coding.Id> quotes,
        String question) {

    public DeckChoice {
        themes = List.copyOf(themes);
        indicators = List.copyOf(indicators);
        quotes = List.copyOf(quotes);
    }

    /// What was chosen for the screens of a project.
    public static DeckChoice of(Output output) {
        var themes = new ArrayList<Code.Id>();
        var indicators = new ArrayList<Indicator.Id>();
        var quotes = new ArrayList<Coding.Id>();
        for (var item : output.items()) {
            switch (item) {
                case Item.OfCode(var code) -> themes.add(code);
                case Item.OfIndicator(var indicator) -> indicators.add(indicator);
                case Item.OfQuote(var coding) -> quotes.add(coding);
                case Item.OfInsight ignored -> {
                    // Screens show no insights.
                }
            }
        }
        return new DeckChoice(themes, indicators, quotes, output.question());
    }

    /// Whether nobody has chosen anything to show.
    public boolean isEmpty() {
        return themes.isEmpty() && indicators.isEmpty() && quotes.isEmpty();
    }
}
