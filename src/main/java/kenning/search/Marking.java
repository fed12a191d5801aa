package kenning.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kenning.model.TextRange;

/// What of a question shows in a story besides the words that Lucene finds.
final class Marking {
    private Marking() {}

    /// The marks that are themselves the answer: where no words are asked for, the coded passages
    /// and signs by which a story answers.
    static Filter.Marked of(Question question, Map<Query.Only, Filter> names) {
        if (hasWords(question.query())) {
            return Filter.Marked.ANYHOW;
        }
        var asked = question.filter().marked();
        var codes = new HashSet<>(asked.codes());
        var indicators = new HashSet<>(asked.indicators());
        var directions = new HashSet<>(asked.directions());
        names.values()
                .forEach(name -> {
                    codes.addAll(name.marked().codes());
                    indicators.addAll(name.marked().indicators());
                    directions.addAll(name.marked().directions());
                });
        return new Filter.Marked(codes, indicators, directions);
    }

    static List<TextRange> ranges(Marks marks, Filter.Marked shown) {
        var ranges = new ArrayList<TextRange>();
        marks.codes().stream()
                .filter(mark -> shown.hasCode(mark.what()))
                .forEach(mark -> ranges.add(mark.range()));
        if (shown.asksForSigns()) {
            marks.signs().stream()
                    .filter(mark -> shown.hasSign(mark.what()))
                    .forEach(mark -> ranges.add(mark.range()));
        }
        return ranges;
    }

    /// The expressions that a story answers by holding them.
    static List<Query.Expression> wanted(Query query) {
        return query.wanted()
                .filter(Query.Expression.class::isInstance)
                .map(Query.Expression.class::cast)
                .toList();
    }

    private static boolean hasWords(Query query) {
        return query.wanted()
                .anyMatch(leaf -> !(leaf instanceof Query.Only || leaf instanceof Query.All));
    }
}
