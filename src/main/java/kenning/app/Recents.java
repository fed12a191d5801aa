package kenning.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kenning.model.Member;
import kenning.model.Story;
import kenning.settings.RecentProject;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Screen;
import kenning.ui.start.StartView.Recent;

/// The projects that were open before, and where somebody was in each. On the FX thread.
final class Recents {
    private final Remembered remembered;
    private final Jobs jobs;
    private final Consumer<List<Recent>> shown;
    private final Consumer<Throwable> failed;
    private final UnaryOperator<Path> known;

    /// @param known the file by which people know a project
    /// @param shown is handed the list, whenever it was looked up again
    Recents(
            Remembered remembered,
            Jobs jobs,
            UnaryOperator<Path> known,
            Consumer<List<Recent>> shown,
            Consumer<Throwable> failed) {
        this.remembered = remembered;
        this.jobs = jobs;
        this.known = known;
        this.shown = shown;
        this.failed = failed;
    }

    /// Looks in the background which of them are still there.
    void show() {
        var projects = remembered.get().projects();
        var job =
                jobs.run(
                        Messages.get("job.recent"),
                        progress -> projects.stream().map(Recents::recent).toList());
        Fx.then(job.result(), shown, failed);
    }

    private static Recent recent(RecentProject project) {
        var path = Path.of(project.path());
        return new Recent(path, Files.exists(path), project.opened());
    }

    void forget(Path path) {
        remembered.change(s -> s.withoutRecent(path.toString()));
        show();
    }

    void screenShown(OpenProject opened, Screen screen) {
        change(opened, p -> p.on(screen.name()));
    }

    void storyOpened(OpenProject opened, Story.Id story) {
        change(opened, p -> p.at(story.value()));
    }

    void memberChosen(OpenProject opened, Member.Id member) {
        change(opened, p -> p.by(member.value()));
    }

    private void change(OpenProject opened, UnaryOperator<RecentProject> change) {
        var path = known.apply(opened.project().path()).toString();
        remembered.change(s -> s.withProject(path, change));
    }

    /// The screen that was shown last; the stories at first.
    static Screen screen(RecentProject project) {
        for (var screen : Screen.values()) {
            if (screen.name().equals(project.screen())) {
                return screen;
            }
        }
        return Screen.STORIES;
    }
}
