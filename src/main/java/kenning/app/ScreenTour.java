package kenning.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kenning.cli.Tour;
import kenning.example.ExampleProject;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.model.StoryText;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Starter;
import kenning.store.Stories;
import kenning.task.Progress;
import kenning.text.Messages;

/// The main job from end to end, with nobody watching: the example is built, real files are brought
/// in, passages coded, found, undone and redone, a report written, and a picture taken of every
/// screen, drawn by the same views as in the window. Needs no display and touches nothing but its
/// folder.
public final class ScreenTour implements Tour {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Override
    public void run(Path folder, PrintWriter out) throws Refusal {
        try {
            Files.createDirectories(folder);
            var file = made(folder, "alongside.kenning");
            var work = new TourWork(folder, out);
            out.println(Messages.get("tour.begin", folder));
            List<StoryText> texts;
            try (var project = ExampleProject.build(file, Progress.NONE)) {
                texts = Project.await(project.read(ScreenTour::texts));
                work.doTheJob(project);
            }
            var empty = made(folder, "empty.kenning");
            try (var project = Project.create(empty)) {
                fill(project);
            }
            var crowded = made(folder, "crowded.kenning");
            var crowd = new TourCrowd(texts);
            try (var project = Project.create(crowded)) {
                fill(project);
                crowd.fill(project, TourSources.layOut(folder.resolve("brought-in")));
            }
            var clock = new TourClock(LONGEST_WAIT);
            clock.on("start");
            Headless.start(clock);
            int taken = new TourPictures(folder, clock).take(file, empty, crowded, crowd);
            out.println(Messages.get("tour.pictures", taken));
            out.println(Messages.get("tour.end", folder));
        } catch (IOException e) {
            throw new Refusal(
                    Kind.CANNOT_OPEN, "tour.cannotWrite", folder, String.valueOf(e.getMessage()));
        }
    }

    private static List<StoryText> texts(Reading reading) {
        return Stories.list(reading).stream().map(s -> Stories.text(reading, s.id())).toList();
    }

    private static void fill(Project project) throws Refusal {
        Project.await(
                project.edit(
                        Label.of(Messages.get("edit.start")),
                        tx -> {
                            Starter.fill(tx, Messages.get("tour.new"));
                            return true;
                        }));
    }

    /// Where a project of the tour goes, free of the one of the tour before.
    private static Path made(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        Files.deleteIfExists(file);
        return file;
    }
}
