package kenning.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenning.model.Refusal;
import kenning.store.Backup;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.text.Messages;
import picocli.CommandLine.Command;

@Command(
        name = "backups",
        description = "Lists the backups of the project, the newest first, and what each holds.",
        footer = {"", "Example:", "  kenning backups alongside.kenning"})
final class BackupsVerb extends ProjectVerb {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    @Override
    public Integer call() throws Refusal {
        List<Backup> all;
        try (var project = openToRead()) {
            all = BackupPlace.usual().list(Project.await(project.read(ProjectGuid::of)));
        }
        if (json) {
            out().println(Listing.json(all.stream().map(BackupsVerb::object).toList()));
            return ExitCode.DONE;
        }
        var listing =
                new Listing("made", "why", "stories", "codings", "insights", "state", "file")
                        .wrapping();
        for (var one : all) {
            listing.row(
                    when(one),
                    Messages.get("backups.why." + one.why().name()),
                    one.rows("story"),
                    one.rows("coding"),
                    one.rows("insight"),
                    Messages.get("backups.chip." + one.state().name()),
                    one.file());
        }
        listing.print(out(), false, "cli.noBackups");
        return ExitCode.DONE;
    }

    static String when(Backup one) {
        return WHEN.format(one.made());
    }

    static Map<String, Object> object(Backup one) {
        return Listing.object(
                "file",
                one.file().toString(),
                "made",
                one.made().toString(),
                "why",
                one.why().name().toLowerCase(Locale.ROOT),
                "stories",
                one.rows("story"),
                "codings",
                one.rows("coding"),
                "insights",
                one.rows("insight"),
                "bytes",
                one.bytes(),
                "state",
                one.state().name().toLowerCase(Locale.ROOT),
                "checked",
                one.checked() == null ? "" : one.checked().toString(),
                "second",
                one.second() || one.copied());
    }
}
