package kenning.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kenning.model.Refusal;
import kenning.store.Backups;
import kenning.store.DamagedCopies;
import kenning.store.Label;
import kenning.store.NewestBackup;
import kenning.store.Salvage;
import kenning.store.Salvaged;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Fx;
import kenning.ui.recovery.RecoveryView;
import kenning.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/// Where a damaged project is received: first it is copied aside, then its newest whole backup is
/// looked for, then the ways to go on are shown in the place of the start. On the FX thread; the
/// work is done by jobs.
final class SickRoom {
    private final Shell shell;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Shelves shelves;
    private final Doors doors;

    /// @param open opens a project
    /// @param leave shows the start
    /// @param failed tells what went wrong
    record Doors(Consumer<Path> open, Runnable leave, Consumer<Throwable> failed) {}

    /// @param data where Kenning keeps things of its own, damaged projects among them
    record Shelves(Path data, Backups backups) {}

    SickRoom(Shell shell, Jobs jobs, Dialogs dialogs, Shelves shelves, Doors doors) {
        this.shell = shell;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.shelves = shelves;
        this.doors = doors;
    }

    /// @param kept the project as it was found
    /// @param trouble why a backup could not be looked for; none when it could
    private record Patient(Path kept, Optional<NewestBackup> newest, @Nullable Refusal trouble) {}

    /// @param project is not open
    void receive(Path project, Refusal why) {
        var keeping =
                jobs.run(
                        Messages.get("job.keepDamaged", String.valueOf(project.getFileName())),
                        progress -> keep(project));
        Fx.then(keeping.result(), kept -> show(project, kept, why), doors.failed());
    }

    private Patient keep(Path project) throws Refusal {
        var kept = DamagedCopies.keep(project, shelves.data().resolve("damaged"));
        try {
            return new Patient(kept, shelves.backups().newestOf(kept, project), null);
        } catch (Refusal e) {
            return new Patient(kept, Optional.empty(), e);
        }
    }

    private void show(Path project, Patient patient, Refusal why) {
        var bed = new Bed(project, patient);
        var view =
                new RecoveryView(
                        Messages.sentence(why), patient.kept(), patient.newest().orElse(null), bed);
        bed.view = view;
        shell.showAlone(view);
        view.begin();
        if (patient.trouble() != null) {
            doors.failed().accept(patient.trouble());
        }
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
        private final Patient patient;
        private @Nullable RecoveryView view;

        Bed(Path project, Patient patient) {
            this.project = project;
            this.patient = patient;
        }

        private String stem() {
            return String.valueOf(project.getFileName()).replaceFirst("\\.kenning$", "");
        }

        /// Under a name of its own, and only then opened: the backup stays one.
        @Override
        public void restore(NewestBackup newest) {
            var day = newest.backup().made().toString().substring(0, 10);
            dialogs.chooseNewProject(Messages.get("recovery.backup.name", stem(), day))
                    .ifPresent(target -> {
                        var job =
                                jobs.run(
                                        Messages.get("job.backups.restore"),
                                        progress -> {
                                            shelves.backups()
                                                    .restore(
                                                            newest.backup().file(),
                                                            target,
                                                            Label.of(
                                                                    Messages.get(
                                                                            "backups.narrowed")));
                                            return target;
                                        });
                        Fx.then(job.result(), doors.open(), doors.failed());
                    });
        }

        @Override
        public void openCopy() {
            dialogs.chooseProject().ifPresent(doors.open());
        }

        @Override
        public void rescue() {
            dialogs.chooseNewProject(Messages.get("recovery.rescue.name", stem()))
                    .ifPresent(target -> {
                        var job =
                                jobs.run(
                                        Messages.get("job.rescue"),
                                        progress ->
                                                shelves.backups()
                                                        .rescue(
                                                                patient.kept(),
                                                                target,
                                                                words(),
                                                                Label.of(
                                                                        Messages.get(
                                                                                "backups.narrowed")),
                                                                progress));
                        Fx.then(job.result(), this::found, doors.failed());
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
                                                        patient.kept(), target, words(), progress));
                        Fx.then(
                                job.result(),
                                stories ->
                                        shell.say(
                                                Messages.get("recovery.written", stories, target)),
                                doors.failed());
                    });
        }

        @Override
        public void openRescued(Path rescued) {
            doors.open().accept(rescued);
        }

        @Override
        public void leave() {
            doors.leave().run();
        }
    }
}
