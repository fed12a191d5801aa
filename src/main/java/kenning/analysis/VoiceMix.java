package kenning.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.FamilyCount;
import kenning.model.VoiceFamily;

/// Whose voices are in a list of stories: raw counts by family, community first, never weighted.
///
/// @param families every family, also those with nobody in them
/// @param unknown the stories of which nobody has said whose voice they are
public record VoiceMix(Map<VoiceFamily, Count> families, Count unknown) {
    public VoiceMix {
        var all = new EnumMap<VoiceFamily, Count>(VoiceFamily.class);
        for (var family : VoiceFamily.values()) {
            all.put(family, families.getOrDefault(family, Count.NONE));
        }
        families = Collections.unmodifiableMap(all);
    }

    /// @param items with a key in [Dimension#FAMILY] named by [VoiceFamily#code]; without one the
    ///   voice is unknown
    public static VoiceMix of(Collection<Countable> items) {
        var families = new EnumMap<VoiceFamily, Count>(VoiceFamily.class);
        for (var family : VoiceFamily.values()) {
            families.put(
                    family,
                    Count.of(
                            items.stream()
                                    .filter(i -> isOf(i, family))
                                    .collect(Collectors.toList())));
        }
        return new VoiceMix(
                families,
                Count.of(
                        items.stream()
                                .filter(i -> !i.keys().containsKey(Dimension.FAMILY))
                                .toList()));
    }

    /// Of counts that were made elsewhere.
    public static VoiceMix of(List<FamilyCount> counts) {
        var families = new EnumMap<VoiceFamily, Count>(VoiceFamily.class);
        var unknown = Count.NONE;
        for (var each : counts) {
            var count = new Count(each.stories(), each.tellers(), each.passages());
            var family = each.family();
            if (family == null) {
                unknown = unknown.plus(count);
            } else {
                families.merge(family, count, Count::plus);
            }
        }
        return new VoiceMix(families, unknown);
    }

    /// All of them: a story has one teller, and a teller one voice.
    public Count all() {
        return families.values().stream().reduce(unknown, Count::plus);
    }

    private static boolean isOf(Countable item, VoiceFamily family) {
        var key = item.keys().get(Dimension.FAMILY);
        return key != null && key.name().equals(family.code());
    }

    public Count of(VoiceFamily family) {
        return families.getOrDefault(family, Count.NONE);
    }
}
