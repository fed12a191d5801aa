package kenning.ui.search;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kenning.search.Aside;
import kenning.search.Hits;
import kenning.text.Messages;

/// An answer in one line.
final class AnswerWords {
    private AnswerWords() {}

    static String summary(Optional<SearchModel.Answered> answer) {
        if (answer.isEmpty() || !answer.get().asked()) {
            return Messages.get("search.nothingAsked")
                    + answer.map(now -> reading(now.hits())).orElse("");
        }
        var hits = answer.get().hits();
        var lines = answer.get().lines();
        if (lines.isEmpty()) {
            return summary(hits) + reading(hits);
        }
        var found = lines.get();
        var more =
                found.count() > found.lines().size()
                        ? " " + Messages.get("search.lines.shown", found.lines().size())
                        : "";
        return Messages.get("search.lines.found", found.count())
                + " · "
                + Messages.get("search.found", found.stories())
                + more
                + reading(hits);
    }

    /// How far the index has come, where the answer is not whole.
    private static String reading(Hits hits) {
        return hits.as().whole()
                ? ""
                : " " + Messages.get("search.partly", hits.as().read(), hits.as().of());
    }

    private static String summary(Hits hits) {
        var families =
                hits.byFamily().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .filter(e -> e.getValue() > 0)
                        .map(e -> Messages.get("family.count." + e.getKey().code(), e.getValue()))
                        .collect(Collectors.joining(" · "));
        var found = Messages.get("search.found", hits.count());
        var more =
                hits.count() > hits.hits().size()
                        ? " " + Messages.get("search.shown", hits.hits().size())
                        : "";
        return (families.isEmpty() ? found : found + " · " + families) + asides(hits) + more;
    }

    /// How many insights and noticings stand after the stories.
    private static String asides(Hits hits) {
        long insights =
                hits.asides().stream()
                        .filter(aside -> aside.about() instanceof Aside.About.OfInsight)
                        .count();
        long noticings = hits.asides().size() - insights;
        return (insights == 0 ? "" : " · " + Messages.get("search.insights", insights))
                + (noticings == 0 ? "" : " · " + Messages.get("search.noticings", noticings));
    }
}
