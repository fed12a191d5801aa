package kenning.ui.presenting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import kenning.model.Coding;
import kenning.model.Output.Item;
import kenning.release.DeckChoice;
import kenning.release.ScreenPool;
import kenning.release.ScreenQuote;

/// What choosing, leaving out and moving does to the list of things that are shown.
final class Choices {
    private Choices() {}

    static List<Item> items(DeckChoice choice) {
        var items = new ArrayList<Item>();
        choice.themes().forEach(code -> items.add(new Item.OfCode(code)));
        choice.indicators().forEach(indicator -> items.add(new Item.OfIndicator(indicator)));
        choice.quotes().forEach(coding -> items.add(new Item.OfQuote(coding)));
        return items;
    }

    /// With one more, or without one. A theme comes with the quotes that are suggested for it, and
    /// goes with all of its own.
    static List<Item> choose(List<Item> items, Item item, boolean wanted, ScreenPool pool) {
        var now = new ArrayList<>(items);
        if (item instanceof Item.OfCode(var code)) {
            var theme = pool.theme(code);
            var its = new HashSet<Coding.Id>();
            theme.ifPresent(t -> t.quotes().stream().map(ScreenQuote::coding).forEach(its::add));
            if (wanted) {
                pool.suggested(new DeckChoice(List.of(code), List.of(), List.of(), ""))
                        .quotes()
                        .forEach(quote -> now.add(new Item.OfQuote(quote)));
            } else {
                now.removeIf(i -> i instanceof Item.OfQuote(var q) && its.contains(q));
            }
        }
        if (wanted && !now.contains(item)) {
            now.add(item);
        } else if (!wanted) {
            now.remove(item);
        }
        return now;
    }

    /// With a thing before or after the one that is its neighbour.
    ///
    /// @param beside which things it can change places with
    static List<Item> move(List<Item> items, Item item, int by, Predicate<Item> beside) {
        var now = new ArrayList<>(items);
        int at = now.indexOf(item);
        for (int i = at + by; at >= 0 && i >= 0 && i < now.size(); i += by) {
            if (beside.test(now.get(i))) {
                Collections.swap(now, at, i);
                return now;
            }
        }
        return now;
    }
}
