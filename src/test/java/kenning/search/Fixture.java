package kenning.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Teller;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.store.Edit;
import kenning.store.Label;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.StoryFacts;
import kenning.store.Tellers;
import kenning.store.Tx;
import kenning.store.Voices;
import kenning.task.Progress;

/// A small project with its index.
final class Fixture implements AutoCloseable {
    final Project project;
    final StoryIndex index;

    Fixture(Path folder) throws Exception {
        project = Project.create(folder.resolve("search.kenning"));
        index = StoryIndex.build(project, Progress.NONE);
    }

    <T> T edit(Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of("edit"), edit));
    }

    /// A story by somebody of whom nothing is known.
    Story.Id story(String title, String... turns) throws Exception {
        return edit(tx -> add(tx, facts(teller(tx, null), null, "", ""), title, turns));
    }

    Story.Id storyFrom(Voice.Id voice, Place.Id place, String text) throws Exception {
        return edit(tx -> add(tx, facts(teller(tx, voice), place, "", ""), "Story", text));
    }

    Voice.Id voice(String name, VoiceFamily family) throws Exception {
        return edit(tx -> Voices.add(tx, name, family));
    }

    Place.Id place(String name) throws Exception {
        return edit(tx -> Places.add(tx, name, null, "town", "", ""));
    }

    static Teller.Id teller(Tx tx, Voice.Id voice) {
        return Tellers.add(tx, null, voice, null);
    }

    static StoryFacts facts(Teller.Id teller, Place.Id place, String whatMatters, String inTheWay) {
        return new StoryFacts(
                teller,
                place,
                new VagueDate("2024"),
                null,
                "",
                whatMatters,
                inTheWay,
                Set.of(),
                false);
    }

    static Story.Id add(Tx tx, StoryFacts facts, String title, String... turns) {
        var original =
                new Original("a.txt", "txt", "UTF-8", title.getBytes(StandardCharsets.UTF_8));
        var told = Arrays.stream(turns).map(turn -> new IncomingTurn(null, null, turn)).toList();
        return Stories.add(tx, new IncomingStory(title, original, told, 0), facts);
    }

    String text(Story.Id story) throws Exception {
        return Project.await(project.read(reading -> Stories.text(reading, story))).text();
    }

    Hits search(String question) throws Exception {
        return search(question, Filter.of(View.TEAM));
    }

    Hits search(String question, Filter filter) throws Exception {
        return index.search(query(question), filter, 1_000);
    }

    /// The stories that answer, in the order of the answer.
    List<Story.Id> find(String question) throws Exception {
        return search(question).hits().stream().map(Hit::story).toList();
    }

    /// The words found in the only story that answers.
    List<String> words(String question) throws Exception {
        var hits = search(question).hits();
        if (hits.size() != 1) {
            throw new AssertionError(hits.size() + " stories answer " + question);
        }
        return hits.getFirst().passages().stream().map(Passage::words).toList();
    }

    static Query query(String question) {
        return switch (QueryText.parse(question)) {
            case QueryText.Parsed.Understood(var query) -> query;
            case QueryText.Parsed.Problem problem -> throw new AssertionError(problem.sentence());
        };
    }

    @Override
    public void close() throws Refusal {
        index.close();
        project.close();
    }
}
