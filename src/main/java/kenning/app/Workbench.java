package kenning.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import kenning.example.ExampleProject;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.History;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Programmes;
import kenning.store.Project;
import kenning.store.Starter;
import kenning.store.Step;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Failures;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Screen;
import kenning.ui.kit.Theme;
import kenning.ui.shell.JobsLine;
import kenning.ui.shell.Shell;
import kenning.ui.shell.StatusLine;
import kenning.ui.shell.TopBar;
import kenning.ui.start.StartView;
import org.jspecify.annotations.Nullable;

/// What lives as long as the application: settings, jobs, the frame of the window, and at most one
/// open project. On the FX thread.
final class Workbench implements Navigator, StartView.Actions {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private final SettingsFile settingsFile;
    private final Dialogs dialogs;
    private final Failures failures = new Failures(this::say);
    private final Jobs jobs =
            new Jobs(failure -> Platform.runLater(() -> failures.accept(failure)));
    private final StatusLine status = new StatusLine();
    private final WorkbenchCommands commands = new WorkbenchCommands(this);
    private final TopBar topBar;
    private final Shell shell;
    private final StartView start;
    private final Scene scene;
    private Settings settings;
    private @Nullable OpenProject open;

    Workbench(SettingsFile settingsFile, Settings settings, Dialogs dialogs) {
        this.settingsFile = settingsFile;
        this.settings = settings;
        this.dialogs = dialogs;
        topBar =
                new TopBar(
                        commands.menu(),
                        commands.undo(),
                        commands.redo(),
                        this::search,
                        this::actAs);
        shell = new Shell(topBar, new JobsLine(jobs), status, this::show);
        start = new StartView(this, path -> open(path));
        scene = new Scene(shell, settings.width(), settings.height());
        commands.listenTo(scene);
        dress();
        showStart();
    }

    Scene scene() {
        return scene;
    }

    Settings settings() {
        return settings;
    }

    Jobs jobs() {
        return jobs;
    }

    Optional<OpenProject> open() {
        return Optional.ofNullable(open);
    }

    // opening and closing

    /// Opens a project in the background and shows its stories.
    void open(Path path) {
        opened(path, () -> Project.open(path, Access.WRITE));
    }

    @Override
    public void openAnother() {
        dialogs.chooseProject().ifPresent(this::open);
    }

    @Override
    public void makeNew() {
        dialogs.chooseNewProject()
                .ifPresent(path ->
                        opened(
                                path,
                                () -> {
                                    var project = Project.create(path);
                                    var name =
                                            String.valueOf(path.getFileName())
                                                    .replaceFirst("\\.kenning$", "");
                                    Project.await(
                                            project.edit(
                                                    Label.of(Messages.get("edit.start")),
                                                    tx -> {
                                                        Starter.fill(tx, name);
                                                        return true;
                                                    }));
                                    return project;
                                }));
    }

    @Override
    public void openExample() {
        dialogs.chooseNewProject()
                .ifPresent(path -> opened(path, () -> ExampleProject.build(path, Progress.NONE)));
    }

    private interface Opening {
        Project open() throws Refusal;
    }

    private void opened(Path path, Opening opening) {
        if (!closeProject()) {
            return;
        }
        var job =
                jobs.run(
                        Messages.get("job.open", String.valueOf(path.getFileName())),
                        progress -> opening.open());
        Fx.then(
                job.result(),
                this::show,
                failure -> {
                    failures.accept(failure);
                    showStart();
                });
    }

    /// Shows a project that was just opened.
    void show(Project project) {
        var opened = new OpenProject(project, jobs, this, dialogs, failures);
        open = opened;
        remember(settings.withRecent(project.path().toString()));
        shell.enableRail(true);
        opened.stories().zoomProperty().set(settings.zoom());
        opened.storiesModel().stories().addListener((o, was, now) -> status.showStories(now));
        status.showFile(String.valueOf(project.path().getFileName()));
        status.showIndex(Messages.get("status.indexing"));
        Fx.then(
                opened.index(),
                index -> status.showIndex(Messages.get("status.indexed")),
                failures);
        var _ = project.onChange(change -> Platform.runLater(this::changed));
        topBar.showProject(true, "");
        refresh();
        show(Screen.STORIES);
    }

    private void changed() {
        topBar.showSaved(
                Messages.get(
                        "topbar.savedAt", CLOCK.format(LocalTime.now(ZoneId.systemDefault()))));
        refresh();
    }

    private record Frame(
            String name, List<Member> members, Optional<Step> undo, Optional<Step> redo) {}

    /// Asks what the frame shows of the project.
    private void refresh() {
        var opened = open;
        if (opened != null) {
            Fx.then(
                    opened.project()
                            .read(r ->
                                    new Frame(
                                            Programmes.read(r).name(),
                                            Members.list(r),
                                            History.nextUndo(r),
                                            History.nextRedo(r))),
                    this::showFrame,
                    failures);
        }
    }

    private void showFrame(Frame frame) {
        var opened = open;
        if (opened != null) {
            topBar.showProject(true, frame.name());
            topBar.showMembers(frame.members(), opened.project().actor().orElse(null));
            commands.showSteps(frame.undo().map(Step::label), frame.redo().map(Step::label));
        }
    }

    /// Whether no project is open any more. Its failures are shown, and it counts as closed all the
    /// same.
    boolean closeProject() {
        var closing = open;
        open = null;
        commands.showSteps(Optional.empty(), Optional.empty());
        if (closing != null) {
            try {
                closing.close();
            } catch (Refusal e) {
                failures.accept(e);
            }
        }
        showStart();
        return true;
    }

    private void showStart() {
        start.showRecent(settings.recent().stream().map(Path::of).toList());
        topBar.showProject(false, "");
        topBar.showMembers(List.of(), null);
        status.showStories(List.of());
        status.showFile("");
        status.showIndex("");
        shell.enableRail(false);
        shell.showAlone(start);
    }

    /// Ends everything in order.
    void close() {
        closeProject();
        jobs.close();
        remember(settings.withSize(scene.getWidth(), scene.getHeight()));
    }

    // moving about

    @Override
    public void show(Screen screen) {
        var opened = open;
        if (opened == null) {
            return;
        }
        Node node =
                switch (screen) {
                    case STORIES -> opened.stories();
                    case SEARCH -> opened.search();
                    case IMPORT -> opened.imports();
                    case REPORTS -> opened.reports();
                    case HISTORY -> opened.history();
                };
        shell.show(screen, node);
        if (screen == Screen.SEARCH) {
            opened.search().requestFocus();
        }
    }

    @Override
    public void openStory(Story.Id story, @Nullable TextRange passage, boolean code) {
        var opened = open;
        if (opened != null) {
            show(Screen.STORIES);
            opened.stories().open(story, passage, code);
        }
    }

    @Override
    public void say(String sentence) {
        shell.say(sentence);
    }

    private void search(String words) {
        var opened = open;
        if (opened != null) {
            show(Screen.SEARCH);
            opened.search().search(words);
        }
    }

    void focusSearch() {
        topBar.focusSearch();
    }

    void openPalette() {
        open().ifPresent(opened -> opened.stories().openPalette());
    }

    // working

    private void actAs(Member member) {
        open().ifPresent(opened -> opened.project().actAs(member.id()));
    }

    void undo() {
        open().ifPresent(opened ->
                Fx.then(opened.project().undo(), step -> step("undone", step), failures));
    }

    void redo() {
        open().ifPresent(opened ->
                Fx.then(opened.project().redo(), step -> step("redone", step), failures));
    }

    /// Says what was undone or redone and goes where it was.
    private void step(String what, Optional<Step> step) {
        refresh();
        if (step.isPresent()) {
            say(Messages.get("step." + what, step.get().label()));
            goTo(step.get().place());
        } else {
            say(Messages.get("step.none"));
        }
    }

    private void goTo(String place) {
        if (place.startsWith("story/")) {
            openStory(
                    new Story.Id(Long.parseLong(place.substring("story/".length()))), null, false);
        }
    }

    void zoom(double factor) {
        var zoom = factor == 0 ? 1 : settings.zoom() * factor;
        remember(settings.withZoom(zoom));
        Theme.size(shell, settings.zoom());
        open().ifPresent(opened -> opened.stories().zoomProperty().set(settings.zoom()));
    }

    void useTheme(Settings.Theme theme) {
        remember(settings.withTheme(theme));
        dress();
    }

    private void dress() {
        Theme.dress(scene, settings.theme(), settings.zoom());
    }

    private void remember(Settings changed) {
        settings = changed;
        try {
            settingsFile.save(changed);
        } catch (IOException e) {
            failures.accept(new UncheckedIOException(e));
        }
    }
}
