package kenning.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kenning.model.Refusal;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.Backups;
import kenning.store.Project;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Failures;
import kenning.ui.kit.Fx;
import kenning.ui.shell.DamageLine;
import kenning.ui.shell.EarlierLine;
import kenning.ui.shell.JobsLine;
import kenning.ui.shell.MenuKey;
import kenning.ui.shell.Shell;
import kenning.ui.shell.StatusLine;
import kenning.ui.shell.TopBar;
import kenning.ui.shell.TypedWordsPane;
import kenning.ui.start.StartView;
import org.jspecify.annotations.Nullable;

/// What lives as long as the application: settings, jobs, the frame of the window, and at most one
/// open project. On the FX thread, which it never makes wait.
final class Workbench implements StartView.Actions {
    private final Dialogs dialogs;
    private final Failures failures = new Failures(trouble -> frame().say(trouble));
    private final Jobs jobs =
            new Jobs(failure -> Platform.runLater(() -> failures.accept(failure)));
    private final Remembered remembered;
    private final Recents recents;
    private final Besides besides;
    private final ProjectDoor door;
    private final Keeping keeping;
    private final StatusLine status = new StatusLine();
    private final WorkbenchCommands commands = new WorkbenchCommands(this);
    private final TopBar topBar;
    private final Shell shell;
    private final StartView start;
    private final EarlierLine earlier = new EarlierLine(() -> session().showToday());
    private final DamageLine damage = new DamageLine();
    private final ReadingOnly reading;
    private final SickRoom sickRoom;
    private final Scene scene;
    private final Moves moves;
    private final Look look;
    private final Desk desk;
    private final Followed followed;
    private final ProjectSession session;
    private Runnable quit = Platform::exit;
    private @Nullable CompletableFuture<?> ending;
    private @Nullable WindowMemory window;

    /// One that keeps things of its own beside its settings.
    Workbench(SettingsFile settingsFile, Settings settings, Dialogs dialogs) {
        this(settingsFile, settings, dialogs, Shores.beside(settingsFile));
    }

    Workbench(SettingsFile settingsFile, Settings settings, Dialogs dialogs, Shores shores) {
        this(
                settingsFile,
                settings,
                dialogs,
                shores,
                Platform.getPreferences().colorSchemeProperty());
    }

    /// @param system the colours of the system, which a test can change
    Workbench(
            SettingsFile settingsFile,
            Settings settings,
            Dialogs dialogs,
            Shores shores,
            ObservableValue<ColorScheme> system) {
        this.dialogs = dialogs;
        var backups = new Backups(shores.data());
        besides = new Besides(shores);
        door = new ProjectDoor(jobs, backups, project -> session().arrived(project), this::refused);
        keeping = new Keeping(shores, jobs, dialogs, door, this::refused, this::notKept);
        reading =
                new ReadingOnly(
                        new ReadingOnly.Doors(
                                door, this::openInstead, trouble -> frame().say(trouble)),
                        jobs,
                        dialogs,
                        failures);
        remembered = new Remembered(settingsFile, settings, jobs, failures);
        topBar =
                new TopBar(
                        commands.groups(),
                        commands.palette(),
                        commands.steps(),
                        this::search,
                        member -> session().actAs(member));
        shell =
                new Shell(
                        new VBox(topBar, reading.line(), earlier, damage),
                        new JobsLine(jobs),
                        status,
                        screen -> moves().show(screen));
        start = new StartView(this);
        recents = new Recents(remembered, jobs, keeping::shown, start::showRecent, failures);
        moves = new Moves(this::open, shell, recents);
        sickRoom =
                new SickRoom(
                        shell,
                        jobs,
                        dialogs,
                        new SickRoom.Shelves(shores.data(), backups),
                        new SickRoom.Doors(this::open, this::showStart, failures));
        scene = new Scene(shell, settings.window().width(), settings.window().height());
        look = new Look(scene, remembered, system, size -> followed().zoomed(size));
        desk =
                new Desk(
                        shell,
                        commands,
                        this::open,
                        this::search,
                        new Support(
                                LogFile.beside(settingsFile.path()), jobs, look::zoom, failures));
        followed =
                new Followed(
                        scene,
                        new Followed.Lines(shell, topBar, status, commands),
                        look::zoom,
                        moves::shown,
                        failures);
        session = session(shores.data(), backups);
        commands.listenTo(scene);
        commands.tellKeys(shell);
        MenuKey.listenTo(scene, topBar::openMenu);
        showStart();
    }

    private ProjectSession session(Path data, Backups backups) {
        var frame =
                new Frame(
                        moves,
                        dialogs,
                        shell.overlays(),
                        new Ways(moves, desk::openNoticing),
                        new Safekeeping(
                                backups,
                                backup -> besides.open(backup, settings()),
                                damage,
                                data.resolve("spare")),
                        (stood, when) -> session().showEarlier(stood, when));
        var typed = new TypedWords(new TypedWordsPane(shell.overlays()), failures);
        return new ProjectSession(
                followed,
                frame,
                new ProjectSession.Window(shell, status, moves, desk, typed, reading),
                new ProjectSession.Memory(remembered, recents, data),
                keeping,
                earlier,
                jobs,
                failures);
    }

    /// Hears of a failure that nobody handled, on whatever thread it was.
    void failed(Throwable failure) {
        failures.accept(failure);
    }

    Scene scene() {
        return scene;
    }

    /// The title of the window.
    ObservableValue<String> title() {
        return topBar.projectName()
                .map(name ->
                        open().isEmpty() || name.isBlank()
                                ? Messages.get("window.title")
                                : session.backupOpen()
                                        .map(when ->
                                                Messages.get("window.title.backup", when, name))
                                        .orElse(Messages.get("window.title.named", name)));
    }

    /// Puts a window where it was, and remembers from now on where it goes.
    void remember(Stage stage) {
        window = WindowMemory.follow(stage, remembered);
    }

    void onOpenFolder(Consumer<Path> action) {
        desk.onOpenFolder(action);
    }

    Settings settings() {
        return remembered.get();
    }

    Jobs jobs() {
        return jobs;
    }

    WorkbenchCommands commands() {
        return commands;
    }

    Look look() {
        return look;
    }

    Desk desk() {
        return desk;
    }

    private Shell frame() {
        return shell;
    }

    private Followed followed() {
        return followed;
    }

    private ProjectSession session() {
        return session;
    }

    Optional<OpenProject> open() {
        return followed.open();
    }

    // opening and closing

    @Override
    public void open(Path path) {
        keeping.open(path);
    }

    void publishNow() {
        session.publishNow();
    }

    /// Puts there what is kept elsewhere and is not there yet.
    void putLeft() {
        keeping.putLeft();
    }

    void openToRead(Path path) {
        door.open(path, Access.READ);
    }

    /// The windows in which backups are looked at.
    Besides besides() {
        return besides;
    }

    void makeBackup() {
        session.makeBackup();
    }

    @Override
    public void openAnother() {
        dialogs.chooseProject().ifPresent(this::open);
    }

    @Override
    public void makeNew() {
        dialogs.chooseNewProject(Messages.get("dialog.new.name"))
                .ifPresent(path -> make(path, true));
    }

    @Override
    public void makeEmpty() {
        dialogs.chooseNewProject(Messages.get("dialog.new.name"))
                .ifPresent(path -> make(path, false));
    }

    private void make(Path path, boolean codebook) {
        keeping.making(path);
        door.make(path, codebook);
    }

    @Override
    public void openExample() {
        dialogs.chooseNewProject(Messages.get("dialog.example.name"))
                .ifPresent(path -> {
                    keeping.making(path);
                    door.makeExample(path);
                });
    }

    @Override
    public void forget(Path path) {
        recents.forget(path);
    }

    /// Shows a project that was just opened, in place of the one before.
    void show(Project project) {
        session.show(project);
    }

    /// What is damaged is received as such; what cannot be opened for writing can still be read.
    void refused(Path path, Throwable failure) {
        if (failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.DAMAGED) {
            sickRoom.receive(path, refusal);
            return;
        }
        if (reading.takes(path, failure)) {
            return;
        }
        failures.accept(failure);
        recents.show();
    }

    private void notKept(Throwable failure) {
        session.notKept(failure, this::openInstead);
    }

    /// Opens another project, or the same anew, when the open one is closed.
    private void openInstead(Path path) {
        closeProject();
        Fx.then(session.closed().thenApply(x -> true), x -> open(path), failures);
    }

    void closeProject() {
        session.leave();
        showStart();
    }

    private void showStart() {
        commands.enable(false);
        topBar.showProject(false, "");
        status.clear();
        shell.enableRail(false);
        shell.showAlone(start);
        recents.show();
    }

    /// Ends everything in order: the project, what is under way, the settings. Asked twice it ends
    /// once.
    ///
    /// @return there when nothing is left to do; never fails
    CompletableFuture<?> end() {
        var already = ending;
        if (already != null) {
            return already;
        }
        if (window != null) {
            window.keep();
        }
        look.close();
        session.leave();
        var written = remembered.writeNow();
        var shut = door.shut().handle((done, failure) -> true);
        var ended =
                CompletableFuture.allOf(session.closed(), written, shut, besides.end())
                        .thenCompose(x -> jobs.stop());
        ending = ended;
        return ended;
    }

    /// What happens when all has ended after [#quit()].
    void onQuit(Runnable action) {
        quit = action;
    }

    void quit() {
        Fx.then(end(), done -> quit.run(), failures);
    }

    // moving about

    Moves moves() {
        return moves;
    }

    private void search(String words) {
        moves.search(words);
    }

    void focusSearch() {
        shell.overlays().leave();
        topBar.focusSearch();
    }

    void openMenu() {
        shell.overlays().leave();
        topBar.openMenu();
    }

    void undo() {
        session.undo();
    }

    void redo() {
        session.redo();
    }

    /// Changes the size of everything by a factor; 0 is back to the size as designed.
    void zoom(double factor) {
        look.zoomTo(factor == 0 ? 1 : look.zoom() * factor);
    }

    void useTheme(Settings.Theme theme) {
        look.use(theme);
    }
}
