package kenning.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Direction;
import kenning.model.VoiceFamily;
import kenning.text.Messages;

/// The words that stand before a colon in a question, and the closed lists that may follow one.
final class Keywords {
    /// What a word before a colon means.
    sealed interface Where {
        record InField(Field field) implements Where {}

        record OfFacet(Facet facet) implements Where {}
    }

    private static final Map<String, Where> ALL = all();
    private static final Map<String, VoiceFamily> FAMILIES =
            names(VoiceFamily.values(), family -> "family." + family.code());
    private static final Map<String, Direction> DIRECTIONS =
            names(Direction.values(), direction -> "direction." + direction.code());

    private Keywords() {}

    private static Map<String, Where> all() {
        var all = new LinkedHashMap<String, Where>();
        for (var field : Field.values()) {
            all.put(Messages.get("search.keyword." + field), new Where.InField(field));
        }
        for (var facet : Facet.values()) {
            all.put(Messages.get("search.keyword." + facet), new Where.OfFacet(facet));
        }
        all.put(Messages.get("search.keyword.sign"), new Where.OfFacet(Facet.INDICATOR));
        return Collections.unmodifiableMap(all);
    }

    private static <E extends Enum<E>> Map<String, E> names(E[] values, Function<E, String> key) {
        var names = new LinkedHashMap<String, E>();
        for (var value : values) {
            names.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        for (var value : values) {
            names.putIfAbsent(Folding.fold(Messages.get(key.apply(value))), value);
        }
        return names;
    }

    static Optional<Where> of(String typed) {
        return Optional.ofNullable(ALL.get(typed.toLowerCase(Locale.ROOT)));
    }

    /// The one that differs in at most two letters, for somebody who mistyped it.
    static Optional<String> nearest(String typed) {
        var small = typed.toLowerCase(Locale.ROOT);
        return ALL.keySet().stream()
                .filter(word -> Spelling.apart(word, small) <= 2)
                .min(java.util.Comparator.comparingInt(word -> Spelling.apart(word, small)));
    }

    /// As a list for a sentence.
    static String list() {
        return String.join(", ", ALL.keySet());
    }

    static Optional<VoiceFamily> family(String typed) {
        return Optional.ofNullable(FAMILIES.get(Folding.fold(typed)));
    }

    static Optional<Direction> direction(String typed) {
        return Optional.ofNullable(DIRECTIONS.get(Folding.fold(typed)));
    }

    static String families() {
        return codes(Arrays.stream(VoiceFamily.values()));
    }

    static String directions() {
        return codes(Arrays.stream(Direction.values()));
    }

    private static String codes(Stream<? extends Enum<?>> values) {
        return values.map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
