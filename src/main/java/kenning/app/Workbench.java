package kenning.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.settings.RecentProject;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.AsItStood;
import kenning.store.Backups;
import kenning.store.Project;
import kenning.store.Step;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Failures;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Screen;
import kenning.ui.kit.Trouble;
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
    /// Why a project may not be written although it may be read.
    private static final Set<String> READABLE =
            Set.of("store.inUse", "store.cannotLock", "store.cannotWrite", "store.newer");

    /// What is the matter with a project of which something can be rescued.
    private static final Set<String> DAMAGED = Set.of("store.damaged", "store.value");

    private final Dialogs dialogs;
    private final Failures failures = new Failures(trouble -> frame().say(trouble));
    private final Jobs jobs =
            new Jobs(failure -> Platform.runLater(() -> failures.accept(failure)));
    private final Remembered remembered;
    private final Recents recents;
    private final Path data;
    private final Backups backups;
    private final Besides besides;
    private final ProjectDoor door;
    private final Keeping keeping;
    private final StatusLine status = new StatusLine();
    private final WorkbenchCommands commands = new WorkbenchCommands(this);
    private final TopBar topBar;
    private final Shell shell;
    private final StartView start;
    private final EarlierLine earlier = new EarlierLine(this::showToday);
    private final SickRoom sickRoom;
    private final Scene scene;
    private final Moves moves;
    private final Look look;
    private final Desk desk;
    private final TypedWords typedWords;
    private Runnable quit = Platform::exit;
    private CompletableFuture<?> closing = CompletableFuture.completedFuture(true);
    private @Nullable CompletableFuture<?> ending;
    private @Nullable WindowMemory window;
    private @Nullable OpenProject open;

    /// The project that waits while an earlier state of it is shown.
    private @Nullable OpenProject today;

    private @Nullable FrameLines lines;
    private @Nullable RememberedPlaces places;
    private @Nullable KeptTyping typing;
    private @Nullable Publishing publishing;

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
        data = shores.data();
        backups = new Backups(data);
        besides = new Besides(shores);
        door = new ProjectDoor(jobs, backups, this::arrived, this::refused);
        keeping = new Keeping(shores, jobs, dialogs, door, this::refused, this::notKept);
        remembered = new Remembered(settingsFile, settings, jobs, failures);
        topBar =
                new TopBar(
                        commands.groups(),
                        commands.palette(),
                        commands.steps(),
                        this::search,
                        this::actAs);
        shell = new Shell(new VBox(topBar, earlier), new JobsLine(jobs), status, this::show);
        start = new StartView(this);
        recents = new Recents(remembered, jobs, keeping::shown, start::showRecent, failures);
        moves = new Moves(this::open, shell, recents);
        sickRoom =
                new SickRoom(
                        shell,
                        jobs,
                        dialogs,
                        new SickRoom.Doors(this::open, this::showStart),
                        failures);
        scene = new Scene(shell, settings.window().width(), settings.window().height());
        look = new Look(scene, remembered, system, this::zoomed);
        desk =
                new Desk(
                        shell,
                        commands,
                        this::open,
                        this::search,
                        new Support(
                                LogFile.beside(settingsFile.path()), jobs, look::zoom, failures));
        typedWords = new TypedWords(new TypedWordsPane(shell.overlays()), failures);
        commands.listenTo(scene);
        commands.tellKeys(shell);
        MenuKey.listenTo(scene, topBar::openMenu);
        showStart();
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
                        open == null || name.isBlank()
                                ? Messages.get("window.title")
                                : backupOpen()
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

    Optional<OpenProject> open() {
        return Optional.ofNullable(open);
    }

    // opening and closing

    @Override
    public void open(Path path) {
        keeping.open(path);
    }

    /// Puts a whole copy of the open project where it is kept, without waiting for a rest.
    void publishNow() {
        if (publishing != null) {
            publishing.now();
        }
    }

    /// Puts there what is kept elsewhere and is not there yet.
    void putLeft() {
        keeping.putLeft();
    }

    void openToRead(Path path) {
        door.open(path, Access.READ);
    }

    /// When the backup was made that is open here, for reading; empty when a project is.
    private Optional<String> backupOpen() {
        return open().map(OpenProject::project)
                .filter(project -> !project.writable())
                .flatMap(project -> Backups.madeAt(project.path()))
                .map(FrameLines::when);
    }

    /// The windows in which backups are looked at.
    Besides besides() {
        return besides;
    }

    void makeBackup() {
        open().ifPresent(opened -> {
            moves.show(Screen.BACKUPS);
            opened.backups().make();
        });
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

    private void arrived(Project project) {
        if (!keeping.comesAgain(project, this::show)) {
            show(project);
        }
    }

    /// Shows a project that was just opened, in place of the one before.
    void show(Project project) {
        leave();
        project.keepIn(data.resolve("kept"));
        var path = keeping.shown(project.path()).toString();
        remembered.change(s -> s.withRecent(path, Instant.now()));
        var known = settings().project(path).orElse(RecentProject.of(path));
        var opened = enter(project);
        places =
                new RememberedPlaces(
                        project,
                        remembered.file(),
                        opened.storiesModel().story().bookmarks(),
                        jobs,
                        failures);
        publishing = keeping.keep(project, status::showKept);
        keeping.lookBeside(project, this::besides);
        goBackTo(opened, known);
        typedWords.offer(project);
        backupOpen().ifPresent(when -> shell.say(Messages.get("backups.shown", when)));
    }

    /// Makes the screens of a project and lets the window follow it.
    private OpenProject enter(Project project) {
        var ways = new Ways(moves, desk::openNoticing);
        var safe = new Safekeeping(backups, backup -> besides.open(backup, settings()));
        var frame = new Frame(moves, dialogs, shell.overlays(), ways, safe, this::showEarlier);
        var opened = new OpenProject(project, jobs, frame, this::failedIn);
        follow(opened);
        commands.enable(true);
        shell.enableRail(true);
        var shown = opened.storiesModel().list().shown();
        shown.addListener((o, was, now) -> showStories(opened));
        status.showIndex(Messages.get("status.indexing"));
        Fx.then(
                opened.index(),
                index -> indexed(opened, "status.indexed"),
                failure -> {
                    indexed(opened, "status.notIndexed");
                    failures.accept(failure);
                });
        return opened;
    }

    private TypedPlace typedIn(OpenProject opened) {
        var screen = moves.shown();
        return new TypedPlace(
                screen,
                screen == Screen.STORIES ? opened.storiesModel().chosen().get() : null,
                opened.project().actor().orElse(null));
    }

    private void follow(OpenProject opened) {
        open = opened;
        lines = new FrameLines(opened.project(), topBar, status, commands, failures);
        opened.stories().zoomProperty().set(look.zoom());
        showStories(opened);
        if (opened.project().writable()) {
            typing = new KeptTyping(scene, opened.project(), () -> typedIn(opened), failures);
        }
    }

    private void showStories(OpenProject opened) {
        if (opened.equals(open)) {
            var shown = opened.storiesModel().list().shown().get();
            status.showStories(shown.stories(), shown.all());
        }
    }

    /// Shows how the open project stood earlier, and keeps it open meanwhile.
    private void showEarlier(AsItStood stood, String when) {
        var now = open;
        if (now == null || !now.project().path().equals(stood.project().path())) {
            closeLater(stood.project());
            return;
        }
        enterTyped();
        if (today == null) {
            today = now;
            release();
        } else {
            release();
            closeLater(now);
        }
        enter(stood.project());
        earlier.show(
                Messages.get("earlier.text", when)
                        + (stood.unsure() == 0
                                ? ""
                                : " " + Messages.get("earlier.unsure", stood.unsure())));
        show(Screen.HOME);
    }

    private void showToday() {
        var shown = open;
        var waiting = today;
        if (shown != null && waiting != null) {
            release();
            closeLater(shown);
            today = null;
            earlier.hide();
            follow(waiting);
            show(Screen.HISTORY);
        }
    }

    /// The window follows the open project no longer.
    private void release() {
        if (typing != null) {
            typing.close();
            typing = null;
        }
        var its = lines;
        lines = null;
        open = null;
        desk.forget();
        if (its != null) {
            its.close();
        }
    }

    private void closeLater(OpenProject leaving) {
        closing(leaving.close(progress -> true));
    }

    private void closeLater(Project copy) {
        closing(
                jobs.run(
                                Messages.get("job.close"),
                                progress -> {
                                    copy.close();
                                    return true;
                                })
                        .result());
    }

    private void closing(CompletableFuture<Boolean> closed) {
        Fx.then(closed, done -> {}, failures);
        closing = CompletableFuture.allOf(closing, closed.handle((done, failure) -> true));
    }

    /// Where another program has taken the file away, the window goes on in the one that has the
    /// work.
    private void failedIn(Throwable failure) {
        failures.accept(failure);
        open().filter(opened ->
                        failure instanceof Refusal r && r.key().equals("store.replacedKept"))
                .flatMap(opened -> opened.project().kept())
                .ifPresent(this::open);
    }

    /// The screen, the story and the member of the last time.
    private void goBackTo(OpenProject opened, RecentProject known) {
        opened.workAs(known.member(), this::askAgain);
        opened.goOnWith(known.story(), story -> recents.storyOpened(opened, story));
        show(Recents.screen(known));
    }

    private void indexed(OpenProject opened, String key) {
        if (opened.equals(open)) {
            status.showIndex(Messages.get(key));
        }
    }

    /// What is damaged is received as such; what cannot be opened for writing can still be read.
    private void refused(Path path, Throwable failure) {
        if (failure instanceof Refusal refusal && DAMAGED.contains(refusal.key())) {
            sickRoom.receive(path, refusal);
            return;
        }
        if (failure instanceof Refusal refusal && READABLE.contains(refusal.key())) {
            shell.say(
                    Trouble.of(refusal),
                    Messages.get("open.toRead"),
                    () -> door.open(path, Access.READ));
        } else {
            failures.accept(failure);
        }
        recents.show();
    }

    /// What lies there stays as it is; who looks at both decides.
    private void notKept(Throwable failure) {
        var its = open;
        if (its != null
                && failure instanceof Refusal refusal
                && refusal.key().equals("sync.movedOn")) {
            var shared = keeping.shown(its.project().path());
            shell.say(
                    Trouble.of(refusal),
                    Messages.get("sync.lookAtBoth"),
                    () -> {
                        closeProject();
                        Fx.then(closing.thenApply(x -> true), x -> open(shared), failures);
                    });
        } else {
            failures.accept(failure);
        }
    }

    private void besides(List<String> copies) {
        if (!copies.isEmpty()) {
            shell.say(Messages.get("sync.copies", copies.size(), String.join(", ", copies)));
        }
    }

    void closeProject() {
        leave();
        showStart();
    }

    /// Lets go of the open project; its file is closed in the background.
    private void leave() {
        enterTyped();
        var leaving = today == null ? open : today;
        var copy = today == null ? null : open;
        if (places != null && leaving != null) {
            leaving.stories().rememberPlace();
            places.writeNow();
            places = null;
        }
        release();
        today = null;
        earlier.hide();
        if (copy != null) {
            closeLater(copy);
        }
        var kept = publishing;
        publishing = null;
        if (kept != null) {
            kept.close();
        }
        if (leaving != null) {
            closing(leaving.close(progress -> kept == null || kept.last(progress)));
        }
    }

    /// Takes the focus away from a field, so that what was typed in it is entered while there is a
    /// project to enter it in.
    private void enterTyped() {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            shell.requestFocus();
        }
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
        leave();
        var written = remembered.writeNow();
        var shut = door.shut().handle((done, failure) -> true);
        var ended =
                CompletableFuture.allOf(closing, written, shut, besides.end())
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

    private void show(Screen screen) {
        moves.show(screen);
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

    // working

    private void actAs(Member member) {
        open().ifPresent(opened -> {
            opened.project().actAs(member.id());
            recents.memberChosen(opened, member.id());
        });
    }

    void undo() {
        open().ifPresent(opened ->
                Fx.then(
                        opened.project().undo(),
                        step -> stepped("step.undone", step),
                        this::failedIn));
    }

    void redo() {
        open().ifPresent(opened ->
                Fx.then(
                        opened.project().redo(),
                        step -> stepped("step.redone", step),
                        this::failedIn));
    }

    /// Says what was undone or redone and goes where it was.
    private void stepped(String key, Optional<Step> step) {
        askAgain();
        shell.say(step.map(s -> Messages.get(key, s.label())).orElse(Messages.get("step.none")));
        step.ifPresent(s -> moves.goTo(s.place()));
    }

    private void askAgain() {
        var its = lines;
        if (its != null) {
            its.askAgain();
        }
    }

    /// Changes the size of everything by a factor; 0 is back to the size as designed.
    void zoom(double factor) {
        look.zoomTo(factor == 0 ? 1 : look.zoom() * factor);
    }

    void useTheme(Settings.Theme theme) {
        look.use(theme);
    }

    private void zoomed(double zoom) {
        open().ifPresent(opened -> opened.stories().zoomProperty().set(zoom));
    }
}
