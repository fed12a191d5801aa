package kenning.cli;

import java.nio.file.Path;
import kenning.model.Refusal;
import kenning.store.DamagedCopies;
import kenning.store.Salvage;
import kenning.task.Progress;
import kenning.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rescue",
        description =
                "Brings what can be read of a damaged project into a new one, and lists what is missing. The damaged file is copied aside first and stays as it is.",
        footer = {
            "",
            "Example:",
            "  kenning rescue alongside.kenning --to alongside-rescued.kenning"
        })
final class RescueVerb extends ProjectVerb {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "NEW",
            description = "The new project, which must not be there yet.")
    Path target;

    @Override
    public Integer call() throws Refusal {
        var kept = DamagedCopies.keep(file, DamagedAnswer.folder());
        var salvaged =
                BackupPlace.usual()
                        .rescue(kept, target, words(), label("backups.narrowed"), Progress.NONE);
        var missing = salvaged.missing().stream().map(DamagedAnswer::sentence).toList();
        if (json) {
            out().println(
                            Listing.json(
                                    Listing.object(
                                            "file",
                                            target.toString(),
                                            "kept",
                                            kept.toString(),
                                            "read",
                                            salvaged.read(),
                                            "lost",
                                            salvaged.lost(),
                                            "missing",
                                            missing)));
        } else {
            out().println(Messages.get("rescue.done", target, salvaged.read()));
            out().println(Messages.get("rescue.kept", kept));
            missing.forEach(out()::println);
        }
        return salvaged.whole() ? ExitCode.DONE : ExitCode.IN_PART;
    }

    private static Salvage.Words words() {
        return new Salvage.Words(
                Messages.get("rescue.story"),
                Messages.get("rescue.theme"),
                Messages.get("rescue.indicator"),
                Messages.get("rescue.passage"));
    }
}
