package kenning.cli;

import kenning.model.Refusal;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Project;
import kenning.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "code",
        description = "Puts a code on a passage, found by its exact words.",
        footer = {
            "",
            "Example:",
            "  kenning code alongside.kenning --story \"Small things, a Tuesday\" --quote \"Nobody pushed.\" --code \"Small things\" --as LP-A"
        })
final class CodeVerb extends ProjectVerb {
    @Mixin Spot spot;

    @Option(
            names = "--code",
            required = true,
            description = "The code’s name or the beginning of it.")
    String code;

    @Option(names = "--note", description = "A note on this coding.")
    String note = "";

    @Option(names = "--quoted-voice", description = "Whose words these are when not the teller’s.")
    String quotedVoice = "";

    @Mixin Coder coder;

    @Override
    public Integer call() throws Refusal {
        try (var project = openToWrite()) {
            var found = spot.find(project);
            var theme = Project.await(project.read(r -> Codes.named(r, code)));
            var added = coder.sit(project);
            if (added != null) {
                tell("cli.memberAdded", added);
            }
            var label = new Label(Messages.get("edit.code", theme.name()), found.place());
            var id =
                    Project.await(
                            project.edit(
                                    label,
                                    tx ->
                                            Codings.add(
                                                    tx,
                                                    found.story().id(),
                                                    found.range(),
                                                    theme.id(),
                                                    note,
                                                    quotedVoice)));
            if (json) {
                out().println(
                                Listing.json(
                                        Listing.object(
                                                "id",
                                                id.value(),
                                                "name",
                                                theme.name(),
                                                "story",
                                                found.story().id().value(),
                                                "start",
                                                found.range().start(),
                                                "end",
                                                found.range().end())));
            } else {
                out().println(Messages.get("cli.coded", found.words(), theme.name(), id.value()));
            }
        }
        return ExitCode.DONE;
    }
}
