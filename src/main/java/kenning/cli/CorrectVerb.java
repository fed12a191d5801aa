package kenning.cli;

import java.util.List;
import kenning.model.Refusal;
import kenning.model.TextEdit;
import kenning.model.TextRange;
import kenning.store.Corrections;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Tx;
import kenning.text.Messages;
import kenning.text.TextEdits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "correct",
        description =
                "Puts a slip of the transcript right. Codings and signs go along; the original file keeps what stood there.",
        footer = {
            "",
            "Example:",
            "  kenning correct alongside.kenning --story \"Small things, a Tuesday\" --quote \"teh bus\" --to \"the bus\" --as LP-A"
        })
final class CorrectVerb extends ProjectVerb {
    @Mixin Spot spot;

    @Option(
            names = "--to",
            required = true,
            description = "The words that should stand there; empty to delete.")
    String to;

    @Mixin Coder coder;

    @Override
    public Integer call() throws Refusal {
        try (var project = openToWrite()) {
            var found = spot.find(project);
            var added = coder.sit(project);
            if (added != null) {
                tell("cli.memberAdded", added);
            }
            var label = new Label(Messages.get("edit.correct"), found.place());
            var edits = TextEdits.between(found.words(), to);
            if (edits.isEmpty()) {
                throw Refusal.of("correction.nothing");
            }
            Project.await(project.edit(label, tx -> make(tx, found, edits)));
            if (json) {
                out().println(
                                Listing.json(
                                        Listing.object(
                                                "story",
                                                found.story().id().value(),
                                                "was",
                                                found.words(),
                                                "became",
                                                to)));
            } else {
                out().println(Messages.get("cli.corrected", found.words(), to));
            }
        }
        return ExitCode.DONE;
    }

    /// Only the words that differ are replaced, so that passages between them stay as they are.
    private static int make(Tx tx, Spot.Found found, List<TextEdit> edits) throws Refusal {
        for (var edit : edits) {
            int at = found.range().start();
            var range = new TextRange(at + edit.range().start(), at + edit.range().end());
            Corrections.replace(tx, found.story().id(), range, edit.became());
        }
        return edits.size();
    }
}
