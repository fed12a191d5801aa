package kenning.model;

/// One correction of a text: what replaces a stretch of it. An empty range inserts, an empty
/// replacement deletes. All offsets are those of the text before.
///
/// @param became stands there afterwards
public record TextEdit(TextRange range, String became) {
    /// The text afterwards.
    public String in(String text) {
        return text.substring(0, range.start()) + became + text.substring(range.end());
    }

    /// By how many code units everything behind the range moves.
    public int shift() {
        return became.length() - range.length();
    }

    /// Where a passage stands afterwards. Words inserted at its end belong to it, words inserted at
    /// its start do not. A passage that held part of what was replaced holds all of what stands
    /// there now; one whose words were all deleted comes out empty.
    public TextRange carry(TextRange passage) {
        int start = start(passage.start());
        return new TextRange(start, Math.max(start, end(passage.end())));
    }

    private int start(int offset) {
        if (offset < range.start()) {
            return offset;
        }
        return offset >= range.end() ? offset + shift() : range.start();
    }

    private int end(int offset) {
        if (offset < range.start() || (offset == range.start() && !range.isEmpty())) {
            return offset;
        }
        return offset >= range.end() ? offset + shift() : range.start() + became.length();
    }
}
