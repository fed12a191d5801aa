package kenning.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Insight;
import kenning.model.Original;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.Wording;
import kenning.store.Consents;
import kenning.store.Edit;
import kenning.store.Insights;
import kenning.store.Label;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.StoryFacts;
import kenning.store.Tellers;
import kenning.store.Voices;
import org.jspecify.annotations.Nullable;

/// A small project whose consent is set story by story.
public final class Planted implements AutoCloseable {
    public final Project project;

    public Planted(Path folder) throws Exception {
        project = Project.create(folder.resolve("planted.kenning"));
        edit(tx -> {
            kenning.store.Starter.fill(tx, "Planted");
            return true;
        });
    }

    public <T> T edit(Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of("edit"), edit));
    }

    public Voice voice(String name) throws Exception {
        return Project.await(project.read(r -> Voices.named(r, name)));
    }

    public Place.Id place(String name, Place.@Nullable Id within) throws Exception {
        return edit(tx -> Places.add(tx, name, within, "", "", ""));
    }

    /// A story by a teller of its own, with permission as it is given; null leaves it unsaid.
    public Story.Id story(
            String title,
            Voice.@Nullable Id voice,
            Place.@Nullable Id place,
            @Nullable Permission permission,
            String... turns)
            throws Exception {
        return edit(tx -> {
            var teller = Tellers.add(tx, null, voice, place);
            var told = Arrays.stream(turns).map(t -> new IncomingTurn(null, null, t)).toList();
            var incoming = new IncomingStory(title, original(title), told, 0);
            var story =
                    Stories.add(
                            tx, incoming, StoryFacts.of(teller, place, new VagueDate("2024-05")));
            if (permission != null) {
                Consents.add(tx, story, permission, null, "");
            }
            return story;
        });
    }

    /// A story of spoken turns, each with its speaker.
    public Story.Id spoken(Permission permission, List<IncomingTurn> turns, Set<Flag> flags)
            throws Exception {
        return edit(tx -> {
            var teller = Tellers.add(tx, null, null, null);
            var facts =
                    new StoryFacts(teller, null, null, null, "", "", "", Set.copyOf(flags), false);
            var story =
                    Stories.add(
                            tx, new IncomingStory("Spoken", original("Spoken"), turns, 0), facts);
            Consents.add(tx, story, permission, null, "");
            return story;
        });
    }

    private static Original original(String title) {
        return new Original("a.txt", "txt", "UTF-8", title.getBytes(StandardCharsets.UTF_8));
    }

    public Teller.Id tellerOf(Story.Id story) throws Exception {
        return Project.await(project.read(r -> Stories.find(r, story)))
                .orElseThrow()
                .story()
                .teller();
    }

    public void insight(String claim, List<Story.Id> fitting, List<Story.Id> notFitting)
            throws Exception {
        edit(tx -> {
            var insight = Insights.add(tx, claim, "", Insight.Status.AGREED);
            var all = new ArrayList<>(fitting);
            for (var story : all) {
                Insights.weigh(tx, insight, story, true);
            }
            for (var story : notFitting) {
                Insights.weigh(tx, insight, story, false);
            }
            return true;
        });
    }

    public Gate gate(Audience audience) throws Exception {
        return Project.await(project.read(r -> Gate.open(r, audience)));
    }

    public static Permission upTo(Audience audience) {
        return new Permission(audience.asFarAs(), Wording.AS_IS);
    }

    @Override
    public void close() throws Exception {
        project.close();
    }
}
