package kenning.ui.presenting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kenning.model.Coding;
import kenning.model.Direction;
import kenning.model.Output.Item;
import kenning.release.ScreenIndicator;
import kenning.release.ScreenQuote;
import kenning.release.ScreenTheme;
import kenning.text.Messages;

/// A line of what there is to choose from: the chosen themes in their order, each with its quotes,
/// then the others; and the leading indicators in the same way.
sealed interface Row {
    record Heading(String text) implements Row {}

    /// Something that can be on the screens.
    ///
    /// @param key begins the keys of its slides
    /// @param inner whether it is a quote, which stands under its theme
    /// @param words what would be read
    /// @param under what is said below: the label that will be shown, or figures
    /// @param hard whether it is hard to hear
    record Thing(
            Item item,
            String key,
            boolean inner,
            boolean chosen,
            String words,
            String under,
            boolean hard)
            implements Row {}

    static List<Row> of(PresentingModel.Board board) {
        var rows = new ArrayList<Row>();
        var choice = board.choice();
        var pool = board.pool();
        rows.add(new Heading(Messages.get("present.themes")));
        var chosen = new HashSet<>(choice.themes());
        var quoted = new HashSet<>(choice.quotes());
        for (var code : choice.themes()) {
            pool.theme(code).ifPresent(theme -> addTheme(theme, choice.quotes(), quoted, rows));
        }
        for (var theme : pool.themes()) {
            if (!chosen.contains(theme.code()) && !theme.passages().isEmpty()) {
                rows.add(theme(theme, false));
            }
        }
        rows.add(new Heading(Messages.get("present.indicators")));
        var watched = new HashSet<>(choice.indicators());
        for (var id : choice.indicators()) {
            pool.indicators().stream()
                    .filter(one -> one.indicator().equals(id))
                    .forEach(one -> rows.add(indicator(one, true)));
        }
        pool.indicators().stream()
                .filter(one -> !watched.contains(one.indicator()))
                .forEach(one -> rows.add(indicator(one, false)));
        return rows;
    }

    private static void addTheme(
            ScreenTheme theme, List<Coding.Id> order, Set<Coding.Id> quoted, List<Row> rows) {
        rows.add(theme(theme, true));
        var its = new HashMap<Coding.Id, ScreenQuote>();
        theme.quotes().forEach(quote -> its.put(quote.coding(), quote));
        order.stream()
                .map(its::get)
                .filter(Objects::nonNull)
                .forEach(quote -> rows.add(quote(quote, true)));
        theme.quotes().stream()
                .filter(quote -> !quoted.contains(quote.coding()))
                .forEach(quote -> rows.add(quote(quote, false)));
    }

    private static Thing theme(ScreenTheme theme, boolean chosen) {
        long stories = theme.passages().stream().map(p -> p.story()).distinct().count();
        return new Thing(
                new Item.OfCode(theme.code()),
                "theme-" + theme.code().value() + "/",
                false,
                chosen,
                theme.name().text(),
                Messages.get("present.theme.figures", stories, theme.quotes().size()),
                false);
    }

    private static Thing quote(ScreenQuote quote, boolean chosen) {
        var label = Slides.words(quote.label());
        return new Thing(
                new Item.OfQuote(quote.coding()),
                "/quote-" + quote.coding().value() + "-",
                true,
                chosen,
                quote.told(),
                quote.relayed() ? Messages.get("present.relayed", label) : label,
                quote.hardToHear());
    }

    private static Thing indicator(ScreenIndicator indicator, boolean chosen) {
        var counts = new ArrayList<String>();
        for (var direction : Direction.values()) {
            long signs =
                    indicator.signs().stream()
                            .filter(sign -> Slides.direction(sign) == direction)
                            .count();
            counts.add(
                    direction.mark()
                            + " "
                            + signs
                            + " "
                            + Messages.get("direction." + direction.code()));
        }
        return new Thing(
                new Item.OfIndicator(indicator.indicator()),
                "indicator-" + indicator.indicator().value() + "/",
                false,
                chosen,
                indicator.wording().text(),
                String.join("   ", counts),
                false);
    }
}
