package kenning.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.Story;
import kenning.model.StoryText;
import kenning.model.Turn;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Backup.Why;
import kenning.store.Stories;
import kenning.text.Messages;
import kenning.text.Quotes;
import kenning.ui.kit.Screen;
import kenning.ui.kit.TextLayoutFix;
import kenning.ui.kit.Theme;
import kenning.ui.stories.StoryView;

/// Which pictures the tour takes: every screen of an empty, the example and a crowded project, in
/// light and dark, at 200 %, in a small window, and of other scripts; all drawn by the views of the
/// window itself. Each wait has an end: a screen that does not come to rest is told in a sentence.
/// Not on the FX thread.
final class TourPictures {
    private static final int SMALL_WIDTH = 1024;
    private static final int SMALL_HEIGHT = 700;
    private static final Settings LIGHT = Settings.FIRST.withTheme(Settings.Theme.LIGHT);

    private final Path folder;
    private final TourClock clock;
    private final TourCamera camera;
    private final SettingsFile settings;

    TourPictures(Path folder, TourClock clock) {
        this.folder = folder;
        this.clock = clock;
        this.camera = new TourCamera(folder, clock);
        this.settings = new SettingsFile(folder.resolve("settings.properties"));
    }

    /// @return how many were taken
    int take(Path example, Path empty, Path crowded, TourCrowd crowd) throws IOException, Refusal {
        clock.on("start");
        var fix = clock.fx(TextLayoutFix::install);
        clock.run(KenningApp::prepare);
        if (fix instanceof TextLayoutFix.Outcome.Failed(var reason)) {
            throw new Refusal(Kind.CANNOT_OPEN, "tour.noTextFix", reason);
        }
        example(example);
        small(example);
        empty(empty);
        crowded(crowded, crowd);
        scripts();
        forget();
        return camera.taken();
    }

    /// What the frames remembered for the next time.
    private void forget() throws IOException {
        Files.deleteIfExists(folder.resolve("settings.properties"));
        for (var kept : List.of("projects", "data")) {
            if (Files.isDirectory(folder.resolve(kept))) {
                try (var all = Files.walk(folder.resolve(kept))) {
                    for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(one);
                    }
                }
            }
        }
    }

    private void example(Path file) throws IOException, Refusal {
        var bench = camera.frame(settings, LIGHT);
        camera.snap(bench, "start");
        camera.open(bench, file);
        var opened = clock.fx(() -> bench.open().orElseThrow());
        var story = story(opened);
        var text = clock.wait(opened.project().read(r -> Stories.text(r, story))).text();
        var passage =
                Quotes.only(
                        text,
                        "There’s four of us at that table, and if I’m late they text me to see am I okay.");
        var files = TourSources.layOut(Files.createDirectories(folder.resolve("brought-in")));
        clock.run(() -> {
            opened.search().search("\"came back\"");
            opened.importModel().read(files, null);
        });
        clock.wait(clock.fx(() -> opened.keeper().make(Why.ASKED)));
        camera.openStory(bench, story, null, false);
        screens(bench, "");
        camera.openStory(bench, story, passage, true);
        camera.snap(bench, "palette");
        camera.openStory(bench, story, passage, false);
        lay(bench, "find-anything", () -> bench.desk().openPalette());
        lay(bench, "new-noticing", () -> bench.desk().openNoticing());
        lay(bench, "keys", () -> bench.desk().openKeys());
        earlier(bench);
        clock.run(() -> bench.useTheme(Settings.Theme.DARK));
        screens(bench, "-dark");
        clock.run(() -> {
            bench.useTheme(Settings.Theme.LIGHT);
            bench.zoom(2);
        });
        screens(bench, "-at-200-per-cent");
        camera.openStory(bench, story, passage, true);
        camera.snap(bench, "palette-at-200-per-cent");
        camera.end(bench);
    }

    /// The project as it stood before its newest step, and back again.
    private void earlier(Workbench bench) throws IOException, Refusal {
        clock.run(() -> bench.moves().show(Screen.HISTORY));
        camera.snap(bench, "history-newest");
        clock.run(() -> press(bench, "history-before"));
        camera.snap(bench, "as-it-stood");
        clock.run(() -> press(bench, "earlier-back"));
    }

    private static void press(Workbench bench, String id) {
        ((Button) bench.scene().lookup("#" + id)).fire();
    }

    private void small(Path file) throws IOException, Refusal {
        var bench = camera.frame(settings, LIGHT.withSize(SMALL_WIDTH, SMALL_HEIGHT));
        camera.open(bench, file);
        camera.openStory(bench, story(clock.fx(() -> bench.open().orElseThrow())), null, false);
        screens(bench, "-small-window");
        camera.end(bench);
    }

    private void empty(Path file) throws IOException, Refusal {
        var bench = camera.frame(settings, LIGHT);
        camera.open(bench, file);
        screens(bench, "-empty");
        camera.end(bench);
    }

    private void crowded(Path file, TourCrowd crowd) throws IOException, Refusal {
        var bench = camera.frame(settings, LIGHT);
        camera.open(bench, file);
        camera.openStory(bench, crowd.full(), null, false);
        var opened = clock.fx(() -> bench.open().orElseThrow());
        clock.run(() -> opened.search().search("the"));
        screens(bench, "-crowded");
        int number = 0;
        for (var story : crowd.scripts()) {
            camera.openStory(bench, story, null, false);
            camera.snap(bench, "stories-real-" + ++number);
        }
        camera.end(bench);
    }

    /// Something that lies over the window; opened again, it is put away.
    private void lay(Workbench bench, String name, Runnable open) throws IOException, Refusal {
        clock.run(open);
        camera.snap(bench, name);
        clock.run(open);
    }

    /// Every screen as it stands.
    private void screens(Workbench bench, String suffix) throws IOException, Refusal {
        for (var screen : Screen.values()) {
            clock.run(() -> bench.moves().show(screen));
            camera.snap(bench, screen.name().toLowerCase(Locale.ROOT) + suffix);
        }
    }

    private Story.Id story(OpenProject opened) throws Refusal {
        return clock.wait(
                        opened.project()
                                .read(r -> Stories.named(r, "Small things, a Tuesday", false)))
                .id();
    }

    /// Arabic, and Latin with accents as characters of their own, wrapped at three widths: what
    /// JavaFX alone gets wrong on Linux.
    private void scripts() throws IOException, Refusal {
        var turns = new ArrayList<Turn>();
        var texts =
                List.of(
                        Messages.get("tour.arabic"),
                        Normalizer.normalize(Messages.get("tour.accented"), Normalizer.Form.NFD));
        for (int i = 0; i < texts.size(); i++) {
            turns.add(new Turn(new Turn.Id(i + 1), i, null, null, texts.get(i)));
        }
        for (int width : new int[] {620, 780, 980}) {
            var scene =
                    clock.fx(() -> {
                        var view = new StoryView();
                        view.show(new StoryText(turns), List.of());
                        var dressed = new Scene(new StackPane(view), width, 420);
                        Theme.dress(dressed, Settings.Theme.LIGHT, 1);
                        return dressed;
                    });
            camera.save(scene, "scripts-" + width);
        }
    }
}
