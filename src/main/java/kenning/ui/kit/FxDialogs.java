package kenning.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs.
public final class FxDialogs implements Dialogs {
    private final Window owner;

    public FxDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseProject() {
        return path(chooser("dialog.open", "*.kenning").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> chooseNewProject(String name) {
        return path(named("dialog.new", name, "*.kenning").showSaveDialog(owner))
                .map(p -> ending(p, ".kenning"));
    }

    @Override
    public List<Path> chooseFiles() {
        var files =
                chooser("dialog.import", "*.txt", "*.md", "*.docx", "*.rtf", "*.vtt", "*.srt")
                        .showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get("dialog.folder"));
        return path(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> chooseReport(String name) {
        return path(named("dialog.report", name, "*.docx").showSaveDialog(owner))
                .map(p -> ending(p, ".docx"));
    }

    private static FileChooser named(String key, String name, String pattern) {
        var chooser = chooser(key, pattern);
        chooser.setInitialFileName(name);
        return chooser;
    }

    @Override
    public Optional<Integer> ask(Question question) {
        return new QuestionDialog(owner).ask(question);
    }

    @Override
    public <T> Optional<T> choose(Question.Choice<T> choice) {
        return new QuestionDialog(owner).choose(choice);
    }

    private static FileChooser chooser(String key, String... patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.get(key));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Messages.get(key + ".files"), patterns));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Messages.get("dialog.allFiles"), "*.*"));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static Path ending(Path path, String ending) {
        return path.toString().endsWith(ending)
                ? path
                : path.resolveSibling(path.getFileName() + ending);
    }
}
