package kenning.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Question;

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

    /// What is answered, by the words on the button; nothing means that it is thought better of.
    String answer = "";

    /// What is chosen, by the beginning of its name.
    String choice = "";

    /// What was asked and said, the newest last.
    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Integer> ask(Question question) {
        asked.add(question.title() + " " + question.text());
        for (int i = 0; i < question.answers().size(); i++) {
            if (!answer.isEmpty() && question.answers().get(i).startsWith(answer)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    @Override
    public <T> Optional<T> choose(Question.Choice<T> wanted) {
        asked.add(wanted.title());
        return wanted.things().stream()
                .filter(thing -> !choice.isEmpty() && wanted.name().apply(thing).startsWith(choice))
                .findFirst();
    }
}
