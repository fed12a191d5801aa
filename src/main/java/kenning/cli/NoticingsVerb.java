package kenning.cli;

import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.text.Brief;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "noticings",
        description = "Lists the noticings, for the team, the newest first, or adds one.",
        footer = {
            "",
            "Examples:",
            "  kenning noticings alongside.kenning",
            "  kenning noticings alongside.kenning --add \"He came as far as the coat pegs.\" --who CO-T --on 2024-11-06 --kind small_step"
        })
final class NoticingsVerb extends ProjectVerb {
    @Option(names = "--add", paramLabel = "LINE", description = "Adds this noticing first.")
    @Nullable String line;

    @Option(names = "--who", description = "Who noticed it, as a role or a member’s label.")
    String who = "";

    @Option(names = "--where", description = "Where, in your own words.")
    String where = "";

    @Option(names = "--on", paramLabel = "DATE", description = "When: 2024, 2024-03 or 2024-03-05.")
    @Nullable String on;

    @Option(
            names = "--kind",
            description = "noticing, small_step, slip, difficult, data_gap or thanks.")
    Noticing.Kind kind = Noticing.Kind.NOTICING;

    @Option(names = "--private", description = "For the team alone, always.")
    boolean kept;

    @Mixin Coder coder;

    @Override
    public Integer call() throws Refusal {
        var noticed = line;
        if (noticed == null) {
            if (kept || on != null || !who.isEmpty() || !where.isEmpty()) {
                throw Refusal.of("cli.noticings.needsLine");
            }
            try (var project = openToRead()) {
                list(project);
            }
        } else {
            var day = on == null ? null : VagueDate.parse(on);
            try (var project = openToWrite()) {
                var added = coder.sit(project);
                if (added != null) {
                    tell("cli.memberAdded", added);
                }
                Project.await(
                        project.edit(
                                label("edit.noticing.add", Brief.of(noticed)),
                                tx -> Noticings.add(tx, noticed, who, where, day, kind, kept)));
                list(project);
            }
        }
        return ExitCode.DONE;
    }

    private void list(Project project) throws Refusal {
        var noticings = Project.await(project.read(Noticings::list));
        if (json) {
            out().println(Listing.json(noticings.stream().map(NoticingsVerb::asJson).toList()));
            return;
        }
        var listing = new Listing("id", "noticed", "who", "place", "kind", "line").wrapping();
        for (var noticing : noticings) {
            var date = noticing.on();
            var name = Messages.get("noticing.kind." + noticing.kind().code());
            listing.row(
                    noticing.id().value(),
                    date == null ? "" : date.iso(),
                    noticing.who(),
                    noticing.where(),
                    noticing.kept() ? name + ", " + Messages.get("noticing.private") : name,
                    noticing.line());
        }
        listing.print(out(), false, "cli.noNoticings");
    }

    private static Object asJson(Noticing noticing) {
        var date = noticing.on();
        return Listing.object(
                "id",
                noticing.id().value(),
                "line",
                noticing.line(),
                "who",
                noticing.who(),
                "where",
                noticing.where(),
                "on",
                date == null ? "" : date.iso(),
                "kind",
                noticing.kind().code(),
                "private",
                noticing.kept());
    }
}
