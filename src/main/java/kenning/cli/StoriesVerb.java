package kenning.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.StorySummary;
import kenning.model.Use;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.store.Voices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stories",
        description = "Lists the stories.",
        footer = {"", "Example:", "  kenning stories alongside.kenning --place Tarrenholm"})
final class StoriesVerb extends ProjectVerb {
    @Option(names = "--held", description = "The stories on hold instead.")
    boolean held;

    @Option(names = "--place", description = "Only those of this place and the places in it.")
    @Nullable String place;

    @Option(names = "--voice", paramLabel = "ROLE", description = "Only those told from this role.")
    @Nullable String voice;

    @Override
    public Integer call() throws Refusal {
        List<StorySummary> stories;
        try (var project = openToRead()) {
            stories = Project.await(project.read(this::stories));
        }
        var listing =
                new Listing("id", "title", "voice", "place", "told", "words", "codings", "uses");
        for (var story : stories) {
            var role = story.voice();
            listing.row(
                    story.id().value(),
                    story.title(),
                    role == null ? "" : role.name(),
                    story.placeName(),
                    story.story().told() == null ? "" : story.story().told().iso(),
                    story.words(),
                    story.codings(),
                    uses(story));
        }
        listing.print(out(), json, "cli.noStories");
        return ExitCode.DONE;
    }

    private List<StorySummary> stories(Reading reading) throws Refusal {
        var role = voice == null ? null : Voices.named(reading, voice);
        var within =
                place == null
                        ? null
                        : Place.within(Places.list(reading), Places.named(reading, place).id());
        return (held ? Stories.listHeld(reading) : Stories.list(reading))
                .stream()
                        .filter(s -> role == null || role.equals(s.voice()))
                        .filter(s ->
                                within == null
                                        || (s.story().place() != null
                                                && within.contains(s.story().place())))
                        .toList();
    }

    /// What may be done with it, in the words of the options.
    static String uses(StorySummary story) {
        if (story.story().held()) {
            return "held";
        }
        var uses = story.permission().uses();
        return uses.isEmpty()
                ? "team"
                : java.util.Arrays.stream(Use.values())
                        .filter(uses::contains)
                        .map(u -> u.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }
}
