package kenning.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The working text of a story: its turns, joined by one line feed each. Here story offsets and
/// turn offsets meet.
public final class StoryText {
    private final List<Turn> turns;
    private final int[] starts;
    private final Map<Turn.Id, Integer> places = new HashMap<>();
    private final String text;

    public StoryText(List<Turn> turns) {
        this.turns = List.copyOf(turns);
        this.starts = new int[this.turns.size()];
        var all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            if (i > 0) {
                all.append('\n');
            }
            starts[i] = all.length();
            all.append(this.turns.get(i).text());
            places.put(this.turns.get(i).id(), i);
        }
        text = all.toString();
    }

    public List<Turn> turns() {
        return turns;
    }

    /// The whole working text.
    public String text() {
        return text;
    }

    /// Where the turn at an index begins in the whole text.
    public int startOf(int turn) {
        return starts[turn];
    }

    public TextRange rangeOf(int turn) {
        return new TextRange(starts[turn], starts[turn] + turns.get(turn).text().length());
    }

    /// The index of the turn in which an offset lies; the line feed after a turn belongs to that
    /// turn.
    public int turnAt(int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The same passage by turns. The end is kept in the turn of the last code unit, so that a
    /// passage never ends at the start of a turn that it does not touch.
    ///
    /// @throws IndexOutOfBoundsException when the range is empty or reaches past the text
    public Span spanOf(TextRange range) {
        if (range.isEmpty() || range.end() > text.length()) {
            throw new IndexOutOfBoundsException(range + " in a text of " + text.length());
        }
        int first = turnAt(range.start());
        int last = turnAt(range.end() - 1);
        int end = Math.min(range.end() - starts[last], turns.get(last).text().length());
        return new Span(
                turns.get(first).id(), range.start() - starts[first], turns.get(last).id(), end);
    }

    /// The same passage by story offsets.
    ///
    /// @throws IllegalArgumentException when a turn of the span is not in this story
    public TextRange rangeOf(Span span) {
        return new TextRange(
                starts[indexOf(span.first())] + span.start(),
                starts[indexOf(span.last())] + span.end());
    }

    private int indexOf(Turn.Id turn) {
        var index = places.get(turn);
        if (index == null) {
            throw new IllegalArgumentException("no such turn in this story: " + turn);
        }
        return index;
    }
}
