package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// Copies of a project and of the journal that a crash left beside it, kept while SQLite plays the
/// journal in: a journal that belongs to another file would destroy the project. They go when the
/// project turns out whole, and are put back when it turns out damaged. The writer's only.
final class Rescue {
    private final Path project;
    private final Path journal;
    private final Path keptProject;
    private final Path keptJournal;

    private Rescue(Path project) {
        this.project = project;
        this.journal = beside(project, "-journal");
        this.keptProject = beside(project, ".before-recovery");
        this.keptJournal = beside(project, ".before-recovery-journal");
    }

    /// Copies what there is to lose. Copies that a kill left while a journal was being played in
    /// are older and stay. Must not be called while this process has the file open.
    ///
    /// @throws Refusal when there is no room for them, or the journal is not Kenning's own; nothing
    ///   is played in then
    static Rescue before(Path project) throws Refusal {
        var rescue = new Rescue(project);
        try {
            JournalEnd.requireOwn(project, rescue.journal);
            if (Files.isRegularFile(rescue.journal) && Files.size(rescue.journal) > 0) {
                keep(rescue.journal, rescue.keptJournal);
                keep(project, rescue.keptProject);
            }
            return rescue;
        } catch (IOException e) {
            throw FullDisk.or(
                    project,
                    new Refusal(
                            Kind.CANNOT_OPEN,
                            "store.cannotCopyFirst",
                            project.getFileName(),
                            Preflight.reason(e)));
        }
    }

    private static Path beside(Path project, String ending) {
        return project.resolveSibling(project.getFileName() + ending);
    }

    /// A copy has its name only once it is whole.
    private static void keep(Path file, Path kept) throws IOException {
        if (Files.exists(kept)) {
            return;
        }
        var partial = beside(kept, ".partial");
        try {
            Files.deleteIfExists(partial);
            Files.copy(file, partial, StandardCopyOption.COPY_ATTRIBUTES);
            Flush.file(partial);
            Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
            Flush.namesBeside(kept);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// The project is whole: the copies have done their duty.
    void drop() throws IOException {
        Files.deleteIfExists(keptProject);
        Files.deleteIfExists(keptJournal);
    }

    /// What follows when the project could not be opened because of this.
    void after(Refusal refusal) throws IOException {
        if (refusal.kind() != Kind.DAMAGED) {
            return;
        }
        if (Files.exists(keptProject) && Files.exists(keptJournal)) {
            Files.move(
                    keptJournal,
                    journal,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            Files.move(
                    keptProject,
                    project,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
