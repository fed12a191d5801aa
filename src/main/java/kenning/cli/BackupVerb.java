package kenning.cli;

import java.nio.file.Path;
import java.time.Instant;
import kenning.model.Refusal;
import kenning.store.Backup;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        description = "Makes a backup of the project and reads it again from end to end.",
        footer = {
            "",
            "Examples:",
            "  kenning backup alongside.kenning",
            "  kenning backup alongside.kenning --to /media/stick"
        })
final class BackupVerb extends ProjectVerb {
    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Into this folder, instead of among the others.")
    @Nullable Path to;

    @Override
    public Integer call() throws Refusal {
        Backup made;
        try (var project = openToRead()) {
            made =
                    to == null
                            ? BackupPlace.usual().make(project, Why.ASKED, Instant.now())
                            : Backups.makeIn(project, to, Instant.now());
        }
        if (json) {
            out().println(Listing.json(BackupsVerb.object(made)));
        } else {
            out().println(made.file());
        }
        return ExitCode.DONE;
    }
}
