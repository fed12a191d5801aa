package kenning.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Command;
import kenning.ui.kit.CommandGroup;
import kenning.ui.kit.Fx;
import kenning.ui.shell.CommandPalette;
import kenning.ui.shell.KeysPane;
import kenning.ui.shell.LogPane;
import kenning.ui.shell.Overlays;
import kenning.ui.shell.PaletteEntry;
import kenning.ui.shell.PaletteEntry.Kind;
import kenning.ui.shell.QuickNoticing;
import kenning.ui.shell.Shell;

/// What can be laid over the window from any screen: the command palette, the list of keys, the
/// log. On the FX thread.
final class Desk {
    private final Overlays overlays;
    private final List<CommandGroup> groups;
    private final Supplier<Optional<OpenProject>> project;
    private final Consumer<String> search;
    private final Consumer<Throwable> failed;
    private final Jobs jobs;
    private final LogFile logFile;
    private final CommandPalette palette;
    private final KeysPane keys;
    private final LogPane log;
    private Consumer<Path> openFolder = folder -> {};

    /// @param search looks for words in the stories
    Desk(
            Shell shell,
            WorkbenchCommands commands,
            Supplier<Optional<OpenProject>> project,
            Consumer<String> search,
            Support support) {
        this.overlays = shell.overlays();
        this.groups = commands.groups();
        this.project = project;
        this.search = search;
        this.failed = support.failed();
        this.jobs = support.jobs();
        this.logFile = support.log();
        palette = new CommandPalette(overlays, this::forTyped);
        keys = new KeysPane(groups, overlays);
        log =
                new LogPane(
                        shell, support::about, () -> openFolder.accept(logFile.path().getParent()));
    }

    /// How a folder is opened outside of Kenning.
    void onOpenFolder(Consumer<Path> action) {
        openFolder = action;
    }

    /// Opens the palette, or puts it away when it is open: at once with the commands, and a moment
    /// later with what is in the project.
    void openPalette() {
        if (overlays.isOpen(palette)) {
            overlays.close();
            return;
        }
        palette.open(commandEntries());
        project.get()
                .ifPresent(opened ->
                        Fx.then(
                                opened.project().read(Catalogue::read),
                                catalogue -> offer(opened, catalogue),
                                failed));
    }

    private void offer(OpenProject opened, Catalogue catalogue) {
        if (project.get().filter(opened::equals).isPresent()) {
            var all = new ArrayList<>(commandEntries());
            all.addAll(catalogue.entries(opened.ways()));
            palette.offer(all);
        }
    }

    private List<PaletteEntry> commandEntries() {
        return groups.stream()
                .flatMap(group -> group.commands().stream())
                .filter(command -> !command.disabled().get() && !command.id().equals("commands"))
                .map(Desk::entry)
                .toList();
    }

    private static PaletteEntry entry(Command command) {
        boolean screen = command.id().startsWith("screen.");
        var key = command.key();
        return new PaletteEntry(
                screen ? Kind.SCREEN : Kind.COMMAND,
                (screen ? "screen/" : "command/") + command.id(),
                command.text().get(),
                "",
                key == null ? "" : text(key),
                command::run);
    }

    private static String text(KeyCombination key) {
        return key.getDisplayText();
    }

    private List<PaletteEntry> forTyped(String words) {
        return words.isEmpty() || project.get().isEmpty()
                ? List.of()
                : List.of(
                        new PaletteEntry(
                                Kind.SEARCH,
                                "search/words",
                                Messages.get("commands.search", words),
                                "",
                                "",
                                () -> search.accept(words)));
    }

    /// Opens a new noticing, or puts it away when it is open.
    void openNoticing() {
        project.get()
                .ifPresent(opened -> {
                    QuickNoticing noticing = opened.noticing();
                    if (overlays.isOpen(noticing)) {
                        overlays.close();
                    } else {
                        noticing.open();
                    }
                });
    }

    void openKeys() {
        if (overlays.isOpen(keys)) {
            overlays.close();
        } else {
            overlays.open(keys);
        }
    }

    void openLog() {
        log.open();
        var reading = jobs.run(Messages.get("job.log"), progress -> logFile.end());
        Fx.then(
                reading.result(),
                lines -> log.show(lines, Support.withoutHome(String.valueOf(logFile.path()))),
                failed);
    }

    /// The project has been closed.
    void forget() {
        palette.forget();
        overlays.leave();
    }
}
