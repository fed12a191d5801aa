package kenning.cli;

import java.util.List;
import java.util.stream.Collectors;
import kenning.model.Coding;
import kenning.model.Refusal;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.text.Messages;
import kenning.text.Quotes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "uncode",
        description =
                "Takes a code off a passage: by the coding’s number, or by story, words and code.",
        footer = {"", "Example:", "  kenning uncode alongside.kenning 12"})
final class UncodeVerb extends ProjectVerb {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CODING",
            description = "The coding’s number, as “show” gives it.")
    @Nullable Long number;

    @Option(
            names = "--story",
            description = "The story’s title, the beginning of it, or its number.")
    @Nullable String story;

    @Option(names = "--quote", description = "The exact words of the passage.")
    @Nullable String quote;

    @Option(names = "--code", description = "The code’s name or the beginning of it.")
    @Nullable String code;

    @Option(names = "--held", description = "Among the stories on hold.")
    boolean held;

    private record Found(Coding coding, String name) {}

    @Override
    public Integer call() throws Refusal {
        try (var project = openToWrite()) {
            var found = Project.await(project.read(this::find));
            var label =
                    new Label(
                            Messages.get("edit.uncode", found.name()),
                            "story/" + found.coding().story().value());
            Project.await(
                    project.edit(
                            label,
                            tx -> {
                                Codings.remove(tx, found.coding().id());
                                return true;
                            }));
            if (json) {
                out().println(
                                Listing.json(
                                        Listing.object(
                                                "id",
                                                found.coding().id().value(),
                                                "name",
                                                found.name())));
            } else {
                out().println(Messages.get("cli.uncoded", found.name(), found.coding().words()));
            }
        }
        return ExitCode.DONE;
    }

    private Found find(Reading reading) throws Refusal {
        if (number != null) {
            long wanted = number;
            var coding =
                    codings(reading).stream()
                            .filter(c -> c.id().value() == wanted)
                            .findFirst()
                            .orElseThrow(() -> Refusal.of("cli.noCoding", wanted));
            return found(reading, coding);
        }
        if (story == null || quote == null || code == null) {
            throw Refusal.of("cli.uncodeWhat");
        }
        var summary = Stories.named(reading, story, held);
        var wanted = Codes.named(reading, code);
        var range = Quotes.only(Stories.text(reading, summary.id()).text(), quote);
        var there =
                Codings.of(reading, summary.id()).stream()
                        .filter(c -> c.code().equals(wanted.id()) && c.range().equals(range))
                        .toList();
        if (there.size() > 1) {
            throw Refusal.of(
                    "cli.severalCodings",
                    wanted.name(),
                    there.stream()
                            .map(c -> Long.toString(c.id().value()))
                            .collect(Collectors.joining(", ")));
        }
        return there.stream()
                .findFirst()
                .map(c -> new Found(c, wanted.name()))
                .orElseThrow(() -> Refusal.of("cli.notCoded", wanted.name()));
    }

    private List<Coding> codings(Reading reading) {
        return held
                ? Stories.listHeld(reading).stream()
                        .flatMap(story -> Codings.of(reading, story.id()).stream())
                        .toList()
                : Codings.all(reading);
    }

    private static Found found(Reading reading, Coding coding) {
        return Codes.list(reading).stream()
                .filter(c -> c.id().equals(coding.code()))
                .findFirst()
                .map(c -> new Found(coding, c.name()))
                .orElseThrow();
    }
}
