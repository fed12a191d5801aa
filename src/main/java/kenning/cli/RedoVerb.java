package kenning.cli;

import java.util.List;
import kenning.model.Refusal;
import kenning.store.Project;
import kenning.text.Messages;
import picocli.CommandLine.Command;

@Command(
        name = "redo",
        description = "Redoes the step that was undone last.",
        footer = {"", "Example:", "  kenning redo alongside.kenning"})
final class RedoVerb extends ProjectVerb {
    @Override
    public Integer call() throws Refusal {
        try (var project = openToWrite()) {
            var step = Project.await(project.redo());
            if (json) {
                out().println(
                                Listing.json(
                                        step.map(UndoVerb::asJson)
                                                .map(List::of)
                                                .orElse(List.of())));
            } else if (step.isPresent()) {
                out().println(Messages.get("cli.redone", step.get().label()));
            }
            if (step.isEmpty()) {
                tell("cli.nothingToRedo");
            }
            return step.isPresent() ? ExitCode.DONE : ExitCode.IN_PART;
        }
    }
}
