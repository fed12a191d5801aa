package kenning.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.stage.Stage;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import kenning.ui.stories.StoriesModel;
import kenning.ui.stories.StoryProbe;
import kenning.ui.stories.StoryView;

/// The real workbench in a window, for the benches: what a person would see happen, with futures in
/// the place of looking.
public final class BenchDesk implements AutoCloseable {
    private final Workbench bench;
    private final Stage stage;

    public BenchDesk(Path folder) {
        OnFx.start();
        var settings = new SettingsFile(folder.resolve("settings.properties"));
        var first = Settings.FIRST.withTheme(Settings.Theme.LIGHT).withSize(1400, 880);
        bench = OnFx.call(() -> new Workbench(settings, first, new Answers()));
        stage =
                OnFx.call(() -> {
                    var made = new Stage();
                    made.setScene(bench.scene());
                    made.show();
                    return made;
                });
    }

    /// Opens a project and waits until its first story stands on the screen.
    public StoryProbe.Shown open(Path file) throws Exception {
        OnFx.run(() -> bench.open(file));
        while (!OnFx.call(() -> bench.open().isPresent())) {
            Thread.onSpinWait();
        }
        OnFx.run(() -> bench.moves().show(Screen.STORIES));
        return shown(shown -> true);
    }

    /// Waits for the index of the open project.
    public void indexed() {
        OnFx.call(() -> bench.open().orElseThrow().index()).join();
    }

    public StoryProbe.Shown openStory(Story.Id story) throws Exception {
        OnFx.run(() -> model().chosen().set(story));
        return shown(shown -> shown.story().equals(story));
    }

    /// Puts a code on a passage of the open story and waits until it is seen.
    public StoryProbe.Shown code(TextRange range, int code) throws Exception {
        var before = shown(shown -> true);
        var after = future(shown -> shown.marks() == before.marks() + 1);
        OnFx.run(() -> StoryProbe.code(model(), range, code));
        return after.get();
    }

    /// Undoes a coding and waits until it is gone from the screen.
    public StoryProbe.Shown undo() throws Exception {
        var before = shown(shown -> true);
        var after = future(shown -> shown.marks() == before.marks() - 1);
        OnFx.run(bench::undo);
        return after.get();
    }

    public boolean scroll(double pixels) {
        OnFx.run(() -> {
            StoryProbe.scrollBy((StoryView) bench.scene().lookup("#story-view"), pixels);
            bench.scene().getRoot().applyCss();
            bench.scene().getRoot().layout();
        });
        return true;
    }

    private StoryProbe.Shown shown(Predicate<StoryProbe.Shown> wanted) throws Exception {
        return future(wanted).get();
    }

    private CompletableFuture<StoryProbe.Shown> future(Predicate<StoryProbe.Shown> wanted) {
        return OnFx.call(() -> StoryProbe.when(model(), bench.scene().getRoot(), wanted));
    }

    Workbench bench() {
        return bench;
    }

    private StoriesModel model() {
        return bench.open().orElseThrow().storiesModel();
    }

    /// Waits until nothing is under way, so that what comes next is not measured with it.
    public void settle() throws Exception {
        var clock = new TourClock(java.time.Duration.ofSeconds(120));
        clock.on("bench");
        clock.settle(bench);
    }

    @Override
    public void close() {
        var ended = OnFx.call(bench::end);
        ended.join();
        OnFx.run(stage::close);
    }
}
