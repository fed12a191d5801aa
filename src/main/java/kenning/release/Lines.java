package kenning.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.model.Turn;

/// Takes a passage out of a story turn by turn, without the names of those who speak.
final class Lines {
    /// How transcripts mark whoever asks.
    private static final Set<String> ASKING =
            Set.of("i", "int", "iv", "q", "interviewer", "facilitator");

    private final Set<String> members;

    /// @param members the labels of the team, who ask and do not tell
    Lines(Set<String> members) {
        this.members = members;
    }

    List<ClearedLine> of(StoryText text, TextRange range) {
        var lines = new ArrayList<ClearedLine>();
        for (int i = text.turnAt(range.start()); i < text.turns().size(); i++) {
            var place = text.rangeOf(i);
            if (place.start() >= range.end()) {
                break;
            }
            var words =
                    text.text()
                            .substring(
                                    Math.max(place.start(), range.start()),
                                    Math.min(place.end(), range.end()))
                            .strip();
            if (!words.isEmpty()) {
                lines.add(new ClearedLine(asks(text.turns().get(i)), new ClearedText(words)));
            }
        }
        return lines;
    }

    List<ClearedLine> all(StoryText text) {
        return text.turns().isEmpty()
                ? List.of()
                : of(text, new TextRange(0, text.text().length()));
    }

    private boolean asks(Turn turn) {
        var speaker = turn.speaker();
        return speaker != null
                && (members.contains(speaker) || ASKING.contains(speaker.toLowerCase(Locale.UK)));
    }
}
