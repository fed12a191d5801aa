package kenning.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.store.Members;
import kenning.store.Project;
import kenning.store.Step;
import kenning.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description = "Lists what was done, by whom and when, the newest first.",
        footer = {"", "Example:", "  kenning history alongside.kenning --most 20"})
final class HistoryVerb extends ProjectVerb {
    @Option(names = "--most", paramLabel = "N", description = "At most so many steps.")
    int most = 50;

    /// To the minute, where the reader is.
    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private static String kept(Step step) {
        return step.kept() ? Messages.get("history.kept") : "";
    }

    @Override
    public Integer call() throws Refusal {
        try (var project = openToRead()) {
            var members =
                    Project.await(project.read(Members::list)).stream()
                            .collect(Collectors.toMap(Member::id, Function.identity()));
            var listing = new Listing("id", "name", "member", "made", "state", "kept");
            for (var step : Project.await(project.history(most))) {
                var member = step.member() == null ? null : members.get(step.member());
                listing.row(
                        step.id(),
                        step.label(),
                        member == null ? "" : member.label(),
                        json ? step.made().toString() : MADE.format(step.made()),
                        step.state().name().toLowerCase(Locale.ROOT),
                        json ? (Object) step.kept() : kept(step));
            }
            listing.print(out(), json, "cli.noHistory");
        }
        return ExitCode.DONE;
    }
}
