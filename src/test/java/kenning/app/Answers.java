package kenning.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kenning.ui.kit.Dialogs;

/// Answers for the person whatever is asked in a window of its own.
final class Answers implements Dialogs {
    Optional<Path> project = Optional.empty();
    Optional<Path> newProject = Optional.empty();
    List<Path> files = List.of();
    Optional<Path> folder = Optional.empty();
    Optional<Path> report = Optional.empty();

    /// The name that the last question for a new file proposed.
    String proposed = "";

    @Override
    public Optional<Path> chooseProject() {
        return project;
    }

    @Override
    public Optional<Path> chooseNewProject(String name) {
        proposed = name;
        return newProject;
    }

    @Override
    public List<Path> chooseFiles() {
        return files;
    }

    @Override
    public Optional<Path> chooseFolder() {
        return folder;
    }

    @Override
    public Optional<Path> chooseReport(String name) {
        proposed = name;
        return report;
    }
}
