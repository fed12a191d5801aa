package kenning.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kenning.example.ExampleProject;
import kenning.model.Refusal;
import kenning.store.Access;
import kenning.store.Backups;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Starter;
import kenning.task.Cancelled;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

/// Where projects come in: each is opened or made in the background, and handed over when it is
/// there. One at a time. On the FX thread.
final class ProjectDoor {
    private final Jobs jobs;
    private final Backups backups;
    private final Consumer<Project> opened;
    private final BiConsumer<Path, Throwable> refused;
    private @Nullable CompletableFuture<Project> coming;
    private int numbers;
    private boolean shut;

    /// @param opened is handed the project and closes it
    /// @param refused hears of the path that could not be opened, and why
    ProjectDoor(
            Jobs jobs,
            Backups backups,
            Consumer<Project> opened,
            BiConsumer<Path, Throwable> refused) {
        this.jobs = jobs;
        this.backups = backups;
        this.opened = opened;
        this.refused = refused;
    }

    void open(Path path, Access access) {
        begin(path, "job.open", progress -> backups.open(path, access));
    }

    /// Makes a project with its name and the usual voices.
    ///
    /// @param codebook whether it begins with the starter codebook, too
    void make(Path path, boolean codebook) {
        begin(path, "job.make", progress -> started(path, codebook));
    }

    void makeExample(Path path) {
        begin(path, "job.example", progress -> ExampleProject.build(path, progress));
    }

    private static Project started(Path path, boolean codebook) throws Refusal {
        var project = Project.create(path);
        try {
            var name = String.valueOf(path.getFileName()).replaceFirst("\\.kenning$", "");
            Project.await(
                    project.edit(
                            Label.of(Messages.get("edit.start")),
                            tx -> {
                                Starter.fill(tx, name);
                                if (codebook) {
                                    Starter.codebook(tx);
                                }
                                return true;
                            }));
            return project;
        } catch (Refusal | RuntimeException e) {
            project.close();
            throw e;
        }
    }

    private void begin(Path path, String title, Jobs.Work<Project> opening) {
        if (coming != null || shut) {
            return;
        }
        var job =
                jobs.run(
                        Messages.get(title, String.valueOf(path.getFileName())),
                        progress -> whole(opening, progress));
        var result = job.result();
        coming = result;
        int number = ++numbers;
        var _ =
                result.whenComplete((project, failure) ->
                        javafx.application.Platform.runLater(() -> over(number)));
        Fx.then(
                result,
                project -> {
                    over(number);
                    arrived(project);
                },
                failure -> {
                    over(number);
                    refused.accept(path, failure);
                });
    }

    /// Another may come in.
    private void over(int number) {
        if (number == numbers) {
            coming = null;
        }
    }

    /// A project that nobody wants any more is closed again.
    private static Project whole(Jobs.Work<Project> opening, Progress progress) throws Exception {
        var project = opening.run(progress);
        try {
            progress.checkCancelled();
            return project;
        } catch (Cancelled e) {
            project.close();
            throw e;
        }
    }

    private void arrived(Project project) {
        if (!shut) {
            opened.accept(project);
        }
    }

    /// Nothing comes in any more; what was under way is closed again.
    ///
    /// @return there when that is done
    CompletableFuture<?> shut() {
        shut = true;
        var late = coming;
        return late == null
                ? CompletableFuture.completedFuture(true)
                : late.handle((project, failure) -> project)
                        .thenCompose(project ->
                                project == null
                                        ? CompletableFuture.completedFuture(true)
                                        : close(project));
    }

    private CompletableFuture<Boolean> close(Project project) {
        return jobs.run(
                        Messages.get("job.close"),
                        progress -> {
                            project.close();
                            return true;
                        })
                .result();
    }
}
