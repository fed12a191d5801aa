package kenning.cli;

import java.util.Map;
import kenning.model.Refusal;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.text.Messages;
import kenning.text.Quotes;
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
    @Option(
            names = "--story",
            required = true,
            description = "The story’s title, the beginning of it, or its number.")
    String story;

    @Option(names = "--quote", required = true, description = "The exact words of the passage.")
    String quote;

    @Option(
            names = "--code",
            required = true,
            description = "The code’s name or the beginning of it.")
    String code;

    @Option(names = "--note", description = "A note on this coding.")
    String note = "";

    @Option(names = "--quoted-voice", description = "Whose words these are when not the teller’s.")
    String quotedVoice = "";

    @Option(names = "--held", description = "Among the stories on hold.")
    boolean held;

    @Mixin Coder coder;

    @Override
    public Integer call() throws Refusal {
        try (var project = openToWrite()) {
            var found = Project.await(project.read(r -> Stories.named(r, story, held)));
            var theme = Project.await(project.read(r -> Codes.named(r, code)));
            var text = Project.await(project.read(r -> Stories.text(r, found.id())));
            var range = Quotes.only(text.text(), quote);
            var added = coder.sit(project);
            if (added != null) {
                tell("cli.memberAdded", added);
            }
            var label =
                    new Label(
                            Messages.get("edit.code", theme.name()), "story/" + found.id().value());
            var id =
                    Project.await(
                            project.edit(
                                    label,
                                    tx ->
                                            Codings.add(
                                                    tx,
                                                    found.id(),
                                                    range,
                                                    theme.id(),
                                                    note,
                                                    quotedVoice)));
            if (json) {
                out().println(
                                Listing.json(
                                        Map.of(
                                                "id",
                                                id.value(),
                                                "name",
                                                theme.name(),
                                                "story",
                                                found.id().value(),
                                                "start",
                                                range.start(),
                                                "end",
                                                range.end())));
            } else {
                out().println(
                                Messages.get(
                                        "cli.coded",
                                        range.in(text.text()),
                                        theme.name(),
                                        id.value()));
            }
        }
        return ExitCode.DONE;
    }
}
