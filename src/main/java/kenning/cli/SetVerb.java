package kenning.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StoryAttributes;
import kenning.model.VagueDate;
import kenning.model.Wording;
import kenning.store.Attributes;
import kenning.store.Label;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.store.Voices;
import kenning.text.AttributeWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "set",
        description = {
            "Sets what is known about stories, for one or for several at once, as one step.",
            "A voice is the teller’s, so it holds for everything that they told."
        },
        footer = {
            "",
            "Example:",
            "  kenning set alongside.kenning --story 1 --story 2 --place Tarrenholm --told 2024-03"
        })
final class SetVerb extends ProjectVerb {
    @Option(
            names = "--story",
            required = true,
            description = "A story’s title, the beginning of it, or its number.")
    List<String> stories = List.of();

    @Option(names = "--held", description = "Among the stories on hold.")
    boolean held;

    @Option(names = "--place", description = "Its place.")
    @Nullable String place;

    @Option(names = "--voice", paramLabel = "ROLE", description = "From which role it was told.")
    @Nullable String voice;

    @Option(
            names = "--told",
            paramLabel = "DATE",
            description = "When it was told: 2024, 2024-03 or 2024-03-05.")
    @Nullable String told;

    @Option(names = "--method", description = "How it was gathered.")
    @Nullable String method;

    @Option(
            names = "--flag",
            description = "Raises hard_to_hear, not_for_room, third_party or translated.")
    List<Flag> flags = List.of();

    @Option(names = "--no-flag", paramLabel = "FLAG", description = "Takes a flag off.")
    List<Flag> without = List.of();

    @Option(
            names = "--consent",
            paramLabel = "USE",
            description =
                    "As far as which use: team, room, internal, funder, public or archive. More than before needs --given and --how.")
    @Nullable Audience consent;

    @Option(
            names = "--wording",
            description = "How the words may be given: as_is, anonymised or paraphrase.")
    Wording wording = Wording.AS_IS;

    @Option(names = "--given", paramLabel = "DATE", description = "When that was agreed.")
    @Nullable String given;

    @Option(names = "--how", description = "How it was agreed: written, spoken with a witness …")
    String how = "";

    @Option(
            names = "--reviewed",
            paramLabel = "DATE",
            description = "When its teller went through it.")
    @Nullable String reviewed;

    @Override
    public Integer call() throws Refusal {
        try (var project = openToWrite()) {
            var found = Project.await(project.read(this::found));
            var attributes = Project.await(project.read(this::attributes));
            if (attributes.isNone()) {
                throw Refusal.of("cli.nothingToSet");
            }
            var place = found.size() == 1 ? "story/" + found.getFirst().value() : "";
            var label =
                    new Label(AttributeWords.label(attributes, found.size()), held ? "" : place);
            Project.await(
                    project.edit(
                            label,
                            tx -> {
                                Attributes.set(tx, found, attributes);
                                return true;
                            }));
            if (json) {
                out().println(
                                Listing.json(
                                        Listing.object(
                                                "stories",
                                                found.stream().map(Story.Id::value).toList(),
                                                "step",
                                                label.text())));
            } else {
                out().println(label.text() + ".");
            }
        }
        return ExitCode.DONE;
    }

    private List<Story.Id> found(Reading reading) throws Refusal {
        var found = new ArrayList<Story.Id>();
        for (var story : stories) {
            var id = Stories.named(reading, story, held).id();
            if (!found.contains(id)) {
                found.add(id);
            }
        }
        return found;
    }

    private StoryAttributes attributes(Reading reading) throws Refusal {
        return new StoryAttributes(
                place == null ? null : Places.named(reading, place).id(),
                voice == null ? null : Voices.named(reading, voice).id(),
                date(told),
                method,
                raised(),
                said(),
                date(reviewed));
    }

    private Map<Flag, Boolean> raised() throws Refusal {
        var raised = new HashMap<Flag, Boolean>();
        flags.forEach(flag -> raised.put(flag, true));
        for (var flag : without) {
            if (raised.put(flag, false) != null) {
                throw Refusal.of(
                        "cli.flagBothWays", flag.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return raised;
    }

    private StoryAttributes.@Nullable Said said() throws Refusal {
        if (consent == null) {
            return null;
        }
        var permission =
                consent == Audience.TEAM
                        ? Permission.TEAM_ONLY
                        : new Permission(consent.asFarAs(), wording);
        return new StoryAttributes.Said(permission, date(given), how);
    }

    private static @Nullable VagueDate date(@Nullable String typed) throws Refusal {
        return typed == null ? null : VagueDate.parse(typed);
    }
}
