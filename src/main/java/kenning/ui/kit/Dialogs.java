package kenning.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is asked in a window of its own. On the FX thread; tests answer for the person.
public interface Dialogs {
    /// An existing project.
    Optional<Path> chooseProject();

    /// A place for a new project.
    ///
    /// @param name proposed for its file
    Optional<Path> chooseNewProject(String name);

    /// Files to bring in; none when the person thought better of it.
    List<Path> chooseFiles();

    /// A folder to bring in.
    Optional<Path> chooseFolder();

    /// A place for a report.
    ///
    /// @param name proposed for its file
    Optional<Path> chooseReport(String name);

    /// Asks before something is done.
    ///
    /// @return which of the answers, from 0; empty when the person thought better of it
    Optional<Integer> ask(Question question);

    /// One of several things; empty when the person thought better of it.
    <T> Optional<T> choose(Question.Choice<T> choice);
}
