package kenning.cli;

import kenning.example.ExampleProject;
import kenning.model.Refusal;
import kenning.task.Progress;
import kenning.text.Messages;
import picocli.CommandLine.Command;

@Command(
        name = "example",
        description = "Builds the example project, in which everything is invented.",
        footer = {"", "Example:", "  kenning example alongside.kenning"})
final class ExampleVerb extends ProjectVerb {
    @Override
    public Integer call() throws Refusal {
        ExampleProject.build(file, Progress.NONE).close();
        if (json) {
            out().println(Listing.json(Listing.object("file", file.toString())));
        } else {
            out().println(Messages.get("cli.made", file));
        }
        return ExitCode.DONE;
    }
}
