package kenning.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.release.ClearedReport;
import kenning.release.Gate;
import kenning.release.LeftOut;
import kenning.report.LeftOutWords;
import kenning.report.ReportFile;
import kenning.report.Sentences;
import kenning.store.Project;
import kenning.task.Progress;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "Writes the update for funders as a Word document, or the same for another audience.",
            "It holds only what the tellers agreed to. A file that stands there already is kept under another name."
        },
        footer = {
            "",
            "Example:",
            "  kenning report alongside.kenning --out update.docx --audience funder --from 2025-04-01 --to 2025-06-30"
        })
final class ReportVerb extends ProjectVerb {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "X.docx")
    Path target;

    @Option(
            names = "--audience",
            description =
                    "For whom: funder (as without it), public, internal, room or team; team holds every story that is not on hold.")
    Audience audience = Audience.FUNDER;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "Stories told from then on: 2024, 2024-03 or 2024-03-05. Otherwise from the beginning.")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Stories told until then.")
    @Nullable String to;

    @Override
    public Integer call() throws Refusal {
        var dates =
                Dates.between(
                        from == null ? null : VagueDate.parse(from).first(),
                        to == null ? null : VagueDate.parse(to).last());
        Gate gate;
        try (var project = openToRead()) {
            gate = Project.await(project.read(r -> Gate.open(r, audience)));
        }
        var report = gate.report(dates);
        var written =
                ReportFile.write(
                        report, LocalDate.now(ZoneId.systemDefault()), target, file, Progress.NONE);
        written.earlier().ifPresent(earlier -> tell("cli.report.earlier", earlier.getFileName()));
        if (json) {
            out().println(Listing.json(asJson(report, gate.leftOut(dates))));
        } else {
            out().println(Messages.get("cli.report.written", target));
            out().println(Sentences.balance(report));
            gate.leftOut(dates)
                    .forEach(left -> out().println("  " + LeftOutWords.of(left, audience)));
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> asJson(ClearedReport report, List<LeftOut> leftOut) {
        var json = new LinkedHashMap<String, Object>();
        json.put("path", target.toString());
        json.put("audience", audience.code());
        json.put("stories", report.stories().size());
        json.put("quotable", report.quotable());
        json.put("insights", report.insights().size());
        json.put("balance", Sentences.balance(report));
        json.put("leftOut", leftOut.stream().map(l -> LeftOutWords.of(l, audience)).toList());
        return json;
    }
}
