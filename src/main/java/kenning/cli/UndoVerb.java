package kenning.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        var undone = new ArrayList<Step>();
        try (var project = openToWrite()) {
            for (int i = 0; i < steps; i++) {
                var step = Project.await(project.undo());
                step.ifPresent(undone::add);
                if (step.isEmpty()) {
                    break;
                }
            }
        }
        if (json) {
            out().println(Listing.json(undone.stream().map(UndoVerb::asJson).toList()));
        } else {
            undone.forEach(step -> out().println(Messages.get("cli.undone", step.label())));
        }
        if (undone.isEmpty()) {
            tell("cli.nothingToUndo");
        }
        return undone.isEmpty() ? ExitCode.IN_PART : ExitCode.DONE;
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
