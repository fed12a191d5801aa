package kenning.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import kenning.release.ClearedLine;
import kenning.release.ClearedQuote;

/// Picks quotes for a report where no person has: community voices first, no teller more than twice
/// (domain 4.4, rule 7), no passage twice, none from a story that is hard to hear, and none in
/// which only whoever asked speaks.
final class QuoteChoice {
    private static final int FOR_EACH_THEME = 2;
    private static final int FROM_EACH_TELLER = 2;

    /// Longer ones are stories of their own.
    private static final int MOST_WORDS = 90;

    private final Map<Teller.Id, Integer> taken = new HashMap<>();
    private final Set<Passage> shown = new HashSet<>();

    private record Passage(Story.Id story, List<ClearedLine> lines) {}

    /// At most two for the next theme, each from a teller of its own.
    List<ClearedQuote> next(List<ClearedQuote> pool) {
        return next(pool, FOR_EACH_THEME);
    }

    List<ClearedQuote> next(List<ClearedQuote> pool, int most) {
        var chosen = new ArrayList<ClearedQuote>();
        var tellers = new HashSet<Teller.Id>();
        for (var quote : pool.stream().sorted(likeliestFirst()).toList()) {
            if (chosen.size() < most && fits(quote) && tellers.add(quote.teller())) {
                chosen.add(quote);
                take(quote);
            }
        }
        return chosen;
    }

    /// Notes a quote that stands in the report anyway.
    void take(ClearedQuote quote) {
        taken.merge(quote.teller(), 1, Integer::sum);
        shown.add(new Passage(quote.story(), quote.lines()));
    }

    private Comparator<ClearedQuote> likeliestFirst() {
        return Comparator.<ClearedQuote>comparingInt(q -> taken.getOrDefault(q.teller(), 0))
                .thenComparing(q -> q.family() != VoiceFamily.COMMUNITY);
    }

    private boolean fits(ClearedQuote quote) {
        return !quote.hardToHear()
                && quote.lines().stream().anyMatch(line -> !line.asked())
                && quote.words() <= MOST_WORDS
                && taken.getOrDefault(quote.teller(), 0) < FROM_EACH_TELLER
                && !shown.contains(new Passage(quote.story(), quote.lines()));
    }
}
