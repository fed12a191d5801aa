package kenning.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import kenning.settings.Settings;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.Screen;
import org.kordamp.ikonli.feather.Feather;

/// Everything that a person can ask of the window: one table from which the menu, the buttons and
/// the keys are made.
final class WorkbenchCommands {
    static final double ZOOM_STEP = 1.1;

    /// Make sense without a project.
    private static final Set<String> ALWAYS =
            Set.of(
                    "open", "new", "example", "larger", "smaller", "normal", "light", "dark",
                    "system", "quit");

    private final Command undo;
    private final Command redo;
    private final List<List<Command>> groups;

    WorkbenchCommands(Workbench bench) {
        undo = command("undo", Feather.CORNER_UP_LEFT, bench::undo, "Shortcut+Z");
        redo =
                command(
                        "redo",
                        Feather.CORNER_UP_RIGHT,
                        bench::redo,
                        "Shortcut+Shift+Z",
                        "Shortcut+Y");
        groups =
                List.of(
                        files(bench),
                        List.of(
                                undo,
                                redo,
                                command(
                                        "palette",
                                        Feather.TAG,
                                        bench::openPalette,
                                        "Shortcut+Enter")),
                        screens(bench),
                        look(bench),
                        List.of(command("quit", Feather.LOG_OUT, bench::quit, "Shortcut+Q")));
        enable(false);
    }

    private static List<Command> files(Workbench bench) {
        return List.of(
                command("open", Feather.FOLDER, bench::openAnother, "Shortcut+O"),
                command("new", Feather.FILE_PLUS, bench::makeNew, "Shortcut+N"),
                command("example", Feather.BOOK, bench::openExample),
                command("close", Feather.X, bench::closeProject, "Shortcut+W"));
    }

    private static List<Command> screens(Workbench bench) {
        return List.of(
                command("find", Feather.SEARCH, bench::focusSearch, "Shortcut+F"),
                screen(bench, Screen.STORIES, Feather.BOOK_OPEN, "Shortcut+1"),
                screen(bench, Screen.SEARCH, Feather.SEARCH, "Shortcut+2"),
                screen(bench, Screen.IMPORT, Feather.DOWNLOAD, "Shortcut+3"),
                screen(bench, Screen.REPORTS, Feather.FILE_TEXT, "Shortcut+4"),
                screen(bench, Screen.HISTORY, Feather.CLOCK, "Shortcut+5"),
                screen(bench, Screen.PROJECT, Feather.COMPASS, "Shortcut+9"),
                command("newMember", Feather.USER_PLUS, bench::newMember));
    }

    private static List<Command> look(Workbench bench) {
        return List.of(
                command(
                        "larger",
                        Feather.ZOOM_IN,
                        () -> bench.zoom(ZOOM_STEP),
                        "Shortcut+PLUS",
                        "Shortcut+EQUALS",
                        "Shortcut+Shift+EQUALS",
                        "Shortcut+ADD"),
                command(
                        "smaller",
                        Feather.ZOOM_OUT,
                        () -> bench.zoom(1 / ZOOM_STEP),
                        "Shortcut+MINUS",
                        "Shortcut+SUBTRACT"),
                command(
                        "normal",
                        Feather.MAXIMIZE,
                        () -> bench.zoom(0),
                        "Shortcut+0",
                        "Shortcut+NUMPAD0"),
                command("light", Feather.SUN, () -> bench.useTheme(Settings.Theme.LIGHT)),
                command("dark", Feather.MOON, () -> bench.useTheme(Settings.Theme.DARK)),
                command("system", Feather.MONITOR, () -> bench.useTheme(Settings.Theme.SYSTEM)));
    }

    private static Command command(String id, Feather icon, Runnable action, String... keys) {
        return new Command(id, icon, List.of(keys), action);
    }

    private static Command screen(Workbench bench, Screen screen, Feather icon, String key) {
        return command("screen." + screen.name(), icon, () -> bench.show(screen), key);
    }

    /// In the order of the menu.
    List<List<Command>> groups() {
        return groups;
    }

    /// Undo and redo.
    List<Command> steps() {
        return List.of(undo, redo);
    }

    /// Makes the keys work wherever the focus is. A text field takes the keys that it knows, such
    /// as undo, before they come here.
    void listenTo(Scene scene) {
        for (var group : groups) {
            for (var command : group) {
                command.keys().forEach(key -> scene.getAccelerators().put(key, command::run));
            }
        }
    }

    /// Switches what needs a project.
    void enable(boolean projectOpen) {
        for (var group : groups) {
            for (var command : group) {
                command.disabled().set(!projectOpen && !ALWAYS.contains(command.id()));
            }
        }
        if (projectOpen) {
            showSteps(Optional.empty(), Optional.empty());
        }
    }

    /// Names what would be undone and redone next.
    void showSteps(Optional<String> nextUndo, Optional<String> nextRedo) {
        name(undo, "command.undo", nextUndo);
        name(redo, "command.redo", nextRedo);
    }

    private static void name(Command command, String key, Optional<String> step) {
        command.text()
                .set(
                        step.map(label -> Messages.get(key + ".named", label))
                                .orElse(Messages.get(key)));
        command.disabled().set(step.isEmpty());
    }
}
