package kenning.example;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.IncomingStory;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.Use;
import kenning.model.Wording;
import kenning.store.Consents;
import kenning.store.Stories;
import kenning.store.StoryFacts;
import kenning.store.Tx;
import kenning.task.Progress;
import kenning.text.Messages;

/// The example's stories: read by the same readers as any file, and told what their table says of
/// them.
final class ExampleStories {
    private ExampleStories() {}

    /// Reads every story's text, by its reference.
    ///
    /// @param folder where the files are laid out, and stay
    static Map<String, IncomingStory> read(Path folder) throws Refusal {
        var stories = new LinkedHashMap<String, IncomingStory>();
        for (var row : Sources.table("stories")) {
            stories.put(
                    row.get("ref"),
                    read(Sources.layOut(row.get("file"), folder), row.get("title")));
        }
        return stories;
    }

    private static IncomingStory read(Path file, String title) throws Refusal {
        return switch (Readers.read(file, ReadOptions.PLAIN, Progress.NONE)) {
            case Outcome.Read read ->
                    new IncomingStory(
                            title,
                            read.story().original(),
                            read.story().turns(),
                            read.story().changedCharacters());
            case Outcome.Refused refused -> throw refused.reason();
        };
    }

    static Map<String, Story.Id> add(
            Tx tx,
            Map<String, IncomingStory> texts,
            Map<String, Teller.Id> tellers,
            Map<String, Place.Id> places)
            throws Refusal {
        var stories = new HashMap<String, Story.Id>();
        for (var row : Sources.table("stories")) {
            var ref = row.get("ref");
            var facts =
                    new StoryFacts(
                            ExampleProject.known(tellers, row.get("teller")),
                            places.get(row.get("place")),
                            ExampleProject.date(row.get("told")),
                            ExampleProject.date(row.get("happened")),
                            row.get("method"),
                            row.get("what_matters"),
                            row.get("in_the_way"),
                            flags(row.get("flags")),
                            row.get("held").equals("yes"));
            var story = Stories.add(tx, ExampleProject.known(texts, ref), facts);
            Consents.add(
                    tx,
                    story,
                    permission(row.get("scope")),
                    facts.told(),
                    Messages.get("example.consent"));
            stories.put(ref, story);
        }
        return stories;
    }

    private static Permission permission(String scope) {
        return switch (scope) {
            case "team" -> Permission.TEAM_ONLY;
            case "counted" -> new Permission(Set.of(Use.COUNTED), Wording.NONE);
            default ->
                    new Permission(
                            ExampleProject.word(Audience.class, scope).asFarAs(), Wording.AS_IS);
        };
    }

    private static Set<Flag> flags(String list) {
        var flags = EnumSet.noneOf(Flag.class);
        ExampleProject.refs(list).forEach(flag -> flags.add(ExampleProject.word(Flag.class, flag)));
        return flags;
    }
}
