package kenning.ui.codebook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Member;
import kenning.model.Rewording;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Members;
import kenning.store.Reading;
import kenning.store.Signals;
import org.jspecify.annotations.Nullable;

/// The entry on the page, with all its passages in stories that are not held.
sealed interface Chosen {
    record Nothing() implements Chosen {}

    /// @param passages those picked as examples first, then story by story
    record OfCode(Code code, List<PassageItem> passages) implements Chosen {}

    /// @param signs by direction, then story by story
    /// @param members the labels of those who reworded it
    record OfIndicator(
            Indicator indicator,
            List<PassageItem> signs,
            List<Rewording> rewordings,
            Map<Member.Id, String> members)
            implements Chosen {}

    static Chosen read(Reading reading, @Nullable Entry entry) {
        return switch (entry) {
            case null -> new Nothing();
            case Entry.OfCode(var id) ->
                    Codes.list(reading).stream()
                            .filter(code -> code.id().equals(id))
                            .findFirst()
                            .<Chosen>map(code -> new OfCode(code, passages(reading, id)))
                            .orElseGet(Nothing::new);
            case Entry.OfIndicator(var id) ->
                    Indicators.list(reading).stream()
                            .filter(indicator -> indicator.id().equals(id))
                            .findFirst()
                            .<Chosen>map(it ->
                                    new OfIndicator(
                                            it,
                                            signs(reading, id),
                                            Indicators.rewordings(reading, id),
                                            labels(reading)))
                            .orElseGet(Nothing::new);
        };
    }

    private static List<PassageItem> passages(Reading reading, Code.Id code) {
        return Codings.of(reading, code).stream()
                .sorted(Comparator.comparing(passage -> !passage.coding().example()))
                .<PassageItem>map(PassageItem.OfCoding::new)
                .toList();
    }

    private static List<PassageItem> signs(Reading reading, Indicator.Id indicator) {
        return Signals.of(reading, indicator).stream()
                .sorted(Comparator.comparing(passage -> passage.sign().direction()))
                .<PassageItem>map(PassageItem.OfSign::new)
                .toList();
    }

    private static Map<Member.Id, String> labels(Reading reading) {
        var labels = new HashMap<Member.Id, String>();
        Members.list(reading).forEach(member -> labels.put(member.id(), member.label()));
        return labels;
    }
}
