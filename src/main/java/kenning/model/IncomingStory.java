package kenning.model;

import java.util.List;

/// A story as a reader brought it in.
///
/// @param title the file's name without its ending, unless the text names itself
/// @param original the file it came from
/// @param turns at least one; their texts have LF line ends, are NFC, and hold no line feed at
///   either end
/// @param changedCharacters how many characters the two changes that are made unasked (line ends
///   and NFC) touched
public record IncomingStory(
        String title, Original original, List<IncomingTurn> turns, int changedCharacters) {

    public IncomingStory {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a story has at least one turn");
        }
    }
}
