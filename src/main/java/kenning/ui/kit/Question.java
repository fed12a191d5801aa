package kenning.ui.kit;

import java.util.List;
import java.util.function.Function;

/// What is asked before something is done that takes much along.
///
/// @param title in a few words
/// @param text what it would do, with the figures
/// @param answers what may be done, each as the words on a button
public record Question(String title, String text, List<String> answers) {
    public Question {
        answers = List.copyOf(answers);
    }

    /// A choice of one thing out of many.
    ///
    /// @param things in their order
    /// @param name what a thing is called, and by which letters it is found
    public record Choice<T>(String title, String text, List<T> things, Function<T, String> name) {
        public Choice {
            things = List.copyOf(things);
        }
    }
}
