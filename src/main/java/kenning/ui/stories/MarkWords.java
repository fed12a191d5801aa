package kenning.ui.stories;

import kenning.model.Direction;
import kenning.model.StoryText;
import kenning.text.Messages;

/// What is said of a mark, to read or to hear.
final class MarkWords {
    private static final int SHOWN = 160;

    private MarkWords() {}

    static String direction(Direction direction) {
        return switch (direction) {
            case TOWARD -> Messages.get("story.view.toward");
            case AWAY -> Messages.get("story.view.away");
            case MIXED -> Messages.get("story.view.mixed");
            case WAITING -> Messages.get("story.view.waiting");
        };
    }

    /// The name; for a sign also which way it points.
    static String name(Mark mark) {
        var direction = mark.direction();
        return direction == null
                ? mark.name()
                : Messages.get("story.view.sign", mark.name(), direction(direction));
    }

    /// Name, length, where, and who coded it: “Trust in carers, 14 words, Amina 00:01:21, …”.
    static String sentence(Mark mark, StoryText story) {
        var turn = story.turns().get(story.turnAt(mark.range().start()));
        var speaker = turn.speaker();
        var at = turn.at();
        var where =
                ((speaker == null ? "" : speaker) + (at == null ? "" : " " + Gutter.clock(at)))
                        .strip();
        return Messages.get(
                "story.view.mark",
                name(mark),
                count(mark.range().in(story.text())),
                where,
                mark.coder());
    }

    /// The words, or their beginning and an ellipsis.
    static String shortened(String words) {
        return words.length() <= SHOWN
                ? words
                : words.substring(0, WordBounds.onCluster(words, SHOWN)).strip() + "…";
    }

    /// Words between blanks.
    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (!blank && !inside) {
                words++;
            }
            inside = !blank;
        }
        return words;
    }
}
