package kenning.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.SynonymSet;

/// The words that a project takes for the same, by each of them.
final class Alike {
    private final Map<List<String>, Set<List<String>>> sets = new HashMap<>();
    private final Stems stems = new Stems();

    Alike(List<SynonymSet> all) {
        for (var set : all) {
            var words = new LinkedHashSet<List<String>>();
            set.words().forEach(word -> words.add(StoryAnalyzer.words(word)));
            words.remove(List.<String>of());
            for (var word : words) {
                sets.computeIfAbsent(key(word), key -> new LinkedHashSet<>()).addAll(words);
            }
        }
    }

    private List<String> key(List<String> words) {
        return words.size() == 1 ? List.of(stems.of(words.getFirst())) : words;
    }

    /// The same question, with every word and phrase of it beside those that are like it.
    Query widen(Query query) {
        return switch (query) {
            case Query.Word(var word) -> widen(query, List.of(word));
            case Query.Phrase(var words) -> words.size() == 1 ? query : widen(query, words);
            case Query.All(var parts) -> new Query.All(widen(parts));
            case Query.Any(var parts) -> new Query.Any(widen(parts));
            case Query.Near(var parts, var between) -> new Query.Near(widen(parts), between);
            case Query.Not(var part) -> new Query.Not(widen(part));
            case Query.In(var field, var part) -> new Query.In(field, widen(part));
            case Query.Prefix p -> p;
            case Query.Shape s -> s;
            case Query.Fuzzy f -> f;
            case Query.Expression e -> e;
            case Query.Only o -> o;
        };
    }

    private List<Query> widen(List<Query> parts) {
        return parts.stream().map(this::widen).toList();
    }

    private Query widen(Query query, List<String> words) {
        var all = new ArrayList<Query>();
        all.add(query);
        var own = key(words);
        for (var like : sets.getOrDefault(own, Set.of())) {
            if (!key(like).equals(own)) {
                all.add(
                        like.size() == 1
                                ? new Query.Word(like.getFirst())
                                : new Query.Phrase(like));
            }
        }
        return all.size() == 1 ? query : new Query.Any(all);
    }
}
