package kenning.app;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import kenning.settings.Settings;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.Screen;
import org.kordamp.ikonli.feather.Feather;

/// Everything that a person can ask of the window: one table from which the menu, the buttons and
/// the keys are made.
final class WorkbenchCommands {
    private static final double STEP = 1.1;

    private final Command undo;
    private final Command redo;
    private final List<List<Command>> menu;

    WorkbenchCommands(Workbench workbench) {
        undo = new Command("undo", Feather.CORNER_UP_LEFT, "Shortcut+Z", workbench::undo);
        redo = new Command("redo", Feather.CORNER_UP_RIGHT, "Shortcut+Shift+Z", workbench::redo);
        menu =
                List.of(
                        List.of(
                                new Command(
                                        "open",
                                        Feather.FOLDER,
                                        "Shortcut+O",
                                        workbench::openAnother),
                                new Command(
                                        "new", Feather.FILE_PLUS, "Shortcut+N", workbench::makeNew),
                                new Command("example", Feather.BOOK, "", workbench::openExample),
                                new Command(
                                        "close", Feather.X, "Shortcut+W", workbench::closeProject)),
                        List.of(
                                undo,
                                redo,
                                new Command(
                                        "palette",
                                        Feather.TAG,
                                        "Shortcut+Enter",
                                        workbench::openPalette)),
                        List.of(
                                screen(workbench, Screen.STORIES, Feather.BOOK_OPEN, "Shortcut+1"),
                                new Command(
                                        "find",
                                        Feather.SEARCH,
                                        "Shortcut+F",
                                        workbench::focusSearch),
                                screen(workbench, Screen.SEARCH, Feather.SEARCH, "Shortcut+2"),
                                screen(workbench, Screen.IMPORT, Feather.DOWNLOAD, "Shortcut+3"),
                                screen(workbench, Screen.REPORTS, Feather.FILE_TEXT, "Shortcut+4"),
                                screen(workbench, Screen.HISTORY, Feather.CLOCK, "Shortcut+5")),
                        List.of(
                                new Command(
                                        "larger",
                                        Feather.ZOOM_IN,
                                        "Shortcut+PLUS",
                                        () -> workbench.zoom(STEP)),
                                new Command(
                                        "smaller",
                                        Feather.ZOOM_OUT,
                                        "Shortcut+MINUS",
                                        () -> workbench.zoom(1 / STEP)),
                                new Command(
                                        "normal",
                                        Feather.MAXIMIZE,
                                        "Shortcut+0",
                                        () -> workbench.zoom(0)),
                                new Command(
                                        "light",
                                        Feather.SUN,
                                        "",
                                        () -> workbench.useTheme(Settings.Theme.LIGHT)),
                                new Command(
                                        "dark",
                                        Feather.MOON,
                                        "",
                                        () -> workbench.useTheme(Settings.Theme.DARK)),
                                new Command(
                                        "system",
                                        Feather.MONITOR,
                                        "",
                                        () -> workbench.useTheme(Settings.Theme.SYSTEM))),
                        List.of(
                                new Command(
                                        "quit", Feather.LOG_OUT, "Shortcut+Q", Platform::exit)));
        showSteps(Optional.empty(), Optional.empty());
    }

    private static Command screen(Workbench workbench, Screen screen, Feather icon, String key) {
        return new Command("screen." + screen.name(), icon, key, () -> workbench.show(screen));
    }

    List<List<Command>> menu() {
        return menu;
    }

    Command undo() {
        return undo;
    }

    Command redo() {
        return redo;
    }

    /// Makes the keys work wherever the focus is; a text field keeps its own undo.
    void listenTo(Scene scene) {
        for (var group : menu) {
            for (var command : group) {
                var key = command.key();
                if (key != null) {
                    scene.getAccelerators().put(key, command::run);
                }
            }
        }
    }

    /// Names what would be undone and redone next.
    void showSteps(Optional<String> nextUndo, Optional<String> nextRedo) {
        undo.text()
                .set(
                        nextUndo.map(label -> Messages.get("command.undo.named", label))
                                .orElse(Messages.get("command.undo")));
        undo.disabled().set(nextUndo.isEmpty());
        redo.text()
                .set(
                        nextRedo.map(label -> Messages.get("command.redo.named", label))
                                .orElse(Messages.get("command.redo")));
        redo.disabled().set(nextRedo.isEmpty());
    }
}
