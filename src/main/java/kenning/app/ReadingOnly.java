package kenning.app;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.store.Access;
import kenning.store.Project;
import kenning.store.WholeCopy;
import kenning.store.WriterRight;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Trouble;
import kenning.ui.shell.ReadOnlyLine;
import org.jspecify.annotations.Nullable;

/// A project that cannot be written although it was to be: it is opened to be read at once, and as
/// long as it is shown a line above the screens says why, and leads on. On the FX thread.
final class ReadingOnly {
    /// Somebody else has it, or what stands where the lock should be keeps it from being taken.
    private static final Set<String> PASSING = Set.of("store.inUse", "store.planted", "store.full");

    /// The place can only be read.
    private static final Set<String> PLACE = Set.of("store.cannotLock", "store.cannotWrite");

    private static final String NEWER = "store.newer";

    /// What it takes to go on elsewhere.
    ///
    /// @param reopen closes what is open and opens a project to be worked on
    /// @param said hears what could not be done yet
    record Doors(ProjectDoor door, Consumer<Path> reopen, Consumer<Trouble> said) {}

    private final Doors doors;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Consumer<Throwable> failed;
    private final ReadOnlyLine line = new ReadOnlyLine(this::tryAgain, this::workOnCopy);

    /// Why the project that is being opened to be read cannot be written.
    private @Nullable Refusal why;

    private @Nullable Project shown;
    private Path known = Path.of("");

    ReadingOnly(Doors doors, Jobs jobs, Dialogs dialogs, Consumer<Throwable> failed) {
        this.doors = doors;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.failed = failed;
    }

    ReadOnlyLine line() {
        return line;
    }

    /// Opens to be read what could not be opened to be written, where that is the reason.
    ///
    /// @return whether it does; not when reading it failed, too
    boolean takes(Path path, Throwable failure) {
        boolean again = why != null;
        why = null;
        if (again || !(failure instanceof Refusal refusal) || !isReadable(refusal)) {
            return false;
        }
        why = refusal;
        doors.door().open(path, Access.READ);
        return true;
    }

    private static boolean isReadable(Refusal refusal) {
        var key = refusal.key();
        return PASSING.contains(key) || PLACE.contains(key) || key.equals(NEWER);
    }

    /// Hears of every project that is shown from now on.
    ///
    /// @param file by which people know it
    /// @return whether the line says that it is for reading only
    boolean shows(Project project, Path file) {
        var because = why;
        why = null;
        if (because == null || project.writable()) {
            return false;
        }
        shown = project;
        known = file;
        say(because);
        return true;
    }

    private void say(Refusal because) {
        line.show(words(because), offer(because.key()));
    }

    private static ReadOnlyLine.Offer offer(String key) {
        return new ReadOnlyLine.Offer(
                PASSING.contains(key) || PLACE.contains(key), PLACE.contains(key));
    }

    /// A file is named as people know it, without where it lies.
    private static String words(Refusal because) {
        return Messages.get(
                "reading." + because.key(),
                because.arguments().stream()
                        .map(one -> one instanceof Path path ? path.getFileName() : one)
                        .toArray());
    }

    /// No project is shown any more.
    void left() {
        shown = null;
        line.hide();
    }

    /// Whether it is free is looked at first, so that the screens stay where it is not.
    private void tryAgain() {
        var project = shown;
        if (project == null) {
            return;
        }
        var job =
                jobs.run(
                        Messages.get("job.again", String.valueOf(known.getFileName())),
                        progress -> {
                            WriterRight.take(project.path()).close();
                            return known;
                        });
        Fx.then(
                job.result(),
                file -> {
                    if (project.equals(shown)) {
                        doors.reopen().accept(file);
                    }
                },
                failure -> stays(project, failure));
    }

    private void stays(Project project, Throwable failure) {
        if (project.equals(shown) && failure instanceof Refusal refusal && isReadable(refusal)) {
            say(refusal);
            doors.said().accept(Trouble.of(refusal));
        } else {
            failed.accept(failure);
        }
    }

    private void workOnCopy() {
        var project = shown;
        if (project == null) {
            return;
        }
        var stem = String.valueOf(known.getFileName()).replaceFirst("\\.kenning$", "");
        dialogs.chooseNewProject(Messages.get("reading.copy.name", stem))
                .ifPresent(target -> {
                    var job =
                            jobs.run(
                                    Messages.get("job.copy", String.valueOf(target.getFileName())),
                                    progress -> {
                                        WholeCopy.of(project, target);
                                        return target;
                                    });
                    Fx.then(job.result(), doors.reopen(), failed);
                });
    }
}
