package kenning.ui.stories;

import javafx.scene.paint.Color;
import kenning.model.Direction;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// One coded passage as the story view shows it.
///
/// @param key tells two marks apart and stays the same when the marks are shown again
/// @param name of the theme or the leading indicator
/// @param colour of the code, as chosen in the codebook
/// @param direction of a sign; a theme has none
/// @param coder who coded it
public record Mark(
        long key,
        Kind kind,
        String name,
        Color colour,
        TextRange range,
        @Nullable Direction direction,
        String coder) {
    /// The same on other words.
    Mark withRange(TextRange other) {
        return new Mark(key, kind, name, colour, other, direction, coder);
    }

    public enum Kind {
        THEME,
        SIGN
    }
}
