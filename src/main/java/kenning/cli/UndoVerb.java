package kenning.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenning.model.Refusal;
import kenning.store.Project;
import kenning.store.Step;
import kenning.store.WayBack;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "undo",
        description =
                "Undoes the newest step, or several. Steps that narrowed what may be done with a story stay.",
        footer = {
            "",
            "Examples:",
            "  kenning undo alongside.kenning --steps 3",
            "  kenning undo alongside.kenning --to 120"
        })
final class UndoVerb extends ProjectVerb {
    @Option(names = "--steps", paramLabel = "N", description = "How many steps.")
    int steps = 1;

    @Option(
            names = "--to",
            paramLabel = "ID",
            description =
                    "Goes back to before this step, as one step that can itself be undone; history gives the numbers.")
    @Nullable Long to;

    @Option(names = "--dry-run", description = "With --to: only says what would be put back.")
    boolean dryRun;

    /// To the minute, where the reader is.
    static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    @Override
    public Integer call() throws Refusal {
        if (to != null) {
            return goBack(to);
        }
        if (dryRun) {
            throw Refusal.of("cli.dryRun");
        }
        if (steps < 1) {
            throw Refusal.of("cli.steps", steps);
        }
        var undone = new ArrayList<Step>();
        List<Step> stayed = List.of();
        try (var project = openToWrite()) {
            for (int i = 0; i < steps; i++) {
                var step = Project.await(project.undo());
                step.ifPresent(undone::add);
                if (step.isEmpty()) {
                    break;
                }
            }
            stayed = stayed(project, undone);
        }
        if (json) {
            out().println(Listing.json(undone.stream().map(UndoVerb::asJson).toList()));
        } else {
            undone.forEach(step -> out().println(Messages.get("cli.undone", step.label())));
        }
        stayed.forEach(step -> tell("cli.stayed", step.label()));
        if (undone.isEmpty()) {
            tell("cli.nothingToUndo");
        }
        return undone.isEmpty() ? ExitCode.IN_PART : ExitCode.DONE;
    }

    private int goBack(long step) throws Refusal {
        try (var project = openToWrite()) {
            var back = Project.await(project.lookBackTo(step));
            var label =
                    Messages.get(
                            "edit.goBack", back.from().label(), WHEN.format(back.from().made()));
            if (!dryRun) {
                back = Project.await(project.goBackTo(step, label));
            }
            if (json) {
                out().println(
                                Listing.json(
                                        Listing.object(
                                                "name",
                                                label,
                                                "steps",
                                                back.steps(),
                                                "stays",
                                                back.stays().stream()
                                                        .map(UndoVerb::asJson)
                                                        .toList())));
            } else {
                out().println(
                                Messages.get(
                                        dryRun ? "history.wouldGoBack" : "history.wentBack",
                                        label,
                                        back.steps()));
            }
            for (var staying : back.stays()) {
                tell("history.stays." + staying.why(), staying.step().label());
            }
            return ExitCode.DONE;
        }
    }

    private static Map<String, Object> asJson(WayBack.Staying staying) {
        var json = new LinkedHashMap<>(asJson(staying.step()));
        json.put("why", staying.why().name().toLowerCase(Locale.ROOT));
        return json;
    }

    /// The steps that were passed over on the way to the last one that was undone.
    private static List<Step> stayed(Project project, List<Step> undone) throws Refusal {
        long oldest = undone.isEmpty() ? 0 : undone.getLast().id();
        return Project.await(project.history(Integer.MAX_VALUE)).stream()
                .filter(step -> step.kept() && step.id() > oldest)
                .toList();
    }

    static Map<String, Object> asJson(Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", step.id());
        json.put("name", step.label());
        json.put("place", step.place());
        json.put("made", step.made().toString());
        return json;
    }
}
