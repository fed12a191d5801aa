package kenning.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which codes stand on passages that share words with a new one. Nothing is learnt and nothing
/// guessed: a word counts the more, the fewer passages hold it (the logarithm of all passages by
/// those with the word), a word that more than a fifth of them hold counts nothing, and a passage
/// is similar only when it shares two words that count. Immutable.
///
/// @param <K> what passages are coded with
public final class SimilarPassages<K> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final int SHARED_LEAST = 2;
    private static final int SHORTEST = 3;
    private static final double COMMON = 0.2;

    /// So many passages before a word can be called common.
    private static final int ENOUGH = 20;

    /// The best passages of a code that speak for it.
    private static final int BEST = 3;

    /// A passage with what it is coded with.
    public record Coded<K>(K what, String words) {}

    private final List<K> codes = new ArrayList<>();
    private final List<Double> lengths = new ArrayList<>();
    private final Map<String, List<Integer>> holding = new HashMap<>();

    private SimilarPassages(List<Coded<K>> passages) {
        var words = new ArrayList<Set<String>>();
        for (var passage : passages) {
            var its = words(passage.words());
            for (var word : its) {
                holding.computeIfAbsent(word, w -> new ArrayList<>()).add(words.size());
            }
            words.add(its);
            codes.add(passage.what());
        }
        for (var its : words) {
            double sum = 0;
            for (var word : its) {
                sum += weight(word) * weight(word);
            }
            lengths.add(Math.sqrt(sum));
        }
    }

    public static <K> SimilarPassages<K> of(List<Coded<K>> passages) {
        return new SimilarPassages<>(passages);
    }

    /// The codes of similar passages, the most similar first.
    public List<K> to(String passage, int most) {
        var shared = new HashMap<Integer, Integer>();
        var sums = new HashMap<Integer, Double>();
        for (var word : words(passage)) {
            double weight = weight(word);
            if (weight > 0) {
                for (int index : holding.getOrDefault(word, List.of())) {
                    shared.merge(index, 1, Integer::sum);
                    sums.merge(index, weight * weight, Double::sum);
                }
            }
        }
        var likeness = new HashMap<K, List<Double>>();
        sums.forEach((index, sum) -> {
            if (shared.getOrDefault(index, 0) >= SHARED_LEAST) {
                likeness.computeIfAbsent(codes.get(index), k -> new ArrayList<>())
                        .add(sum / lengths.get(index));
            }
        });
        return likeness.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble((Map.Entry<K, List<Double>> e) -> -best(e))
                                .thenComparingInt(e -> codes.indexOf(e.getKey())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <K> double best(Map.Entry<K, List<Double>> code) {
        return code.getValue().stream()
                .sorted(Comparator.reverseOrder())
                .limit(BEST)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private double weight(String word) {
        int with = holding.getOrDefault(word, List.of()).size();
        boolean common = codes.size() >= ENOUGH && with > codes.size() * COMMON;
        return with == 0 || common ? 0 : Math.log(1.0 + (double) codes.size() / with);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        var found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var word = found.group().replace('’', '\'');
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }
}
