package kenning.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;

/// What stands near each other, in Lucene's terms: as stretches of one field.
final class Nearness {
    /// As many different words as one open word may stand for; more than any project has.
    private static final int EXPANSIONS = Translation.MOST_CLAUSES;

    private Nearness() {}

    /// Whether something can stand near something else: what is a stretch of text, or a choice of
    /// such.
    static boolean canBePart(Query query) {
        return switch (query) {
            case Query.Word w -> true;
            case Query.Phrase p -> true;
            case Query.Prefix p -> true;
            case Query.Shape s -> true;
            case Query.Fuzzy f -> true;
            case Query.Near n -> true;
            case Query.Any(var parts) -> parts.stream().allMatch(Nearness::canBePart);
            case Query.All(var parts) -> false;
            case Query.Not(var part) -> false;
            case Query.Expression e -> false;
            case Query.In i -> false;
            case Query.Only o -> false;
        };
    }

    static org.apache.lucene.search.Query of(Query.Near near, Field field) {
        return new IntervalQuery(field.key(), source(near));
    }

    private static IntervalsSource source(Query query) {
        return switch (query) {
            case Query.Word(var word) -> word(word);
            case Query.Phrase(var words) ->
                    words.size() == 1
                            ? Intervals.term(words.getFirst())
                            : Intervals.phrase(words.toArray(String[]::new));
            case Query.Prefix(var start) -> Intervals.prefix(new BytesRef(start), EXPANSIONS);
            case Query.Shape(var shape) ->
                    Intervals.multiterm(OpenWords.shape(shape), EXPANSIONS, shape);
            case Query.Fuzzy(var word, var edits) ->
                    Intervals.multiterm(OpenWords.fuzzy(word, edits), EXPANSIONS, word);
            case Query.Any(var parts) ->
                    Intervals.or(parts.stream().map(Nearness::source).toList());
            case Query.Near(var parts, var between) -> near(parts, between);
            case Query.All a -> throw noStretch(a);
            case Query.Not n -> throw noStretch(n);
            case Query.Expression e -> throw noStretch(e);
            case Query.In i -> throw noStretch(i);
            case Query.Only o -> throw noStretch(o);
        };
    }

    private static IllegalStateException noStretch(Query query) {
        return new IllegalStateException("no stretch of text: " + query);
    }

    private static IntervalsSource word(String word) {
        var terms = new LinkedHashSet<>(Translation.forms(word));
        var sources = terms.stream().map(Intervals::term).toList();
        return sources.size() == 1 ? sources.getFirst() : Intervals.or(sources);
    }

    /// Two parts stand one before the other, whatever they are; more are words, of which none
    /// counts twice.
    private static IntervalsSource near(List<Query> parts, int between) {
        var sources = new ArrayList<IntervalsSource>();
        parts.forEach(part -> sources.add(source(part)));
        if (sources.size() != 2) {
            return Intervals.maxgaps(
                    between, Intervals.unordered(sources.toArray(IntervalsSource[]::new)));
        }
        var one = sources.getFirst();
        var other = sources.getLast();
        return Intervals.or(
                Intervals.maxgaps(between, Intervals.ordered(one, other)),
                Intervals.maxgaps(between, Intervals.ordered(other, one)));
    }
}
