package kenning.ui.stories;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// The marks that stand out: the one under the pointer, and the one that was chosen.
final class MarkFocus {
    private final ReadOnlyObjectWrapper<@Nullable Mark> selected =
            new ReadOnlyObjectWrapper<>(this, "selectedMark");
    private @Nullable Mark hovered;

    ReadOnlyObjectWrapper<@Nullable Mark> selected() {
        return selected;
    }

    /// What is told apart from all others: the hovered one before the chosen one.
    @Nullable Mark standsOut() {
        return hovered != null ? hovered : selected.get();
    }

    /// After the words of the chosen one have moved: whether the selection should follow.
    @Nullable Mark moved(StoryMarks marks) {
        var before = selected.get();
        var now = marks.again(before);
        return before != null && now != null && !before.range().equals(now.range()) ? now : null;
    }

    /// Whether it was another one before.
    boolean hover(@Nullable Mark mark) {
        boolean other = !Objects.equals(hovered, mark);
        hovered = mark;
        return other;
    }

    void choose(@Nullable Mark mark) {
        selected.set(mark);
    }

    /// Lets go of the chosen mark when the selection is no longer on its words.
    void selectionMoved(TextRange selection) {
        var mark = selected.get();
        if (mark != null && !mark.range().equals(selection)) {
            selected.set(null);
        }
    }

    /// After the marks were shown again: the same ones, as they are now.
    void renew(StoryMarks marks) {
        hovered = marks.again(hovered);
        selected.set(marks.again(selected.get()));
    }

    /// The mark after or before the chosen one, or else after or before the selection.
    @Nullable Mark step(MarkIndex index, TextRange selection, boolean onwards) {
        var from = selected.get();
        return onwards
                ? index.next(from, selection.end())
                : index.previous(from, selection.start());
    }
}
