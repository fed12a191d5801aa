package kenning.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import kenning.settings.Settings;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.CommandGroup;
import kenning.ui.kit.Screen;
import kenning.ui.shell.Shell;
import org.kordamp.ikonli.feather.Feather;

/// Everything that a person can ask of the window: one table from which the menu, the buttons, the
/// keys, the list of keys and the command palette are made.
final class WorkbenchCommands {
    /// Make sense without a project.
    private static final Set<String> ALWAYS =
            Set.of(
                    "open",
                    "new",
                    "newEmpty",
                    "example",
                    "larger",
                    "smaller",
                    "normal",
                    "light",
                    "dark",
                    "system",
                    "commands",
                    "menu",
                    "keys",
                    "log",
                    "quit");

    private final Command undo;
    private final Command redo;
    private final Command palette;
    private final List<CommandGroup> groups;

    WorkbenchCommands(Workbench bench) {
        undo = command("undo", Feather.CORNER_UP_LEFT, bench::undo, "Shortcut+Z");
        redo =
                command(
                        "redo",
                        Feather.CORNER_UP_RIGHT,
                        bench::redo,
                        "Shortcut+Shift+Z",
                        "Shortcut+Y");
        palette =
                command(
                        "commands",
                        Feather.COMMAND,
                        () -> bench.desk().openPalette(),
                        "Shortcut+K");
        groups =
                List.of(
                        new CommandGroup("file", files(bench)),
                        new CommandGroup("edit", edits(bench)),
                        new CommandGroup("go", screens(bench)),
                        new CommandGroup("view", look(bench)),
                        new CommandGroup("help", help(bench)));
        enable(false);
    }

    private static List<Command> files(Workbench bench) {
        return List.of(
                command("open", Feather.FOLDER, bench::openAnother, "Shortcut+O"),
                command("new", Feather.FILE_PLUS, bench::makeNew, "Shortcut+N"),
                command("newEmpty", Feather.FILE, bench::makeEmpty),
                command("example", Feather.BOOK, bench::openExample),
                command("backup", Feather.SAVE, bench::makeBackup),
                command("close", Feather.X, bench::closeProject, "Shortcut+W"),
                command("quit", Feather.LOG_OUT, bench::quit, "Shortcut+Q"));
    }

    private List<Command> edits(Workbench bench) {
        return List.of(
                undo,
                redo,
                command(
                        "palette",
                        Feather.TAG,
                        () -> bench.moves().openPalette(),
                        "Shortcut+Enter"),
                command(
                        "noticing",
                        Feather.EYE,
                        () -> bench.desk().openNoticing(),
                        "Shortcut+Shift+N"));
    }

    private List<Command> screens(Workbench bench) {
        return List.of(
                palette,
                command("find", Feather.SEARCH, bench::focusSearch, "Shortcut+F"),
                screen(bench, Screen.HOME, Feather.HOME, "Alt+HOME"),
                screen(bench, Screen.STORIES, Feather.BOOK_OPEN, "Shortcut+1"),
                screen(bench, Screen.CODEBOOK, Feather.LAYERS, "Shortcut+2"),
                screen(bench, Screen.INSIGHTS, Feather.SUN, "Shortcut+3"),
                screen(bench, Screen.NOTICINGS, Feather.EYE, "Shortcut+4"),
                screen(bench, Screen.SEARCH, Feather.SEARCH, "Shortcut+5"),
                screen(bench, Screen.PRESENT, Feather.MONITOR, "Shortcut+P"),
                screen(bench, Screen.IMPORT, Feather.DOWNLOAD, "Shortcut+6"),
                screen(bench, Screen.REPORTS, Feather.FILE_TEXT, "Shortcut+7"),
                screen(bench, Screen.HISTORY, Feather.CLOCK, "Shortcut+8"),
                screen(bench, Screen.BACKUPS, Feather.ARCHIVE, "Shortcut+Shift+B"),
                screen(bench, Screen.PROJECT, Feather.COMPASS, "Shortcut+9"),
                command("startShow", Feather.PLAY, () -> bench.moves().startShow(), "F5"),
                command("newMember", Feather.USER_PLUS, () -> bench.moves().newMember()));
    }

    private static List<Command> look(Workbench bench) {
        return List.of(
                command(
                        "larger",
                        Feather.ZOOM_IN,
                        () -> bench.zoom(Look.ZOOM_STEP),
                        "Shortcut+PLUS",
                        "Shortcut+EQUALS",
                        "Shortcut+Shift+EQUALS",
                        "Shortcut+ADD"),
                command(
                        "smaller",
                        Feather.ZOOM_OUT,
                        () -> bench.zoom(1 / Look.ZOOM_STEP),
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

    private static List<Command> help(Workbench bench) {
        return List.of(
                command(
                        "keys",
                        Feather.HELP_CIRCLE,
                        () -> bench.desk().openKeys(),
                        "F1",
                        "Shortcut+SLASH"),
                command("menu", Feather.MENU, bench::openMenu, "F10"),
                command("log", Feather.LIST, () -> bench.desk().openLog(), "F9"));
    }

    private static Command command(String id, Feather icon, Runnable action, String... keys) {
        return new Command(id, icon, List.of(keys), action);
    }

    private static Command screen(Workbench bench, Screen screen, Feather icon, String key) {
        return command("screen." + screen.name(), icon, () -> bench.moves().show(screen), key);
    }

    /// In the order of the menu.
    List<CommandGroup> groups() {
        return groups;
    }

    /// Opens the command palette.
    Command palette() {
        return palette;
    }

    /// Undo and redo.
    List<Command> steps() {
        return List.of(undo, redo);
    }

    /// Makes the keys work wherever the focus is. A text field takes the keys that it knows, such
    /// as undo, before they come here.
    void listenTo(Scene scene) {
        for (var group : groups) {
            for (var command : group.commands()) {
                command.keys().forEach(key -> scene.getAccelerators().put(key, command::run));
            }
        }
    }

    /// Tells a window’s frame which keys lead to the screens.
    void tellKeys(Shell shell) {
        for (var group : groups) {
            for (var command : group.commands()) {
                if (command.id().startsWith("screen.")) {
                    shell.showKey(
                            Screen.valueOf(command.id().substring("screen.".length())), command);
                }
            }
        }
    }

    /// Switches what needs a project.
    void enable(boolean projectOpen) {
        for (var group : groups) {
            for (var command : group.commands()) {
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
