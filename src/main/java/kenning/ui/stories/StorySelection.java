package kenning.ui.stories;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kenning.model.StoryText;
import kenning.model.TextRange;

/// The selected range and in which direction it was made. An empty range is a caret.
final class StorySelection {
    private final ReadOnlyObjectWrapper<TextRange> range =
            new ReadOnlyObjectWrapper<>(this, "selection", new TextRange(0, 0));

    /// What growing replaced, so that shrinking gives it back.
    private final Deque<TextRange> grown = new ArrayDeque<>();

    private int anchor;
    private int caret;

    ReadOnlyObjectProperty<TextRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    TextRange range() {
        return range.get();
    }

    int anchor() {
        return anchor;
    }

    /// The end that moves.
    int caret() {
        return caret;
    }

    /// @param anchor the end that stays
    void set(int anchor, int caret) {
        grown.clear();
        put(anchor, caret);
    }

    private void put(int anchor, int caret) {
        this.anchor = anchor;
        this.caret = caret;
        var now = new TextRange(Math.min(anchor, caret), Math.max(anchor, caret));
        if (!now.equals(range.get())) {
            range.set(now);
        }
    }

    /// To the word, the sentence, the turn.
    void grow(StoryText story) {
        var wider = WordBounds.grown(story, range());
        if (!wider.equals(range())) {
            grown.push(range());
            put(wider.start(), wider.end());
        }
    }

    void shrink(StoryText story) {
        var narrower = grown.isEmpty() ? WordBounds.shrunk(story, range()) : grown.pop();
        put(narrower.start(), narrower.end());
    }
}
