package kenning.ui.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.analysis.Directions;
import kenning.analysis.VoiceMix;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.FamilyCount;
import kenning.model.Indicator;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Reading;
import kenning.store.Signals;
import org.jspecify.annotations.Nullable;

/// Everything that the codebook lists, with how often each is used in stories that are not held.
///
/// @param codes in the order of the codebook
/// @param mixes whose voices carry each code; one with no passage is not in it
/// @param signs how the signs of each indicator point; one without is not in it
record Catalogue(
        List<Code> codes,
        List<Indicator> indicators,
        Map<Code.Id, VoiceMix> mixes,
        Map<Indicator.Id, Directions> signs) {
    static final Catalogue EMPTY = new Catalogue(List.of(), List.of(), Map.of(), Map.of());

    private static final VoiceMix NOBODY = VoiceMix.of(List.<FamilyCount>of());
    private static final Directions NOWHERE = new Directions(Map.of());

    static Catalogue read(Reading reading) {
        var mixes = new HashMap<Code.Id, VoiceMix>();
        Codings.countsByFamily(reading)
                .forEach((code, counts) -> mixes.put(code, VoiceMix.of(counts)));
        var signs = new HashMap<Indicator.Id, Directions>();
        Signals.counts(reading)
                .forEach((indicator, counts) -> signs.put(indicator, new Directions(counts)));
        return new Catalogue(Codes.list(reading), Indicators.list(reading), mixes, signs);
    }

    Optional<Code> code(Code.Id id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    Optional<Indicator> indicator(Indicator.Id id) {
        return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    VoiceMix mix(Code.Id code) {
        return mixes.getOrDefault(code, NOBODY);
    }

    Directions signs(Indicator.Id indicator) {
        return signs.getOrDefault(indicator, NOWHERE);
    }

    /// The code that one is shown under: its parent, unless that is of another kind.
    Optional<Code> above(Code code) {
        var parent = code.parent();
        return parent == null
                ? Optional.empty()
                : code(parent).filter(it -> it.kind() == code.kind());
    }

    /// The codes shown directly under one, in their order.
    List<Code> inside(Code code) {
        return codes.stream()
                .filter(other -> code.id().equals(other.parent()) && other.kind() == code.kind())
                .toList();
    }

    /// The codes of a kind that are shown under no other, in their order.
    List<Code> top(CodeKind kind) {
        return codes.stream().filter(code -> code.kind() == kind && above(code).isEmpty()).toList();
    }

    /// Those that a code stands beside, itself among them.
    List<Code> beside(Code code) {
        return above(code).map(this::inside).orElseGet(() -> top(code.kind()));
    }

    /// A code's name after the names of those that it lies in.
    String path(Code code) {
        var names = new ArrayList<String>();
        @Nullable Code up = code;
        while (up != null && names.size() < codes.size()) {
            names.addFirst(up.name());
            up = above(up).orElse(null);
        }
        return String.join(" › ", names);
    }

    /// Whether a code is another one or lies somewhere inside it.
    boolean liesWithin(Code inner, Code.Id outer) {
        @Nullable Code up = inner;
        for (int i = 0; up != null && i <= codes.size(); i++) {
            if (up.id().equals(outer)) {
                return true;
            }
            up = above(up).orElse(null);
        }
        return false;
    }
}
