package kenning.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kenning.example.ExampleProject;
import kenning.model.Story;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Stories;
import kenning.task.Jobs;
import kenning.task.Progress;

/// The example project for the tests of models: what fails is kept, and waiting has an end.
public final class ModelProject implements AutoCloseable {
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(10);

    public final Project project;
    public final List<Throwable> failures = new CopyOnWriteArrayList<>();
    public final Jobs jobs = new Jobs(failures::add);

    public ModelProject(Path folder) throws Exception {
        OnFx.start();
        project = ExampleProject.build(folder.resolve("model.kenning"), Progress.NONE);
    }

    public <T> T ask(Query<T> query) {
        return project.read(query).join();
    }

    public Story.Id story(String title) {
        return ask(r -> Stories.named(r, title, false)).id();
    }

    /// Waits until something holds on the FX thread.
    public void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_NS;
        while (!OnFx.call(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to hold; failures: " + failures);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() throws Exception {
        jobs.close();
        project.close();
    }
}
