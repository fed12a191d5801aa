package kenning.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.settings.RecentProject;
import kenning.store.AsItStood;
import kenning.store.Backups;
import kenning.store.Project;
import kenning.store.Step;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Failures;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Screen;
import kenning.ui.kit.Trouble;
import kenning.ui.shell.EarlierLine;
import kenning.ui.shell.Shell;
import kenning.ui.shell.StatusLine;
import org.jspecify.annotations.Nullable;

/// One project after the other, each from the moment at which it is shown until its file is closed;
/// meanwhile an earlier state of it may stand in its place. On the FX thread, which it never makes
/// wait.
final class ProjectSession {
    private final Followed followed;
    private final Frame frame;
    private final Window window;
    private final Memory memory;
    private final Keeping keeping;
    private final Jobs jobs;
    private final Failures failures;
    private final EarlierLine earlier;
    private CompletableFuture<?> closing = CompletableFuture.completedFuture(true);

    /// The project that waits while an earlier state of it is shown.
    private @Nullable OpenProject today;

    private @Nullable RememberedPlaces places;
    private @Nullable Publishing publishing;
    private @Nullable BesideWatch beside;

    /// Where a project is shown.
    record Window(
            Shell shell,
            StatusLine status,
            Moves moves,
            Desk desk,
            TypedWords typedWords,
            ReadingOnly reading) {}

    /// What stays when a project goes.
    ///
    /// @param data where Kenning keeps things of its own
    record Memory(Remembered remembered, Recents recents, Path data) {}

    /// @param earlier says that an earlier state is shown
    ProjectSession(
            Followed followed,
            Frame frame,
            Window window,
            Memory memory,
            Keeping keeping,
            EarlierLine earlier,
            Jobs jobs,
            Failures failures) {
        this.followed = followed;
        this.frame = frame;
        this.window = window;
        this.memory = memory;
        this.keeping = keeping;
        this.earlier = earlier;
        this.jobs = jobs;
        this.failures = failures;
    }

    Optional<OpenProject> open() {
        return followed.open();
    }

    // coming and going

    /// A project that was just opened or made.
    void arrived(Project project) {
        if (!keeping.comesAgain(project, this::show)) {
            show(project);
        }
    }

    /// Shows a project in place of the one before.
    void show(Project project) {
        leave();
        project.keepIn(memory.data().resolve("kept"));
        var path = keeping.shown(project.path()).toString();
        memory.remembered().change(s -> s.withRecent(path, Instant.now()));
        var known = memory.remembered().get().project(path).orElse(RecentProject.of(path));
        var opened = enter(project);
        if (window.reading().shows(project, keeping.shown(project.path()))) {
            window.status().showFile("");
        }
        places =
                new RememberedPlaces(
                        project,
                        memory.remembered().file(),
                        opened.storiesModel().story().bookmarks(),
                        jobs,
                        failures);
        publishing = keeping.keep(project, window.status()::showKept);
        beside = keeping.watchBeside(project, this::besides);
        goBackTo(opened, known);
        window.typedWords().offer(project);
        backupOpen().ifPresent(when -> window.shell().say(Messages.get("backups.shown", when)));
    }

    /// Makes the screens of a project and lets the window follow it.
    private OpenProject enter(Project project) {
        var opened = new OpenProject(project, jobs, frame, this::failedIn);
        followed.begin(opened);
        return opened;
    }

    /// The screen, the story and the member of the last time.
    private void goBackTo(OpenProject opened, RecentProject known) {
        opened.workAs(known.member(), followed::askAgain);
        opened.goOnWith(known.story(), story -> memory.recents().storyOpened(opened, story));
        window.moves().show(Recents.screen(known));
    }

    private void besides(List<String> copies) {
        if (!copies.isEmpty()) {
            window.shell()
                    .say(Messages.get("sync.copies", copies.size(), String.join(", ", copies)));
        }
    }

    /// Lets go of the open project; its file is closed in the background.
    void leave() {
        followed.enterTyped();
        var shown = open().orElse(null);
        var leaving = today == null ? shown : today;
        if (places != null && leaving != null) {
            leaving.stories().rememberPlace();
            places.writeNow();
            places = null;
        }
        release();
        if (today != null && shown != null) {
            closeLater(shown);
        }
        today = null;
        earlier.hide();
        window.reading().left();
        if (beside != null) {
            beside.close();
            beside = null;
        }
        var kept = publishing;
        publishing = null;
        if (kept != null) {
            kept.close();
        }
        if (leaving != null) {
            closing(leaving.close(progress -> kept == null || kept.last(progress)));
        }
    }

    private void release() {
        followed.release();
        window.desk().forget();
    }

    private void closeLater(OpenProject leaving) {
        closing(leaving.close(progress -> true));
    }

    private void closing(CompletableFuture<Boolean> closed) {
        Fx.then(closed, done -> {}, failures);
        closing = CompletableFuture.allOf(closing, closed.handle((done, failure) -> true));
    }

    /// There when every project that was left is closed; never fails.
    CompletableFuture<?> closed() {
        return closing;
    }

    // how it stood

    /// Shows how the open project stood earlier, and keeps it open meanwhile.
    void showEarlier(AsItStood stood, String when) {
        var now = open().orElse(null);
        if (now == null || !now.project().path().equals(stood.project().path())) {
            closing(
                    jobs.run(
                                    Messages.get("job.close"),
                                    progress -> {
                                        stood.project().close();
                                        return true;
                                    })
                            .result());
            return;
        }
        followed.enterTyped();
        release();
        if (today == null) {
            today = now;
        } else {
            closeLater(now);
        }
        enter(stood.project());
        earlier.show(
                Messages.get("earlier.text", when)
                        + (stood.unsure() == 0
                                ? ""
                                : " " + Messages.get("earlier.unsure", stood.unsure())));
        window.moves().show(Screen.HOME);
    }

    /// Goes back from how it stood to how it stands.
    void showToday() {
        var shown = open().orElse(null);
        var waiting = today;
        if (shown != null && waiting != null) {
            release();
            closeLater(shown);
            today = null;
            earlier.hide();
            followed.follow(waiting);
            window.moves().show(Screen.HISTORY);
        }
    }

    // keeping it

    /// When the backup was made that is open here, for reading; empty when a project is.
    Optional<String> backupOpen() {
        return open().map(OpenProject::project)
                .filter(project -> !project.writable())
                .flatMap(project -> Backups.madeAt(project.path()))
                .map(FrameLines::when);
    }

    void makeBackup() {
        open().ifPresent(opened -> {
            window.moves().show(Screen.BACKUPS);
            opened.backups().make();
        });
    }

    /// Puts a whole copy of the open project where it is kept, without waiting for a rest.
    void publishNow() {
        if (publishing != null) {
            publishing.now();
        }
    }

    /// What lies there stays as it is; who looks at both decides.
    ///
    /// @param lookAtBoth closes the project and opens it again from where it is kept
    void notKept(Throwable failure, Consumer<Path> lookAtBoth) {
        var its = open().orElse(null);
        if (its != null
                && failure instanceof Refusal refusal
                && refusal.key().equals("sync.movedOn")) {
            var shared = keeping.shown(its.project().path());
            window.shell()
                    .say(
                            Trouble.of(refusal),
                            Messages.get("sync.lookAtBoth"),
                            () -> lookAtBoth.accept(shared));
        } else {
            failures.accept(failure);
        }
    }

    /// Where another program has taken the file away, the window goes on in the one that has the
    /// work.
    private void failedIn(Throwable failure) {
        failures.accept(failure);
        open().filter(opened ->
                        failure instanceof Refusal r
                                && Set.of("store.replacedKept", "store.overwrittenKept")
                                        .contains(r.key()))
                .flatMap(opened -> opened.project().kept())
                .ifPresent(keeping::open);
    }

    // working

    void actAs(Member member) {
        open().ifPresent(opened -> {
            opened.project().actAs(member.id());
            memory.recents().memberChosen(opened, member.id());
        });
    }

    void undo() {
        open().ifPresent(opened ->
                Fx.then(
                        opened.project().undo(),
                        step -> stepped("step.undone", step),
                        this::failedIn));
    }

    void redo() {
        open().ifPresent(opened ->
                Fx.then(
                        opened.project().redo(),
                        step -> stepped("step.redone", step),
                        this::failedIn));
    }

    /// Says what was undone or redone and goes where it was.
    private void stepped(String key, Optional<Step> step) {
        followed.askAgain();
        window.shell()
                .say(step.map(s -> Messages.get(key, s.label())).orElse(Messages.get("step.none")));
        step.ifPresent(s -> window.moves().goTo(s.place()));
    }
}
