package kenning.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Nobody is there to be asked: every question is answered with Cancel.
public final class NoDialogs implements Dialogs {
    @Override
    public Optional<Path> chooseProject() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseNewProject(String name) {
        return Optional.empty();
    }

    @Override
    public List<Path> chooseFiles() {
        return List.of();
    }

    @Override
    public Optional<Path> chooseFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseReport(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> ask(Question question) {
        return Optional.empty();
    }

    @Override
    public <T> Optional<T> choose(Question.Choice<T> choice) {
        return Optional.empty();
    }
}
