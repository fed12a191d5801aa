package kenning.release;

import java.util.List;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Countable;

/// A code with what may be counted and quoted of it.
///
/// @param depth 0 for a code that lies in no other
/// @param passages that may be counted
/// @param quotes that may be shown, in the order of the stories
public record ClearedTheme(
        Code.Id id,
        ClearedText name,
        ClearedText definition,
        CodeKind kind,
        int depth,
        List<Countable> passages,
        List<ClearedQuote> quotes) {

    public ClearedTheme {
        passages = List.copyOf(passages);
        quotes = List.copyOf(quotes);
    }
}
