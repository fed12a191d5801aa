package kenning.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.settings.DataFolder;
import kenning.store.Backups;
import kenning.store.DamagedCopies;
import kenning.store.NewestBackup;
import kenning.store.Salvaged;
import kenning.text.Messages;

/// What can be done with a damaged project, said in the order in which it should be tried: the
/// newest whole backup with what it lacks, then rescue. The project is copied aside first and never
/// written.
final class DamagedAnswer {
    private final Path project;
    private final Backups backups;

    DamagedAnswer(Path project, Backups backups) {
        this.project = project;
        this.backups = backups;
    }

    /// Where damaged projects are kept as they were found.
    static Path folder() {
        return DataFolder.usual(System.getenv(), System.getProperties()).resolve("damaged");
    }

    /// @return the exit code
    int tell(Refusal why, ProjectVerb verb) throws Refusal {
        var kept = DamagedCopies.keep(project, folder());
        var newest = backups.newestOf(kept, project);
        var next = next(newest);
        if (verb.json) {
            verb.out()
                    .println(
                            Listing.json(
                                    Listing.object(
                                            "whole",
                                            false,
                                            "damaged",
                                            Messages.sentence(why),
                                            "kept",
                                            kept.toString(),
                                            "backup",
                                            newest.map(n -> n.backup().file().toString())
                                                    .orElse(""),
                                            "lacks",
                                            newest.map(DamagedAnswer::lacks).orElse(List.of()),
                                            "next",
                                            next)));
        } else {
            verb.tellRefusal(why);
            verb.out().println(Messages.get("rescue.kept", kept));
            next.forEach(verb.out()::println);
        }
        return ExitCode.of(why.kind());
    }

    private List<String> next(Optional<NewestBackup> newest) {
        var next = new ArrayList<String>();
        newest.ifPresentOrElse(
                found -> {
                    var said = new ArrayList<String>();
                    said.add(Messages.get("cli.damaged.backup", BackupsVerb.when(found.backup())));
                    said.addAll(lacks(found));
                    if (found.byPlace()) {
                        said.add(Messages.get("recovery.backup.byPlace"));
                    }
                    said.add(Messages.get("cli.damaged.restore", found.backup().file()));
                    next.add(String.join(" ", said));
                },
                () -> next.add(Messages.get("recovery.copy.text")));
        next.add(Messages.get("cli.damaged.rescue", project));
        return next;
    }

    private static List<String> lacks(NewestBackup found) {
        return found.lacks().lines().stream().map(DamagedAnswer::sentence).toList();
    }

    static String sentence(Salvaged.Line line) {
        var arguments = line.arguments().toArray();
        return line.kind().isEmpty()
                ? Messages.get(line.key(), arguments)
                : Messages.get(line.key(), Messages.get(line.kind(), arguments[0]), arguments[1]);
    }
}
