package kenning.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenning.analysis.Directions;
import kenning.analysis.VoiceMix;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Indicator;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// One line of the list.
sealed interface Row {
    /// The heading over the codes of a kind, or over the indicators.
    ///
    /// @param kind none over the indicators
    record Group(@Nullable CodeKind kind) implements Row {
        String name() {
            return Messages.get("kinds." + (kind == null ? "indicator" : kind.code()));
        }
    }

    /// @param mix whose voices carry it
    record OfCode(Code code, VoiceMix mix) implements Row {}

    record OfIndicator(Indicator indicator, Directions signs) implements Row {}

    /// The entry that it stands for; empty for a heading.
    default Optional<Entry> entry() {
        return switch (this) {
            case Group _ -> Optional.empty();
            case OfCode(var code, var mix) -> Optional.of(new Entry.OfCode(code.id()));
            case OfIndicator(var indicator, var signs) ->
                    Optional.of(new Entry.OfIndicator(indicator.id()));
        };
    }

    /// What stays the same when its figures or its name change.
    default Object key() {
        return entry().<Object>map(entry -> entry).orElse(this);
    }

    /// A line with those that hang on it.
    record Branch(Row row, List<Branch> inside) {
        /// The list, of which only what fits the typed letters is kept, and what that lies in.
        static List<Branch> all(Catalogue catalogue, String typed) {
            var wanted = typed.strip().toLowerCase(Locale.UK);
            var all = new ArrayList<Branch>();
            for (var kind : CodeKind.values()) {
                add(all, new Group(kind), codes(catalogue, catalogue.top(kind), wanted));
            }
            add(
                    all,
                    new Group(null),
                    catalogue.indicators().stream()
                            .filter(it -> fits(it.wording() + " " + it.group(), wanted))
                            .map(it ->
                                    new Branch(
                                            new OfIndicator(it, catalogue.signs(it.id())),
                                            List.of()))
                            .toList());
            return all;
        }

        private static void add(List<Branch> all, Group group, List<Branch> inside) {
            if (!inside.isEmpty()) {
                all.add(new Branch(group, inside));
            }
        }

        private static List<Branch> codes(Catalogue catalogue, List<Code> codes, String wanted) {
            var branches = new ArrayList<Branch>();
            for (var code : codes) {
                var inside = codes(catalogue, catalogue.inside(code), wanted);
                if (!inside.isEmpty() || fits(code.name(), wanted)) {
                    branches.add(new Branch(new OfCode(code, catalogue.mix(code.id())), inside));
                }
            }
            return branches;
        }

        private static boolean fits(String text, String wanted) {
            return text.toLowerCase(Locale.UK).contains(wanted);
        }
    }
}
