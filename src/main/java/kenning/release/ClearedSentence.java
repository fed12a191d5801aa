package kenning.release;

import java.util.List;
import kenning.model.Countable;

/// A sentence of the team about what is being created.
///
/// @param seen the signs that were noted with it and may be counted
/// @param quotes the words in which it is seen, where they may be shown: at least one
public record ClearedSentence(
        ClearedText sentence, List<Countable> seen, List<ClearedQuote> quotes) {
    public ClearedSentence {
        seen = List.copyOf(seen);
        quotes = List.copyOf(quotes);
    }
}
