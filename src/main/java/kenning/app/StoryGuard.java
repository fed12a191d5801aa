package kenning.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import kenning.model.Refusal;
import kenning.store.Backup;
import kenning.store.Checkup;
import kenning.store.Checkup.InStory;
import kenning.store.IntactBackup;
import kenning.store.LostRows;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.task.Job;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.backups.BackupsView;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// Looks through the stories of an open project beside the work, whether they still are what they
/// were when they were saved. Silent when they are; otherwise it says which are not, and in which
/// backup they are. Changes nothing. On the FX thread.
final class StoryGuard implements AutoCloseable {
    /// So many stories are named before anything else is said.
    private static final int FEW = 4;

    /// No more stories than this are named one by one.
    private static final int NAMED = 40;

    private final Project project;
    private final Safekeeping safe;
    private final Jobs jobs;
    private final BackupsView backups;
    private final Ways ways;
    private final Consumer<Throwable> failed;
    private volatile @Nullable Job<?> job;
    private boolean said;
    private boolean closed;

    StoryGuard(
            Project project,
            Safekeeping safe,
            Jobs jobs,
            BackupsView backups,
            Ways ways,
            Consumer<Throwable> failed) {
        this.project = project;
        this.safe = safe;
        this.jobs = jobs;
        this.backups = backups;
        this.ways = ways;
        this.failed = failed;
    }

    /// What was found.
    ///
    /// @param lost what there is less of than in the last backup
    private record Found(List<InStory> stories, Optional<LostRows> lost) {}

    /// Begins when something else is done, well or not. An earlier state of a project was looked at
    /// as that project.
    void beginAfter(CompletableFuture<?> other) {
        if (!project.isCopy()) {
            var _ = other.whenComplete((done, failure) -> Platform.runLater(this::begin));
        }
    }

    private void begin() {
        run("job.check.stories", this::look, this::found);
    }

    private Found look(Progress progress) throws Refusal {
        var lost = LostRows.since(safe.backups(), project);
        var stories =
                Checkup.ofStories(project, progress).stream()
                        .flatMap(finding -> finding.about().stream())
                        .distinct()
                        .toList();
        return new Found(stories, lost);
    }

    private <T> void run(String title, Jobs.Work<T> work, Consumer<T> done) {
        if (closed) {
            return;
        }
        var started = jobs.run(Messages.get(title), work);
        job = started;
        Fx.then(
                started.result(),
                result -> {
                    if (!closed) {
                        done.accept(result);
                    }
                },
                failure -> {
                    if (!closed) {
                        failed.accept(failure);
                    }
                });
    }

    private void found(Found found) {
        var stories = found.stories();
        found.lost().ifPresent(lost -> say(lostWords(lost), Optional.of(lost.backup())));
        if (stories.isEmpty()) {
            return;
        }
        var before = found.lost().map(lost -> lostWords(lost) + " ").orElse("");
        say(before + words(stories, ""), found.lost().map(LostRows::backup));
        var wanted = stories.stream().map(InStory::id).collect(Collectors.toSet());
        run(
                "job.check.backups",
                progress ->
                        IntactBackup.find(
                                safe.backups(),
                                Project.await(project.read(ProjectGuid::of)),
                                wanted,
                                progress),
                intact ->
                        say(
                                before + words(stories, advice(stories.size(), intact)),
                                intact.map(IntactBackup::backup)));
    }

    private static String lostWords(LostRows lost) {
        var what =
                lost.rows().entrySet().stream()
                        .map(entry ->
                                Messages.get("history.table." + entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        return Messages.get("damage.lost", when(lost.backup()), what);
    }

    private static String advice(int stories, Optional<IntactBackup> intact) {
        return intact.map(found ->
                        found.stories().size() == stories
                                ? Messages.get("damage.whole", when(found.backup()), stories)
                                : Messages.get(
                                        "damage.some",
                                        when(found.backup()),
                                        found.stories().size(),
                                        stories))
                .orElse(Messages.get("damage.none", stories));
    }

    private static String when(Backup backup) {
        return FrameLines.when(backup.made());
    }

    private static String words(List<InStory> stories, String advice) {
        var names =
                stories.stream()
                        .limit(NAMED)
                        .map(StoryGuard::name)
                        .collect(Collectors.joining(", "));
        int all = stories.size();
        return Messages.get(
                        all > FEW ? "damage.many" : "damage.few",
                        names,
                        advice,
                        all,
                        Math.max(0, all - NAMED))
                .strip();
    }

    private void say(String words, Optional<Backup> backup) {
        said = true;
        safe.damage()
                .show(
                        words,
                        backup.map(b -> Messages.get("damage.lead.backup", when(b)))
                                .orElse(Messages.get("damage.lead")),
                        () -> lead(backup));
    }

    private void lead(Optional<Backup> backup) {
        backup.ifPresent(b -> backups.choose(b.file()));
        ways.show(Screen.BACKUPS);
    }

    private static String name(InStory story) {
        int kind = story.held() ? 1 : story.title().isEmpty() ? 2 : 0;
        return Messages.get("damage.story", story.id().value(), kind, story.title());
    }

    /// There when it reads nothing any more, once it is closed; never fails. From any thread.
    CompletableFuture<?> over() {
        var last = job;
        return last == null
                ? CompletableFuture.completedFuture(true)
                : last.result().handle((done, failure) -> true);
    }

    @Override
    public void close() {
        closed = true;
        var last = job;
        if (last != null) {
            last.cancel();
        }
        if (said) {
            safe.damage().hide();
        }
    }
}
