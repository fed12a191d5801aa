package kenning.ui.stories;

import kenning.model.Direction;
import kenning.model.TextRange;
import kenning.model.Turn;

/// What somebody asks of a story on view with keys or mouse, for whoever shows it to carry out.
interface StoryRequests {
    /// Nobody listens.
    StoryRequests NONE = new StoryRequests() {};

    /// A code for the selected words.
    ///
    /// @param resting the mouse has selected them: somebody may only want to read or to copy, so
    ///   the keys stay with the words
    default void code(TextRange range, boolean resting) {}

    /// Letters were typed while words are selected.
    default void type(String letters) {}

    /// What a number key stands for, on the selected words.
    default void codeByKey(int number) {}

    /// A theme named by the selected words.
    default void codeInVivo() {}

    default void remove(Mark mark) {}

    default void resize(Mark mark, TextRange range) {}

    default void turn(Mark sign, Direction direction) {}

    /// Another code in the place of this one.
    default void recode(Mark mark) {}

    /// To write a note on it.
    default void note(Mark mark) {}

    /// All passages that carry the same.
    default void passages(Mark mark) {}

    /// @param turn as it was when the correction began
    /// @param now its words as they should be
    default void correct(Turn turn, String now) {}

    /// Escape was pressed in the words.
    default void leave() {}
}
