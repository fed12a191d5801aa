package kenning.cli;

import kenning.model.Refusal;
import kenning.store.Project;
import kenning.store.Starter;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "new",
        description = "Makes a new project.",
        footer = {"", "Example:", "  kenning new alongside.kenning --name \"Alongside\""})
final class NewVerb extends ProjectVerb {
    @Option(
            names = "--name",
            description = "What the project is called; otherwise the file’s name.")
    @Nullable String name;

    @Override
    public Integer call() throws Refusal {
        var fileName = file.getFileName() == null ? "" : file.getFileName().toString();
        var called = name == null ? fileName.replaceFirst("\\.kenning$", "") : name;
        try (var project = Project.create(file)) {
            Project.await(
                    project.edit(
                            label("edit.start"),
                            tx -> {
                                Starter.fill(tx, called);
                                return true;
                            }));
        }
        if (json) {
            out().println(Listing.json(Listing.object("file", file.toString(), "name", called)));
        } else {
            out().println(Messages.get("cli.made", file));
        }
        return ExitCode.DONE;
    }
}
