package kenning.ui.stories;

import java.util.List;
import kenning.text.Messages;

/// What the keyboard does while the focus is in a story, for the list of keys. [StoryKeys] does it.
public final class StoryShortcuts {
    /// @param keys as people read them
    /// @param text what they do
    public record Line(String keys, String text) {}

    private StoryShortcuts() {}

    public static List<Line> lines() {
        return List.of(
                line("story.keys.move"),
                line("story.keys.words"),
                line("story.keys.ends"),
                line("story.keys.select"),
                line("story.keys.grow"),
                line("story.keys.code"),
                line("story.keys.number"),
                line("story.keys.inVivo"),
                line("story.keys.marks"),
                line("story.keys.uncoded"),
                line("story.keys.resize"),
                line("story.keys.turn"),
                line("story.keys.change"),
                line("story.keys.passages"),
                line("story.keys.note"),
                line("story.keys.remove"),
                line("story.keys.correct"),
                line("story.keys.back"));
    }

    /// A message is the keys and what they do, with a bar between.
    private static Line line(String key) {
        var parts = Messages.get(key).split(" \\| ", 2);
        return new Line(parts[0], parts[1]);
    }
}
