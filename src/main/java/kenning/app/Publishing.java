package kenning.app;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import kenning.model.Refusal;
import kenning.store.Project;
import kenning.store.Table;
import kenning.sync.LivePlace;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;

/// Puts the open project where it is kept: when it has been at rest for a while, and at the end.
/// Says in the window when that was, or that it failed. On the FX thread.
final class Publishing implements AutoCloseable {
    /// What stays as it is until somebody has looked.
    private static final Set<String> DECIDED = Set.of("sync.movedOn", "sync.hereLess");

    private final Project project;
    private final Shores shores;
    private final Jobs jobs;
    private final Consumer<String> said;
    private final Consumer<Throwable> failed;
    private final PauseTransition rest;
    private final Following changes;
    private volatile LivePlace live;
    private boolean running;
    private boolean told;
    private boolean again;
    private boolean closed;

    /// @param said hears where the project is kept, and since when
    /// @param failed hears why it could not be put there
    Publishing(
            Project project,
            LivePlace live,
            Shores shores,
            Jobs jobs,
            Consumer<String> said,
            Consumer<Throwable> failed) {
        this.project = project;
        this.live = live;
        this.shores = shores;
        this.jobs = jobs;
        this.said = said;
        this.failed = failed;
        rest = new PauseTransition(shores.rest());
        rest.setOnFinished(e -> now());
        changes = new Following(project, EnumSet.allOf(Table.class), rest::playFromStart);
        say(KeepingWords.kept(live, Instant.now()));
    }

    /// What is not there yet goes there now.
    void now() {
        if (running) {
            again = true;
            return;
        }
        if (closed || !project.writable()) {
            return;
        }
        running = true;
        var job = jobs.run(Messages.get("job.publish", KeepingWords.place(live)), this::put);
        Fx.then(job.result(), this::done, this::failed);
        var _ =
                job.result()
                        .whenComplete((done, failure) ->
                                javafx.application.Platform.runLater(this::over));
    }

    private LivePlace put(Progress progress) throws Exception {
        var there = shores.ferry().publish(live, project, progress);
        live = there;
        return there;
    }

    private void done(LivePlace there) {
        told = false;
        say(KeepingWords.kept(there, Instant.now()));
    }

    /// Said once, and tried again after each rest: a stick, a network or a service comes back. Not
    /// where people have to decide.
    private void failed(Throwable failure) {
        say(KeepingWords.notKept(live));
        if (closed) {
            return;
        }
        if (!told) {
            told = true;
            failed.accept(failure);
        }
        if (!(failure instanceof Refusal refusal && DECIDED.contains(refusal.key()))) {
            rest.playFromStart();
        }
    }

    private void say(String words) {
        if (!closed) {
            said.accept(words);
        }
    }

    private void over() {
        running = false;
        if (again) {
            again = false;
            now();
        }
    }

    /// The last time, before the project is closed; on the thread of that job.
    boolean last(Progress progress) throws Exception {
        if (project.writable()) {
            put(progress);
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        rest.stop();
        changes.close();
        said.accept("");
    }
}
