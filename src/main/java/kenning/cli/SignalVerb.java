package kenning.cli;

import kenning.model.Direction;
import kenning.model.Level;
import kenning.model.Refusal;
import kenning.model.Strength;
import kenning.model.VagueDate;
import kenning.store.Indicators;
import kenning.store.Label;
import kenning.store.NewSignal;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "signal",
        description =
                "Puts a sign of a leading indicator on a passage, with the direction in which it points.",
        footer = {
            "",
            "Example:",
            "  kenning signal alongside.kenning --story 1 --quote \"Nobody pushed.\" --indicator \"I walked in\" --direction toward"
        })
final class SignalVerb extends ProjectVerb {
    @Mixin Spot spot;

    @Option(
            names = "--indicator",
            required = true,
            description = "The indicator’s wording or the beginning of it.")
    String indicator;

    @Option(names = "--direction", required = true, description = "toward, away, mixed or waiting.")
    Direction direction;

    @Option(
            names = "--noticed",
            paramLabel = "DATE",
            description = "When it was noticed: 2024, 2024-03 or 2024-03-05.")
    @Nullable String noticed;

    @Option(
            names = "--strength",
            description = "green_shoot, taking_hold, usual_now or slipped_back.")
    @Nullable Strength strength;

    @Option(
            names = "--level",
            description = "person, family, group, practice, organisation, local_system or nation.")
    @Nullable Level level;

    @Option(names = "--created", paramLabel = "SENTENCE", description = "What is being created.")
    String created = "";

    @Option(names = "--note", description = "A note on this sign.")
    String note = "";

    @Mixin Coder coder;

    @Override
    public Integer call() throws Refusal {
        var day = noticed == null ? null : VagueDate.parse(noticed);
        try (var project = openToWrite()) {
            var found = spot.find(project);
            var watched = Project.await(project.read(r -> Indicators.named(r, indicator)));
            var added = coder.sit(project);
            if (added != null) {
                tell("cli.memberAdded", added);
            }
            var label = new Label(Messages.get("edit.signal", watched.wording()), found.place());
            var sign =
                    new NewSignal(
                            found.story().id(),
                            found.range(),
                            watched.id(),
                            direction,
                            day,
                            strength,
                            level,
                            null,
                            created,
                            note);
            var id = Project.await(project.edit(label, tx -> Signals.add(tx, sign)));
            if (json) {
                out().println(
                                Listing.json(
                                        Listing.object(
                                                "id",
                                                id.value(),
                                                "name",
                                                watched.wording(),
                                                "story",
                                                found.story().id().value(),
                                                "direction",
                                                direction.code())));
            } else {
                out().println(
                                Messages.get(
                                        "cli.signed",
                                        direction.mark(),
                                        watched.wording(),
                                        Messages.get("direction." + direction.code()),
                                        found.words()));
            }
        }
        return ExitCode.DONE;
    }
}
