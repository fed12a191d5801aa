package kenning.cli;

import java.nio.file.Path;
import kenning.model.Refusal;
import kenning.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        description =
                "Makes a new project of a backup, after reading the backup from end to end. Nothing is ever overwritten.",
        footer = {
            "",
            "Example:",
            "  kenning restore ~/.local/share/kenning/backups/GUID/20260312-140500-000-close.kenning --to restored.kenning"
        })
final class RestoreVerb extends ProjectVerb {
    @Option(
            names = "--to",
            paramLabel = "NEW",
            required = true,
            description = "The new project, under a name that is free.")
    Path to;

    @Override
    public Integer call() throws Refusal {
        BackupPlace.usual().restore(file, to, label("backups.narrowed"));
        if (json) {
            out().println(Listing.json(Listing.object("file", to.toString())));
        } else {
            out().println(Messages.get("cli.restored", to));
        }
        return ExitCode.DONE;
    }
}
