package kenning.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kenning.example.ExampleProject;
import kenning.model.Coding;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.task.Progress;
import kenning.text.Quotes;
import kenning.ui.kit.OnFx;
import kenning.ui.stories.StoryView;
import org.testfx.api.FxRobot;

/// The real workbench in a real window, with a project folder of its own, and a robot before it.
final class BenchWindow implements AutoCloseable {
    static final String TITLE = "Small things, a Tuesday";

    private static final TourClock CLOCK =
            new TourClock(Duration.ofSeconds(30), Duration.ofMillis(5));
    private static Path example;

    final Path folder;
    final Answers answers = new Answers();
    final FxRobot robot = new FxRobot();
    final SettingsFile settings;
    final Workbench bench;
    private final Stage stage;

    private BenchWindow(Path folder, Settings first) throws Exception {
        this(folder, first, Shores::beside);
    }

    private BenchWindow(Path folder, Settings first, Function<SettingsFile, Shores> shores)
            throws Exception {
        OnFx.start();
        this.folder = Files.createDirectories(folder.resolve("projects"));
        settings = new SettingsFile(folder.resolve("settings").resolve("settings.properties"));
        bench = OnFx.call(() -> new Workbench(settings, first, answers, shores.apply(settings)));
        stage =
                OnFx.call(() -> {
                    var made = new Stage();
                    made.setScene(bench.scene());
                    made.setX(0);
                    made.setY(0);
                    made.show();
                    made.requestFocus();
                    return made;
                });
        settle();
    }

    /// At the start screen.
    static BenchWindow atStart(Path folder) throws Exception {
        return new BenchWindow(
                folder, Settings.FIRST.withTheme(Settings.Theme.LIGHT).withSize(1400, 880));
    }

    /// At the start screen, on a machine that keeps some projects elsewhere.
    static BenchWindow with(Path folder, Function<SettingsFile, Shores> shores) throws Exception {
        return new BenchWindow(
                folder, Settings.FIRST.withTheme(Settings.Theme.LIGHT).withSize(1400, 880), shores);
    }

    /// At the start screen, in a window as small as it can be.
    static BenchWindow small(Path folder) throws Exception {
        return new BenchWindow(
                folder, Settings.FIRST.withTheme(Settings.Theme.LIGHT).withSize(720, 480));
    }

    /// With the example project open at the story that the journeys work on.
    static BenchWindow withExample(Path folder) throws Exception {
        var window = atStart(folder);
        var file = window.copyOfExample();
        OnFx.run(() -> window.bench.open(file));
        window.settle();
        window.openStory();
        return window;
    }

    Path copyOfExample() throws Exception {
        synchronized (BenchWindow.class) {
            if (example == null) {
                var made = Files.createTempDirectory("kenning-example").resolve("example.kenning");
                ExampleProject.build(made, Progress.NONE).close();
                example = made;
            }
        }
        return Files.copy(example, folder.resolve("alongside.kenning"));
    }

    void settle() throws Exception {
        CLOCK.on("test");
        CLOCK.settle(bench);
    }

    Project project() {
        return OnFx.call(() -> bench.open().orElseThrow().project());
    }

    <T> T ask(Query<T> query) {
        return project().read(query).join();
    }

    Story.Id story() {
        return ask(r -> Stories.named(r, TITLE, false)).id();
    }

    List<Coding> codings() {
        return ask(r -> Codings.of(r, Stories.named(r, TITLE, false).id()));
    }

    List<Signal> signals() {
        return ask(r -> Signals.of(r, Stories.named(r, TITLE, false).id()));
    }

    String codeName(Coding coding) {
        return ask(Codes::list).stream()
                .filter(c -> c.id().equals(coding.code()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    TextRange range(String words) throws Exception {
        var story = story();
        return Quotes.only(ask(r -> Stories.text(r, story)).text(), words);
    }

    StoryView view() {
        return (StoryView) find("story-view");
    }

    TextRange selection() {
        return OnFx.call(() -> view().selectionProperty().get());
    }

    /// Opens the story by the list, with the mouse.
    void openStory() throws Exception {
        robot.clickOn("#story-" + story().value());
        settle();
        OnFx.run(() -> view().requestFocus());
    }

    /// Selects the first words of the story with the keyboard.
    TextRange selectFirstWords(int words) throws Exception {
        OnFx.run(() -> view().requestFocus());
        keys(KeyCode.SHORTCUT, KeyCode.HOME);
        for (int i = 0; i < words; i++) {
            keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.RIGHT);
        }
        return selection();
    }

    void keys(KeyCode... keys) throws Exception {
        robot.push(keys);
        settle();
    }

    void type(String text) throws Exception {
        robot.write(text);
        settle();
    }

    void click(String id) throws Exception {
        robot.clickOn("#" + id);
        settle();
    }

    Node find(String id) {
        return OnFx.call(() -> bench.scene().getRoot().lookup("#" + id));
    }

    boolean shows(String id) {
        return OnFx.call(() -> {
            var node = bench.scene().getRoot().lookup("#" + id);
            for (var up = node; up != null; up = up.getParent()) {
                if (!up.isVisible()) {
                    return false;
                }
            }
            return node != null;
        });
    }

    String text(String id) {
        return OnFx.call(() -> ((Labeled) bench.scene().getRoot().lookup("#" + id)).getText());
    }

    /// The words of every label in something, one after the other.
    String words(String id) {
        return OnFx.call(() ->
                find(id).lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining(" ")));
    }

    String notice() {
        return shows("notice") ? text("notice-text") : "";
    }

    int rows(String list) {
        return OnFx.call(
                () -> ((ListView<?>) bench.scene().getRoot().lookup("#" + list)).getItems().size());
    }

    /// The files in the project folder, by name.
    List<String> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public void close() throws Exception {
        CLOCK.wait(OnFx.call(bench::end));
        OnFx.run(() -> {
            stage.close();
            // The robots of the headless screen remember every window that there was.
            stage.setScene(null);
        });
    }
}
