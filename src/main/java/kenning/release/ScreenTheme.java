package kenning.release;

import java.util.List;
import kenning.model.Code;
import kenning.model.Countable;

/// A code with what may be counted and shown of it on screens.
///
/// @param passages that may be counted
/// @param quotes that may be shown: of a whole pool community voices first; of a deck those that
///   are shown, in their order
public record ScreenTheme(
        Code.Id code, ClearedText name, List<Countable> passages, List<ScreenQuote> quotes) {

    public ScreenTheme {
        passages = List.copyOf(passages);
        quotes = List.copyOf(quotes);
    }

    ScreenTheme with(List<ScreenQuote> shown) {
        return new ScreenTheme(code, name, passages, shown);
    }
}
