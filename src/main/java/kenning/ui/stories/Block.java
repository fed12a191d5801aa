package kenning.ui.stories;

/// What is laid out at once: a paragraph of a turn, or a slice of a very long paragraph that was
/// cut at its own line starts.
///
/// @param turn index of the turn
/// @param start in the story's text
/// @param end in the story's text, before the line feed
/// @param opensTurn whether the speaker and the time stand beside it
/// @param ending what follows it
/// @param rightToLeft base direction of the whole paragraph
record Block(int turn, int start, int end, boolean opensTurn, Ending ending, boolean rightToLeft) {
    enum Ending {
        SLICE,
        PARAGRAPH,
        TURN
    }

    int length() {
        return end - start;
    }
}
