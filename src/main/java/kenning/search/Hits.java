package kenning.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kenning.model.VoiceFamily;

/// The answer to a search.
///
/// @param hits the best first, at most as many as were asked for
/// @param count how many stories answer in all
/// @param byFamily how many of those each voice family tells: every family, community first
/// @param unknown how many of those are told by nobody knows which voice
/// @param generation that of the index when it was asked: when [StoryIndex#generation] has grown,
///   the answer may be another one
/// @param asides the insights and noticings that answer; none beyond the team, and none where
///   places or voices are asked for, which they do not have
public record Hits(
        List<Hit> hits,
        int count,
        Map<VoiceFamily, Integer> byFamily,
        int unknown,
        long generation,
        List<Aside> asides) {

    public Hits {
        hits = List.copyOf(hits);
        asides = List.copyOf(asides);
        var all = new EnumMap<VoiceFamily, Integer>(VoiceFamily.class);
        for (var family : VoiceFamily.values()) {
            all.put(family, byFamily.getOrDefault(family, 0));
        }
        byFamily = Collections.unmodifiableMap(all);
    }

    Hits with(List<Aside> found) {
        return new Hits(hits, count, byFamily, unknown, generation, found);
    }
}
