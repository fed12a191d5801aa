package kenning.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.StoryText;
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

/// A picture of every screen, drawn by the views of the window itself. Not on the FX thread.
final class TourPictures {
    private static final int PATIENCE_ROUNDS = 400;

    private final Path folder;
    private final PrintWriter out;
    private int taken;

    TourPictures(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    void take(Path file) throws IOException, Refusal {
        var fix = fx(TextLayoutFix::install);
        fx(() -> {
            KenningApp.prepare();
            return true;
        });
        if (fix instanceof TextLayoutFix.Outcome.Failed(var reason)) {
            throw new Refusal(Kind.CANNOT_OPEN, "tour.noTextFix", reason);
        }
        var settings = new SettingsFile(folder.resolve("settings.properties"));
        var bench =
                fx(() ->
                        new Workbench(
                                settings,
                                Settings.FIRST.withTheme(Settings.Theme.LIGHT),
                                new NoDialogs(folder)));
        snap(bench, "start");
        var project = Project.open(file, Access.WRITE);
        fx(() -> {
            bench.show(project);
            return true;
        });
        screens(bench, project);
        fx(() -> {
            bench.close();
            return true;
        });
        scripts();
        Files.deleteIfExists(folder.resolve("settings.properties"));
        out.println(Messages.get("tour.pictures", taken));
    }

    private void screens(Workbench bench, Project project) throws IOException, Refusal {
        var story =
                Project.await(
                        project.read(r -> Stories.named(r, "Small things, a Tuesday", false)));
        var text = Project.await(project.read(r -> Stories.text(r, story.id()))).text();
        var passage =
                Quotes.only(
                        text,
                        "There’s four of us at that table, and if I’m late they text me to see am I okay.");
        settle(bench);
        fx(() -> {
            bench.openStory(story.id(), null, false);
            return true;
        });
        snap(bench, "stories");
        fx(() -> {
            bench.openStory(story.id(), passage, true);
            return true;
        });
        snap(bench, "palette");
        fx(() -> {
            bench.open().orElseThrow().search().search("came back");
            bench.show(Screen.SEARCH);
            return true;
        });
        snap(bench, "search");
        var files = TourSources.layOut(Files.createDirectories(folder.resolve("brought-in")));
        fx(() -> {
            bench.show(Screen.IMPORT);
            bench.open().orElseThrow().importModel().read(files, null);
            return true;
        });
        snap(bench, "import");
        for (var screen : List.of(Screen.REPORTS, Screen.HISTORY)) {
            fx(() -> {
                bench.show(screen);
                return true;
            });
            snap(bench, screen.name().toLowerCase(java.util.Locale.ROOT));
        }
        fx(() -> {
            bench.useTheme(Settings.Theme.DARK);
            bench.openStory(story.id(), null, false);
            return true;
        });
        snap(bench, "stories-dark");
        fx(() -> {
            bench.useTheme(Settings.Theme.LIGHT);
            bench.zoom(2);
            return true;
        });
        snap(bench, "stories-at-200-per-cent");
    }

    /// Arabic, and Latin with accents as characters of their own, wrapped at three widths: what
    /// JavaFX alone gets wrong on Linux.
    private void scripts() throws IOException {
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
                    fx(() -> {
                        var view = new StoryView();
                        view.show(new StoryText(turns), List.of());
                        var dressed = new Scene(new StackPane(view), width, 420);
                        Theme.dress(dressed, Settings.Theme.LIGHT, 1);
                        return dressed;
                    });
            save(scene, "scripts-" + width);
        }
    }

    private void snap(Workbench bench, String name) throws IOException {
        settle(bench);
        save(fx(bench::scene), name);
    }

    private void save(Scene scene, String name) throws IOException {
        for (int i = 0; i < 4; i++) {
            fx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return true;
            });
        }
        var image = fx(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        ImageIO.write(
                image, "png", folder.resolve("%02d-%s.png".formatted(++taken, name)).toFile());
    }

    /// Waits until nothing is under way any more: jobs, questions to the project, and what they
    /// left for the FX thread.
    private static void settle(Workbench bench) {
        for (int i = 0; i < PATIENCE_ROUNDS; i++) {
            var open = fx(bench::open);
            if (open.isPresent()) {
                open.get().project().read(r -> true).join();
                open.get().index().join();
            }
            boolean idle = fx(() -> bench.jobs().running().isEmpty());
            if (idle && i > 8) {
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the tour was interrupted", e);
        }
    }

    private static <T> T fx(Callable<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a picture of the tour", e.getCause());
        }
    }

    /// Nobody is there to be asked.
    private record NoDialogs(Path folder) implements Dialogs {
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
            return Optional.of(folder.resolve("report.docx"));
        }
    }
}
