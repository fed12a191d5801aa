package kenning.cli;

import kenning.model.Refusal;
import kenning.store.Checkup;
import kenning.store.Project;
import kenning.text.Messages;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        description =
                "Looks whether everything in the project holds together, after finishing what a crash left unfinished.",
        footer = {"", "Example:", "  kenning check alongside.kenning"})
final class CheckVerb extends ProjectVerb {
    @Override
    public Integer call() throws Refusal {
        var listing = new Listing("id", "name").wrapping();
        try (var project = openOrRead()) {
            for (var finding : Project.await(project.read(Checkup::run))) {
                listing.row(finding.where(), Messages.get(finding.key(), finding.where()));
            }
        }
        listing.print(out(), json, "cli.checked");
        return listing.isEmpty() ? ExitCode.DONE : ExitCode.IN_PART;
    }

    /// As usual, so that what a crash left is put right; beside somebody who is working on it, for
    /// reading.
    private Project openOrRead() throws Refusal {
        try {
            return openToWrite();
        } catch (Refusal e) {
            if (e.key().equals("store.inUse")
                    || e.key().equals("store.cannotLock")
                    || e.key().equals("store.cannotWrite")) {
                return openToRead();
            }
            throw e;
        }
    }
}
