package kenning.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.Story;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.model.Turn;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.text.Messages;
import kenning.text.Quotes;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Screen;
import kenning.ui.kit.TextLayoutFix;
import kenning.ui.kit.Theme;
import kenning.ui.stories.StoryView;
import org.jspecify.annotations.Nullable;

/// A picture of every screen, drawn by the views of the window itself. Each wait has an end: a
/// screen that does not come to rest is told in a sentence. Not on the FX thread.
final class TourPictures {
    private static final int SMALL_WIDTH = 1024;
    private static final int SMALL_HEIGHT = 700;

    private final Path folder;
    private final PrintWriter out;
    private final TourClock clock;
    private int taken;

    TourPictures(Path folder, PrintWriter out, TourClock clock) {
        this.folder = folder;
        this.out = out;
        this.clock = clock;
    }

    void take(Path file) throws IOException, Refusal {
        clock.on("start");
        var fix = clock.fx(TextLayoutFix::install);
        clock.run(KenningApp::prepare);
        if (fix instanceof TextLayoutFix.Outcome.Failed(var reason)) {
            throw new Refusal(Kind.CANNOT_OPEN, "tour.noTextFix", reason);
        }
        var settings = new SettingsFile(folder.resolve("settings.properties"));
        var light = Settings.FIRST.withTheme(Settings.Theme.LIGHT);
        var bench = bench(settings, light);
        snap(bench, "start");
        open(bench, file);
        screens(bench, story(bench));
        end(bench);
        bench = bench(settings, light.withSize(SMALL_WIDTH, SMALL_HEIGHT));
        open(bench, file);
        show(bench, story(bench), null, false);
        snap(bench, "stories-small-window");
        end(bench);
        scripts();
        Files.deleteIfExists(folder.resolve("settings.properties"));
        out.println(Messages.get("tour.pictures", taken));
    }

    private Workbench bench(SettingsFile file, Settings settings) throws Refusal {
        return clock.fx(() -> new Workbench(file, settings, new NoDialogs()));
    }

    private void open(Workbench bench, Path file) throws Refusal {
        var project = Project.open(file, Access.WRITE);
        clock.run(() -> bench.show(project));
        clock.settle(bench);
    }

    private void end(Workbench bench) throws Refusal {
        clock.wait(clock.fx(bench::end));
    }

    private Story.Id story(Workbench bench) throws Refusal {
        var project = clock.fx(() -> bench.open().orElseThrow().project());
        return clock.wait(project.read(r -> Stories.named(r, "Small things, a Tuesday", false)))
                .id();
    }

    private void screens(Workbench bench, Story.Id story) throws IOException, Refusal {
        var opened = clock.fx(() -> bench.open().orElseThrow());
        var text = clock.wait(opened.project().read(r -> Stories.text(r, story))).text();
        var passage =
                Quotes.only(
                        text,
                        "There’s four of us at that table, and if I’m late they text me to see am I okay.");
        show(bench, story, null, false);
        snap(bench, "stories");
        show(bench, story, passage, true);
        snap(bench, "palette");
        clock.run(() -> {
            opened.search().search("\"came back\"");
            bench.show(Screen.SEARCH);
        });
        snap(bench, "search");
        var files = TourSources.layOut(Files.createDirectories(folder.resolve("brought-in")));
        clock.run(() -> {
            bench.show(Screen.IMPORT);
            opened.importModel().read(files, null);
        });
        snap(bench, "import");
        for (var screen : List.of(Screen.REPORTS, Screen.HISTORY)) {
            clock.run(() -> bench.show(screen));
            snap(bench, screen.name().toLowerCase(Locale.ROOT));
        }
        clock.run(() -> bench.useTheme(Settings.Theme.DARK));
        show(bench, story, passage, false);
        snap(bench, "stories-dark");
        clock.run(() -> {
            bench.useTheme(Settings.Theme.LIGHT);
            bench.zoom(2);
        });
        show(bench, story, passage, true);
        snap(bench, "stories-at-200-per-cent");
    }

    private void show(Workbench bench, Story.Id story, @Nullable TextRange passage, boolean code)
            throws Refusal {
        clock.run(() -> bench.openStory(story, passage, code));
        clock.settle(bench);
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
            clock.on("scripts-" + width);
            var scene =
                    clock.fx(() -> {
                        var view = new StoryView();
                        view.show(new StoryText(turns), List.of());
                        var dressed = new Scene(new StackPane(view), width, 420);
                        Theme.dress(dressed, Settings.Theme.LIGHT, 1);
                        return dressed;
                    });
            save(scene, "scripts-" + width);
        }
    }

    private void snap(Workbench bench, String name) throws IOException, Refusal {
        clock.on(name);
        clock.settle(bench);
        save(clock.fx(bench::scene), name);
    }

    private void save(Scene scene, String name) throws IOException, Refusal {
        clock.layOut(scene);
        var image = clock.fx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        ImageIO.write(
                image, "png", folder.resolve("%02d-%s.png".formatted(++taken, name)).toFile());
    }

    /// Nobody is there to be asked.
    private static final class NoDialogs implements Dialogs {
        @Override
        public Optional<Path> chooseProject() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseNewProject() {
            return Optional.empty();
        }

        @Override
        public List<Path> chooseFiles() {
            return List.of();
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseReport() {
            return Optional.empty();
        }
    }
}
