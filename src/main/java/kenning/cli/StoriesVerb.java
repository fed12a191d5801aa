package kenning.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kenning.analysis.Criterion;
import kenning.analysis.StoryFilter;
import kenning.analysis.StoryOrder;
import kenning.analysis.StoryTerms;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.Refusal;
import kenning.model.StorySummary;
import kenning.model.Use;
import kenning.model.VoiceFamily;
import kenning.store.Codes;
import kenning.store.Indicators;
import kenning.store.Periods;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.store.Voices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stories",
        description = {
            "Lists the stories.",
            "An option that is given twice asks for either; different options all hold."
        },
        footer = {
            "",
            "Example:",
            "  kenning stories alongside.kenning --place Tarrenholm --uncoded --sort longest"
        })
final class StoriesVerb extends ProjectVerb {
    @Option(names = "--held", description = "The stories on hold instead.")
    boolean held;

    @Option(names = "--place", description = "Only those of this place and the places in it.")
    List<String> places = List.of();

    @Option(
            names = "--voice",
            paramLabel = "ROLE",
            description =
                    "Only those told from this role, or from any of community, practice, leadership or funder.")
    List<String> voices = List.of();

    @Option(
            names = "--period",
            description = "Only those told in this period; a vague date counts when it can be.")
    List<String> periods = List.of();

    @Option(
            names = "--code",
            description =
                    "Only those coded with this code or one under it, or with a sign of this leading indicator.")
    List<String> codes = List.of();

    @Option(
            names = "--consent",
            paramLabel = "USE",
            description =
                    "Only those that may be used for room, internal, funder, public or archive; team for those that may be used for nothing else, none for those of which nothing was recorded.")
    List<String> consents = List.of();

    @Option(names = "--coded", description = "Only those that carry a code or a sign.")
    boolean coded;

    @Option(names = "--uncoded", description = "Only those that carry none yet.")
    boolean uncoded;

    @Option(
            names = "--flag",
            description =
                    "Only those so flagged: hard_to_hear, not_for_room, third_party or translated.")
    List<Flag> flags = List.of();

    @Option(names = "--reviewed", description = "Only those that their teller went through.")
    boolean reviewed;

    @Option(names = "--not-reviewed", description = "Only those that their teller has not yet.")
    boolean notReviewed;

    @Option(names = "--title", description = "Only those with these words in their title.")
    String title = "";

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description =
                    "came, told (newest first), title, place, voice, least_coded or longest. Without it: as they came.")
    StoryOrder order = StoryOrder.CAME;

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
        var terms =
                new StoryTerms(
                        Places.list(reading),
                        Voices.list(reading),
                        Periods.list(reading),
                        Codes.list(reading),
                        Indicators.list(reading));
        var filter = new StoryFilter(criteria(reading), title);
        var all = held ? Stories.listHeld(reading) : Stories.list(reading);
        return order.of(filter.of(all, terms));
    }

    private List<Criterion> criteria(Reading reading) throws Refusal {
        var all = new ArrayList<Criterion>();
        for (var place : places) {
            all.add(new Criterion.InPlace(Places.named(reading, place).id()));
        }
        for (var voice : voices) {
            all.add(voice(reading, voice));
        }
        for (var period : periods) {
            all.add(new Criterion.InPeriod(Periods.named(reading, period).id()));
        }
        for (var code : codes) {
            all.add(code(reading, code));
        }
        for (var consent : consents) {
            all.add(consent(consent));
        }
        flags.forEach(flag -> all.add(new Criterion.Flagged(flag)));
        if (coded) {
            all.add(new Criterion.Coded(true));
        }
        if (uncoded) {
            all.add(new Criterion.Coded(false));
        }
        if (reviewed) {
            all.add(new Criterion.Reviewed(true));
        }
        if (notReviewed) {
            all.add(new Criterion.Reviewed(false));
        }
        return all;
    }

    /// A role of that name, or else a family.
    private static Criterion voice(Reading reading, String name) throws Refusal {
        for (var voice : Voices.list(reading)) {
            if (voice.name().equalsIgnoreCase(name.strip())) {
                return new Criterion.FromVoice(voice.id());
            }
        }
        for (var family : VoiceFamily.values()) {
            if (family.code().equalsIgnoreCase(name.strip())) {
                return new Criterion.FromFamily(family);
            }
        }
        return new Criterion.FromVoice(Voices.named(reading, name).id());
    }

    /// A code of that name, or else a leading indicator.
    private static Criterion code(Reading reading, String name) throws Refusal {
        try {
            return new Criterion.CodedWith(Codes.named(reading, name).id());
        } catch (Refusal none) {
            if (!none.key().equals("code.none")) {
                throw none;
            }
            return sign(reading, name, none);
        }
    }

    private static Criterion sign(Reading reading, String wording, Refusal noCode) throws Refusal {
        try {
            return new Criterion.SignOf(Indicators.named(reading, wording).id());
        } catch (Refusal none) {
            throw none.key().equals("indicator.none") ? noCode : none;
        }
    }

    private static Criterion consent(String word) throws Refusal {
        if (word.strip().equalsIgnoreCase("none")) {
            return new Criterion.NoConsent();
        }
        for (var audience : Audience.values()) {
            if (audience.code().equalsIgnoreCase(word.strip())) {
                return new Criterion.UpTo(audience);
            }
        }
        throw Refusal.of("cli.noUse", word);
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
