package kenning.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.settings.PlacesFile.Way;
import kenning.store.Access;
import kenning.store.Project;
import kenning.sync.LivePlace;
import kenning.sync.Meeting;
import kenning.sync.Meeting.Verdict;
import kenning.sync.Whereabouts;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Fx;
import org.jspecify.annotations.Nullable;

/// The way to a project that may be kept elsewhere: looked at in the background, asked about where
/// a person must decide, and then opened where it is worked on. On the FX thread.
final class Keeping {
    private final Shores shores;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final ProjectDoor door;
    private final BiConsumer<Path, Throwable> refused;
    private final Consumer<Throwable> failed;
    private final Map<Path, LivePlace> arrived = new HashMap<>();
    private final Set<Path> made = new HashSet<>();
    private CompletableFuture<?> starting = CompletableFuture.completedFuture(true);
    private boolean looking;

    /// @param refused hears of the path that could not be opened, and why
    /// @param failed hears of what could not be put where it is kept
    Keeping(
            Shores shores,
            Jobs jobs,
            Dialogs dialogs,
            ProjectDoor door,
            BiConsumer<Path, Throwable> refused,
            Consumer<Throwable> failed) {
        this.shores = shores;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.door = door;
        this.refused = refused;
        this.failed = failed;
    }

    /// What was found on the way, and what became of it.
    ///
    /// @param live to be worked on; none when it is worked on where it lies, or a person decides
    /// @param file to be opened
    /// @param asks whether a person decides first
    private record Found(Meeting met, @Nullable LivePlace live, Path file, boolean asks) {
        static Found direct(Meeting met) {
            return new Found(met, null, met.shared(), false);
        }

        static Found asking(Meeting met) {
            return new Found(met, null, met.shared(), true);
        }

        /// The real path, by which the project will say where it is.
        static Found live(Meeting met, LivePlace live) throws IOException {
            return new Found(met, live, live.file().toRealPath(), false);
        }
    }

    void open(Path path) {
        look(path, progress -> find(path));
    }

    /// Opens where it is worked on what was made where it may be kept elsewhere.
    void making(Path path) {
        made.add(path.getFileName());
    }

    /// Whether a project that has just been opened was made a moment ago, and where it lies is
    /// still to be looked at; it is closed and comes again then if it lies elsewhere.
    ///
    /// @param here hears of it when it stays where it is
    boolean comesAgain(Project project, Consumer<Project> here) {
        if (!made.remove(project.path().getFileName())) {
            return false;
        }
        var job =
                jobs.run(
                        job("job.look", project.path()),
                        progress -> {
                            var where = shores.ferry().whereabouts(project.path());
                            if (where.kind() != Whereabouts.Kind.HERE) {
                                project.close();
                            }
                            return where;
                        });
        Fx.then(
                job.result(),
                where -> {
                    if (where.kind() == Whereabouts.Kind.HERE) {
                        here.accept(project);
                    } else {
                        open(project.path());
                    }
                },
                failed);
        return true;
    }

    private void look(Path path, Jobs.Work<Found> work) {
        if (looking) {
            return;
        }
        looking = true;
        var job = jobs.run(job("job.look", path), work);
        var _ =
                job.result()
                        .whenComplete((done, failure) ->
                                javafx.application.Platform.runLater(() -> looking = false));
        Fx.then(job.result(), this::found, failure -> refused.accept(path, failure));
    }

    private static String job(String key, Path path) {
        return Messages.get(key, String.valueOf(path.getFileName()));
    }

    private Found find(Path path) throws Exception {
        var ferry = shores.ferry();
        var met = ferry.meet(path);
        if (met.verdict() == Verdict.DIRECT) {
            return Found.direct(met);
        }
        starting.handle((done, failure) -> true).join();
        met = ferry.meet(path);
        return switch (met.verdict()) {
            case DIRECT -> Found.direct(met);
            case ASK -> answered(met);
            case TAKE -> Found.live(met, ferry.take(met));
            case GO, GONE -> Found.live(met, live(met));
            case BOTH_MOVED, SMALLER, STRANGERS, UNREADABLE -> Found.asking(met);
        };
    }

    private Found answered(Meeting met) throws Exception {
        var way = shores.places().of(met.where().root());
        if (way.isEmpty()) {
            return Found.asking(met);
        }
        return way.get() == Way.THERE
                ? Found.direct(met)
                : Found.live(met, shores.ferry().take(met));
    }

    private static LivePlace live(Meeting met) {
        var live = met.live();
        if (live == null) {
            throw new IllegalStateException("nothing is worked on here");
        }
        return live;
    }

    private void found(Found found) {
        looking = false;
        if (found.asks()) {
            ask(found.met());
            return;
        }
        if (found.live() != null) {
            arrived.put(found.file(), found.live());
        }
        door.open(found.file(), Access.WRITE);
    }

    private void ask(Meeting met) {
        if (met.verdict() == Verdict.ASK) {
            dialogs.ask(KeepingWords.where(met.shared(), met.where()))
                    .ifPresent(answer -> look(met.shared(), progress -> keep(met, answer)));
        } else {
            var names = KeepingWords.Names.of(met);
            dialogs.ask(KeepingWords.which(met, names))
                    .ifPresent(
                            answer -> look(met.shared(), progress -> settle(met, answer, names)));
        }
    }

    private Found keep(Meeting met, int answer) throws Exception {
        var way = answer == 0 ? Way.HERE : Way.THERE;
        var found =
                way == Way.THERE ? Found.direct(met) : Found.live(met, shores.ferry().take(met));
        shores.places().keep(met.where().root(), way);
        return found;
    }

    private Found settle(Meeting met, int answer, KeepingWords.Names names) throws Exception {
        var ferry = shores.ferry();
        return Found.live(
                met,
                answer == 0
                        ? ferry.goOnHere(met, names.there())
                        : ferry.goOnThere(met, names.here()));
    }

    /// The file by which people know a project: where it is kept.
    Path shown(Path file) {
        var live = arrived.get(file);
        return live == null ? file : live.shared();
    }

    /// Keeps a project that was just opened where it is kept; null when that is where it is.
    ///
    /// @param said hears where that is, and since when
    @Nullable Publishing keep(Project project, Consumer<String> said) {
        var live = arrived.get(project.path());
        if (live == null) {
            return null;
        }
        var publishing = new Publishing(project, live, shores, jobs, said, failed);
        publishing.now();
        return publishing;
    }

    /// Looks, as long as a project is open, for copies that a service made beside it because two
    /// people changed it at once.
    ///
    /// @param said hears of them
    BesideWatch watchBeside(Project project, Consumer<List<String>> said) {
        var path = project.path();
        var live = arrived.get(path);
        return new BesideWatch(
                project,
                shown(path),
                () ->
                        live != null
                                || shores.ferry().whereabouts(path).kind() != Whereabouts.Kind.HERE,
                jobs,
                said,
                failed);
    }

    /// Puts there what a kill or a missing disk kept from being put there.
    void putLeft() {
        var job = jobs.run(Messages.get("job.putLeft"), this::putLeft);
        starting = job.result();
        Fx.then(job.result(), failures -> failures.forEach(failed), failed);
    }

    private List<Refusal> putLeft(Progress progress) throws Refusal {
        var failures = new java.util.ArrayList<Refusal>();
        for (var live : shores.ferry().unpublished()) {
            progress.checkCancelled();
            try {
                shores.ferry().publishClosed(live, progress);
            } catch (Refusal e) {
                if (!e.key().equals("store.inUse") && !e.key().equals("store.openHere")) {
                    failures.add(e);
                }
            }
        }
        return failures;
    }
}
