package kenning.release;

import java.util.List;

/// A story that may be shown: its words and what they are shown under; no title, no speaker, no
/// file.
public record ClearedStory(StoryLabel label, List<ClearedLine> lines) {
    public ClearedStory {
        lines = List.copyOf(lines);
    }
}
