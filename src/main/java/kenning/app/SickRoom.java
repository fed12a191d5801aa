package kenning.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.settings.DataFolder;
import kenning.store.DamagedCopies;
import kenning.store.Salvage;
import kenning.store.Salvaged;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Fx;
import kenning.ui.recovery.RecoveryView;
import kenning.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/// Where a damaged project is received: first it is copied aside, then the ways to go on are shown
/// in the place of the start. On the FX thread; the work is done by jobs.
final class SickRoom {
    private final Shell shell;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Consumer<Path> open;
    private final Runnable leave;
    private final Consumer<Throwable> failed;

    /// @param open opens a project
    /// @param leave shows the start
    record Doors(Consumer<Path> open, Runnable leave) {}

    SickRoom(Shell shell, Jobs jobs, Dialogs dialogs, Doors doors, Consumer<Throwable> failed) {
        this.shell = shell;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.open = doors.open();
        this.leave = doors.leave();
        this.failed = failed;
    }

    /// @param project is not open
    void receive(Path project, Refusal why) {
        var keeping =
                jobs.run(
                        Messages.get("job.keepDamaged", String.valueOf(project.getFileName())),
                        progress -> DamagedCopies.keep(project, folder()));
        Fx.then(keeping.result(), kept -> show(project, kept, why), failed);
    }

    private static Path folder() throws IOException {
        return DataFolder.make(
                DataFolder.usual(System.getenv(), System.getProperties()).resolve("damaged"));
    }

    private void show(Path project, Path kept, Refusal why) {
        var bed = new Bed(project, kept);
        var view = new RecoveryView(Messages.sentence(why), kept, bed);
        bed.view = view;
        shell.showAlone(view);
    }

    private static Salvage.Words words() {
        return new Salvage.Words(
                Messages.get("rescue.story"),
                Messages.get("rescue.theme"),
                Messages.get("rescue.indicator"),
                Messages.get("rescue.passage"));
    }

    /// What can be done with one damaged project.
    private final class Bed implements RecoveryView.Actions {
        private final Path project;
        private final Path kept;
        private @Nullable RecoveryView view;

        Bed(Path project, Path kept) {
            this.project = project;
            this.kept = kept;
        }

        private String stem() {
            return String.valueOf(project.getFileName()).replaceFirst("\\.kenning$", "");
        }

        @Override
        public void openBackup() {
            dialogs.chooseProject().ifPresent(open);
        }

        @Override
        public void rescue() {
            dialogs.chooseNewProject(Messages.get("recovery.rescue.name", stem()))
                    .ifPresent(target -> {
                        var job =
                                jobs.run(
                                        Messages.get("job.rescue"),
                                        progress ->
                                                Salvage.rescue(kept, target, words(), progress));
                        Fx.then(job.result(), this::found, failed);
                    });
        }

        private void found(Salvaged salvaged) {
            if (view != null) {
                view.show(salvaged);
            }
        }

        @Override
        public void writeTexts() {
            dialogs.chooseFolder()
                    .ifPresent(folder -> {
                        var target = folder.resolve(Messages.get("recovery.texts.name", stem()));
                        var job =
                                jobs.run(
                                        Messages.get("job.rescue"),
                                        progress ->
                                                Salvage.writeTexts(
                                                        kept, target, words(), progress));
                        Fx.then(
                                job.result(),
                                stories ->
                                        shell.say(
                                                Messages.get("recovery.written", stories, target)),
                                failed);
                    });
        }

        @Override
        public void openRescued(Path rescued) {
            open.accept(rescued);
        }

        @Override
        public void leave() {
            leave.run();
        }
    }
}
