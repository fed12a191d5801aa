package kenning.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.release.ClearedQuote;
import kenning.release.ClearedReport;
import kenning.release.ClearedTheme;
import kenning.report.Block.Heading;
import kenning.report.Block.Quoted;
import kenning.report.Block.Style;
import kenning.report.Block.Words;
import kenning.report.ReportChoices.Quotes;
import kenning.text.Messages;

/// Themes with what people said of them.
final class ThemesSection {
    private final ReportChoices choices;
    private final QuoteChoice spread;
    private final List<ClearedTheme> themes;
    private final Map<Code.Id, List<ClearedQuote>> chosen = new HashMap<>();

    ThemesSection(ClearedReport report, ReportChoices choices, QuoteChoice spread) {
        this.choices = choices;
        this.spread = spread;
        themes =
                report.themes().stream()
                        .filter(theme -> !theme.passages().isEmpty())
                        .filter(t ->
                                choices.themes().isEmpty() || choices.themes().contains(t.id()))
                        .toList();
    }

    /// Notes what a person chose, before any quote is picked.
    void reserve() {
        if (choices.quotes().isEmpty()
                || choices.which() == Quotes.PICKED
                || choices.which() == Quotes.ALL) {
            return;
        }
        for (var theme : themes) {
            var quotes = theme.quotes().stream().filter(this::isChosen).toList();
            if (!quotes.isEmpty()) {
                chosen.put(theme.id(), quotes);
                quotes.forEach(spread::take);
            }
        }
    }

    private boolean isChosen(ClearedQuote quote) {
        return !Collections.disjoint(choices.quotes(), quote.codings());
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        if (themes.isEmpty()) {
            return blocks;
        }
        blocks.add(Words.leading(Style.NORMAL, Messages.get("report.themes.text")));
        var kinds = new EnumMap<CodeKind, List<ClearedTheme>>(CodeKind.class);
        themes.forEach(
                theme -> kinds.computeIfAbsent(theme.kind(), k -> new ArrayList<>()).add(theme));
        kinds.forEach((kind, of) -> {
            blocks.add(new Heading(2, Messages.get("report.kind." + kind.code())));
            of.forEach(theme -> add(theme, blocks));
        });
        return blocks;
    }

    private void add(ClearedTheme theme, List<Block> blocks) {
        var quotes = quotes(theme);
        var heard = Messages.get("report.theme.heard", Sentences.heardRoughly(theme.passages()));
        var definition = theme.definition().text();
        blocks.add(new Heading(3, theme.name().text()));
        blocks.add(
                new Words(
                        Style.NORMAL,
                        definition.isEmpty() ? heard : Sentences.whole(definition) + " " + heard,
                        !quotes.isEmpty()));
        quotes.forEach(quote -> blocks.add(new Quoted(quote)));
    }

    private List<ClearedQuote> quotes(ClearedTheme theme) {
        return switch (choices.which()) {
            case ALL -> theme.quotes();
            case PICKED -> spread.next(theme.quotes());
            case CHOSEN -> chosen.getOrDefault(theme.id(), List.of());
            case CHOSEN_OR_PICKED -> {
                var own = chosen.get(theme.id());
                yield own == null ? spread.next(theme.quotes()) : own;
            }
        };
    }
}
