package kenning.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Function;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// Makes a project of a backup: in a folder of its own beside the target, where it is brought to
/// this version and narrowed to what the ledger says; only then does it get its name, which must be
/// free.
final class Restoring {
    private final Function<String, Path> folderOf;

    private final Label narrowing;

    /// @param folderOf where the backups and the ledger of a project lie, by its guid
    Restoring(Function<String, Path> folderOf, Label narrowing) {
        this.folderOf = folderOf;
        this.narrowing = narrowing;
    }

    void restore(Path backup, Path target) throws Refusal {
        var place = Disk.parent(target);
        if (!Files.isDirectory(place)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.noFolder", target);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        }
        WholeCopy.requireNothingBeside(target);
        var held = Backups.requireGood(backup);
        var workshop = Partials.in(place);
        try {
            Disk.createFolder(workshop);
            var made = workshop.resolve("restored.kenning");
            if (!WholeCopy.of(backup, made).equals(held)) {
                throw new Refusal(Kind.DAMAGED, "backups.notWhole", backup.getFileName());
            }
            var ledger = RestrictionsFile.read(folderOf.apply(held.guid()));
            if (!ledger.isEmpty()) {
                narrow(made, ledger);
            }
            Disk.force(made);
            Disk.nameNew(made, target);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(Kind.REQUEST, "store.exists", target);
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.cannotCopy", place, Preflight.reason(e));
        } finally {
            Partials.drop(workshop);
        }
    }

    /// Takes what was narrowed or erased since out of a file that was made of an older state.
    ///
    /// @param made is not open here
    void narrow(Path made) throws Refusal {
        try {
            var ledger = RestrictionsFile.read(folderOf.apply(ProjectGuid.of(made)));
            if (!ledger.isEmpty()) {
                narrow(made, ledger);
            }
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.cannotCopy", made, Preflight.reason(e));
        }
    }

    private void narrow(Path made, Restrictions ledger) throws Refusal {
        if (!ledger.erased().isEmpty()) {
            Project.open(made, Access.WRITE).close();
            ErasedAgain.in(made, ledger.erased());
        }
        try (var project = Project.open(made, Access.WRITE)) {
            Project.await(
                    project.edit(
                            narrowing,
                            tx -> {
                                Narrowing.impose(ledger, tx);
                                return true;
                            }));
        }
    }
}
