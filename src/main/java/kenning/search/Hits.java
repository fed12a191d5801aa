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
/// @param facets what else those have; none beyond the team
/// @param asides the insights and noticings that answer; none beyond the team, and none where
///   places, voices or marks are asked for, which they do not have
/// @param instead where nothing was found: for words that stand nowhere, one that does
/// @param as of when and of how much of the project it is an answer
public record Hits(
        List<Hit> hits,
        int count,
        Map<VoiceFamily, Integer> byFamily,
        int unknown,
        Facets facets,
        List<Aside> asides,
        List<Instead> instead,
        Standing as) {

    /// @param generation that of the index when it was asked: when [StoryIndex#generation] has
    ///   grown, the answer may be another one
    /// @param read how many stories had been read
    /// @param of how many there are
    public record Standing(long generation, int read, int of) {
        /// Whether no story was left out because the index had not read it yet.
        public boolean whole() {
            return read >= of;
        }
    }

    /// @param word as [Folding] leaves it
    public record Instead(String word, String better) {}

    public Hits {
        hits = List.copyOf(hits);
        asides = List.copyOf(asides);
        instead = List.copyOf(instead);
        var all = new EnumMap<VoiceFamily, Integer>(VoiceFamily.class);
        for (var family : VoiceFamily.values()) {
            all.put(family, byFamily.getOrDefault(family, 0));
        }
        byFamily = Collections.unmodifiableMap(all);
    }

    public long generation() {
        return as.generation();
    }

    Hits with(List<Aside> found) {
        return new Hits(hits, count, byFamily, unknown, facets, found, instead, as);
    }
}
