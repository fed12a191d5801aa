package kenning.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.Project;
import kenning.store.Step;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Failures;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Screen;
import kenning.ui.kit.StoryPlace;
import kenning.ui.kit.Theme;
import kenning.ui.shell.JobsLine;
import kenning.ui.shell.Shell;
import kenning.ui.shell.StatusLine;
import kenning.ui.shell.TopBar;
import kenning.ui.start.StartView;
import org.jspecify.annotations.Nullable;

/// What lives as long as the application: settings, jobs, the frame of the window, and at most one
/// open project. On the FX thread, which it never makes wait.
final class Workbench implements Navigator, StartView.Actions {
    private final Dialogs dialogs;
    private final Failures failures = new Failures(this::say);
    private final Jobs jobs =
            new Jobs(failure -> Platform.runLater(() -> failures.accept(failure)));
    private final Remembered remembered;
    private final ProjectDoor door = new ProjectDoor(jobs, this::show, this::refused);
    private final StatusLine status = new StatusLine();
    private final WorkbenchCommands commands = new WorkbenchCommands(this);
    private final TopBar topBar;
    private final Shell shell;
    private final StartView start;
    private final Scene scene;
    private Runnable quit = Platform::exit;
    private CompletableFuture<?> closing = CompletableFuture.completedFuture(true);
    private @Nullable CompletableFuture<?> ending;
    private @Nullable OpenProject open;
    private @Nullable FrameLines lines;

    Workbench(SettingsFile settingsFile, Settings settings, Dialogs dialogs) {
        this.dialogs = dialogs;
        remembered = new Remembered(settingsFile, settings, jobs, failures);
        topBar = new TopBar(commands.groups(), commands.steps(), this::search, this::actAs);
        shell = new Shell(topBar, new JobsLine(jobs), status, this::show);
        start = new StartView(this);
        scene = new Scene(shell, settings.width(), settings.height());
        scene.addEventFilter(ScrollEvent.SCROLL, this::zoomByWheel);
        commands.listenTo(scene);
        dress();
        showStart();
    }

    /// Hears of a failure that nobody handled, on whatever thread it was.
    void failed(Throwable failure) {
        failures.accept(failure);
    }

    Scene scene() {
        return scene;
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

    Optional<OpenProject> open() {
        return Optional.ofNullable(open);
    }

    // opening and closing

    @Override
    public void open(Path path) {
        door.open(path, Access.WRITE);
    }

    @Override
    public void openAnother() {
        dialogs.chooseProject().ifPresent(this::open);
    }

    @Override
    public void makeNew() {
        dialogs.chooseNewProject().ifPresent(door::make);
    }

    @Override
    public void openExample() {
        dialogs.chooseNewProject().ifPresent(door::makeExample);
    }

    @Override
    public void forget(Path path) {
        remembered.change(s -> s.withoutRecent(path.toString()));
        showRecent();
    }

    /// Shows a project that was just opened, in place of the one before.
    void show(Project project) {
        leave();
        var opened = new OpenProject(project, jobs, this, dialogs, failures);
        open = opened;
        lines = new FrameLines(project, topBar, status, commands, failures);
        remembered.change(s -> s.withRecent(project.path().toString()));
        commands.enable(true);
        shell.enableRail(true);
        opened.stories().zoomProperty().set(settings().zoom());
        opened.storiesModel()
                .list()
                .shown()
                .addListener((o, was, now) -> status.showStories(now.stories(), now.all()));
        status.showIndex(Messages.get("status.indexing"));
        Fx.then(opened.index(), index -> indexed(opened), failures);
        show(Screen.STORIES);
    }

    private void indexed(OpenProject opened) {
        if (opened.equals(open)) {
            status.showIndex(Messages.get("status.indexed"));
        }
    }

    /// What cannot be opened for writing because somebody else has it can still be read.
    private void refused(Path path, Throwable failure) {
        failures.accept(failure);
        if (failure instanceof Refusal refusal && refusal.key().equals("store.inUse")) {
            shell.say(
                    Messages.sentence(refusal),
                    Messages.get("open.toRead"),
                    () -> door.open(path, Access.READ));
        }
        showRecent();
    }

    void closeProject() {
        leave();
        showStart();
    }

    /// Lets go of the open project; its file is closed in the background.
    private void leave() {
        var leaving = open;
        var its = lines;
        open = null;
        lines = null;
        if (leaving != null && its != null) {
            its.close();
            var closed = leaving.close();
            Fx.then(closed, done -> {}, failures);
            closing = CompletableFuture.allOf(closing, closed.handle((done, failure) -> true));
        }
    }

    private void showStart() {
        commands.enable(false);
        topBar.showProject(false, "");
        status.clear();
        shell.enableRail(false);
        shell.showAlone(start);
        showRecent();
    }

    /// Looks in the background which of the recent projects are still there.
    private void showRecent() {
        var paths = settings().recent().stream().map(Path::of).toList();
        var job =
                jobs.run(
                        Messages.get("job.recent"),
                        progress ->
                                paths.stream()
                                        .map(p -> new StartView.Recent(p, Files.exists(p)))
                                        .toList());
        Fx.then(job.result(), start::showRecent, failures);
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
        remembered.change(s -> s.withSize(scene.getWidth(), scene.getHeight()));
        leave();
        var written = remembered.writeNow();
        var shut = door.shut().handle((done, failure) -> true);
        var ended = CompletableFuture.allOf(closing, written, shut).thenCompose(x -> jobs.stop());
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

    @Override
    public void show(Screen screen) {
        open().ifPresent(opened -> {
            shell.show(screen, opened.node(screen));
            Platform.runLater(() -> opened.node(screen).requestFocus());
        });
    }

    @Override
    public void openStory(Story.Id story, @Nullable TextRange passage, boolean code) {
        open().ifPresent(opened -> {
            shell.show(Screen.STORIES, opened.stories());
            opened.stories().open(story, passage, code);
        });
    }

    @Override
    public void say(String sentence) {
        shell.say(sentence);
    }

    private void search(String words) {
        open().ifPresent(opened -> {
            show(Screen.SEARCH);
            opened.search().search(words);
        });
    }

    void focusSearch() {
        topBar.focusSearch();
    }

    /// Shows where on the project screen something happened, if it was there.
    private void openInProject(String place) {
        open().filter(opened -> opened.projectView().open(place))
                .ifPresent(opened -> show(Screen.PROJECT));
    }

    void newMember() {
        open().ifPresent(opened -> {
            shell.show(Screen.PROJECT, opened.projectView());
            opened.projectView().startNewMember();
        });
    }

    void openPalette() {
        open().ifPresent(opened -> {
            shell.show(Screen.STORIES, opened.stories());
            opened.stories().openPalette();
        });
    }

    // working

    private void actAs(Member member) {
        open().ifPresent(opened -> opened.project().actAs(member.id()));
    }

    void undo() {
        open().ifPresent(opened ->
                Fx.then(opened.project().undo(), step -> stepped("step.undone", step), failures));
    }

    void redo() {
        open().ifPresent(opened ->
                Fx.then(opened.project().redo(), step -> stepped("step.redone", step), failures));
    }

    /// Says what was undone or redone and goes where it was.
    private void stepped(String key, Optional<Step> step) {
        var its = lines;
        if (its != null) {
            its.askAgain();
        }
        say(step.map(s -> Messages.get(key, s.label())).orElse(Messages.get("step.none")));
        step.flatMap(s -> StoryPlace.of(s.place()))
                .ifPresent(place -> openStory(place.story(), place.range(), false));
        step.ifPresent(s -> openInProject(s.place()));
    }

    void zoom(double factor) {
        remembered.change(s -> s.withZoom(factor == 0 ? 1 : s.zoom() * factor));
        Theme.size(shell, settings().zoom());
        open().ifPresent(opened -> opened.stories().zoomProperty().set(settings().zoom()));
    }

    private void zoomByWheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            zoom(
                    event.getDeltaY() > 0
                            ? WorkbenchCommands.ZOOM_STEP
                            : 1 / WorkbenchCommands.ZOOM_STEP);
            event.consume();
        }
    }

    void useTheme(Settings.Theme theme) {
        remembered.change(s -> s.withTheme(theme));
        dress();
    }

    private void dress() {
        Theme.dress(scene, settings().theme(), settings().zoom());
    }
}
