package kenning.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Refusal;
import kenning.store.Project;
import kenning.store.Step;
import kenning.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "undo",
        description =
                "Undoes the newest step, or several. Steps that narrowed what may be done with a story stay.",
        footer = {"", "Example:", "  kenning undo alongside.kenning --steps 3"})
final class UndoVerb extends ProjectVerb {
    @Option(names = "--steps", paramLabel = "N", description = "How many steps.")
    int steps = 1;

    @Override
    public Integer call() throws Refusal {
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
