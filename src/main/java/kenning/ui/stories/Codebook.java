package kenning.ui.stories;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Reading;
import kenning.store.Signals;

/// The codes and the leading indicators, with how often each is used in stories that are not held.
///
/// @param passages by code
/// @param signs by indicator and direction
record Codebook(
        List<Code> codes,
        List<Indicator> indicators,
        Map<Code.Id, Integer> passages,
        Map<Indicator.Id, Map<Direction, Integer>> signs) {

    static final Codebook EMPTY = new Codebook(List.of(), List.of(), Map.of(), Map.of());

    static Codebook read(Reading reading) {
        var passages = new HashMap<Code.Id, Integer>();
        Codings.all(reading).forEach(c -> passages.merge(c.code(), 1, Integer::sum));
        var signs = new HashMap<Indicator.Id, Map<Direction, Integer>>();
        for (var signal : Signals.all(reading)) {
            var indicator = signal.indicator();
            if (indicator != null) {
                signs.computeIfAbsent(indicator, i -> new EnumMap<>(Direction.class))
                        .merge(signal.direction(), 1, Integer::sum);
            }
        }
        return new Codebook(Codes.list(reading), Indicators.list(reading), passages, signs);
    }

    int passages(Code.Id code) {
        return passages.getOrDefault(code, 0);
    }

    int signs(Indicator.Id indicator, Direction direction) {
        return signs.getOrDefault(indicator, Map.of()).getOrDefault(direction, 0);
    }

    /// The indicators that are still watched.
    List<Indicator> watched() {
        return indicators.stream().filter(i -> i.retired() == null).toList();
    }
}
