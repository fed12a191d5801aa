package kenning.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        return wantedIn(query).toList();
    }

    private static Stream<Query.Expression> wantedIn(Query query) {
        return switch (query) {
            case Query.Expression expression -> Stream.of(expression);
            case Query.All(var parts) -> parts.stream().flatMap(Marking::wantedIn);
            case Query.Any(var parts) -> parts.stream().flatMap(Marking::wantedIn);
            case Query.In(var field, var part) -> wantedIn(part);
            case Query.Not n -> Stream.empty();
            case Query.Only o -> Stream.empty();
            case Query.Near n -> Stream.empty();
            case Query.Word w -> Stream.empty();
            case Query.Phrase p -> Stream.empty();
            case Query.Prefix p -> Stream.empty();
            case Query.Shape s -> Stream.empty();
            case Query.Fuzzy f -> Stream.empty();
        };
    }

    private static boolean hasWords(Query query) {
        return switch (query) {
            case Query.Only o -> false;
            case Query.Not n -> false;
            case Query.All(var parts) -> parts.stream().anyMatch(Marking::hasWords);
            case Query.Any(var parts) -> parts.stream().anyMatch(Marking::hasWords);
            case Query.In(var field, var part) -> hasWords(part);
            case Query.Near n -> true;
            case Query.Word w -> true;
            case Query.Phrase p -> true;
            case Query.Prefix p -> true;
            case Query.Shape s -> true;
            case Query.Fuzzy f -> true;
            case Query.Expression e -> true;
        };
    }
}
