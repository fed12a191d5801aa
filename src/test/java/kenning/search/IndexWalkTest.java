package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.model.VoiceFamily;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.Tellers;
import kenning.store.Tx;
import kenning.store.Voices;
import kenning.task.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After any edits, undos and redos, an index that followed them answers as one built afresh.
class IndexWalkTest {
    private static final List<String> WORDS =
            List.of(
                    "bus",
                    "late",
                    "swings",
                    "came back",
                    "wi’ the bairn",
                    "👩🏽‍⚕️",
                    "الانتظار",
                    "café",
                    "𝔘𝔫",
                    "didnae");
    private static final List<String> QUESTIONS =
            List.of(
                    "bus",
                    "late OR swings",
                    "\"came back\"",
                    "b*",
                    "NOT bus",
                    "bairn -late",
                    "👩🏽‍⚕️",
                    "الانتظار",
                    "cafe",
                    "didnae (un OR swings)",
                    "bus NEAR/2 late",
                    "swing",
                    "swinsg~",
                    "/la?te,/",
                    "notes:remark",
                    "title*");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anIndexThatFollowedAnswersAsOneBuiltAfresh(long seed) throws Exception {
        var random = new Random(seed);
        try (var fixture = new Fixture(folder)) {
            for (int i = 0; i < 200; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> Project.await(fixture.project.undo());
                    case 1 -> Project.await(fixture.project.redo());
                    default ->
                            fixture.edit(tx -> {
                                edit(tx, random);
                                return true;
                            });
                }
                if (random.nextInt(5) == 0) {
                    fixture.index.catchUp(Progress.NONE);
                }
                if (i % 40 == 39) {
                    assertSame(fixture);
                }
            }
        }
    }

    private static void assertSame(Fixture fixture) throws Exception {
        try (var afresh = StoryIndex.build(fixture.project, Progress.NONE)) {
            var questions = new ArrayList<>(QUESTIONS);
            if (!Project.await(fixture.project.read(Codes::list)).isEmpty()) {
                questions.add("code:trust");
                questions.add("late -code:trust");
            }
            for (var question : questions) {
                for (var filter : filters(fixture)) {
                    var query = Fixture.query(question);
                    var expected = afresh.search(query, filter, 1_000);
                    var found = fixture.index.search(query, filter, 1_000);
                    assertThat(found.hits()).as(question).isEqualTo(expected.hits());
                    assertThat(found.byFamily()).isEqualTo(expected.byFamily());
                    assertThat(found.facets()).as(question).isEqualTo(expected.facets());
                    assertThat(found.unknown()).isEqualTo(expected.unknown());
                }
            }
            assertThat(fixture.index.indexed()).isEqualTo(afresh.indexed());
        }
    }

    private static List<Filter> filters(Fixture fixture) throws Exception {
        var all = Filter.of(View.TEAM);
        var places = Project.await(fixture.project.read(Places::list));
        return places.isEmpty()
                ? List.of(all)
                : List.of(
                        all,
                        all.byFamilies(java.util.Set.of(VoiceFamily.COMMUNITY)),
                        all.inPlaces(java.util.Set.of(places.getFirst().id())));
    }

    private static void edit(Tx tx, Random r) throws kenning.model.Refusal {
        var listed = Stories.list(tx);
        if (listed.size() < 3 || r.nextInt(3) == 0) {
            var tellers = Tellers.list(tx);
            var teller =
                    tellers.isEmpty() || r.nextBoolean()
                            ? Fixture.teller(tx, null)
                            : any(tellers, r).id();
            var facts = Fixture.facts(teller, null, words(r), words(r));
            Fixture.add(tx, facts, "title" + r.nextInt(9), words(r), words(r), words(r));
            return;
        }
        Story.Id story = any(listed, r).id();
        switch (r.nextInt(11)) {
            case 0 -> Stories.rename(tx, story, "title" + r.nextInt(9));
            case 1 -> Stories.setWhatMatters(tx, story, words(r), words(r));
            case 2 -> Stories.setHeld(tx, story, r.nextInt(3) > 0);
            case 3 -> Stories.remove(tx, story);
            case 4 -> Stories.setTeller(tx, story, any(Tellers.list(tx), r).id());
            case 5 -> Voices.add(tx, words(r), VoiceFamily.values()[r.nextInt(4)]);
            case 6 -> Places.add(tx, words(r), null, "", "", "");
            case 9, 10 -> mark(tx, story, r);
            case 7 -> {
                var places = Places.list(tx);
                if (!places.isEmpty()) {
                    Stories.setPlace(tx, story, any(places, r).id());
                }
            }
            default -> {
                var voices = Voices.list(tx);
                if (!voices.isEmpty()) {
                    Tellers.setVoice(tx, any(Tellers.list(tx), r).id(), any(voices, r).id());
                }
            }
        }
    }

    private static void mark(Tx tx, Story.Id story, Random r) throws kenning.model.Refusal {
        var codes = Codes.list(tx);
        var codings = Codings.of(tx, story);
        if (codes.isEmpty()) {
            Codes.add(tx, "Trust");
        } else if (codings.isEmpty()) {
            var whole = new TextRange(0, Stories.text(tx, story).text().length());
            Codings.add(tx, story, whole, codes.getFirst().id(), "", "");
        } else if (r.nextInt(3) == 0) {
            Codings.remove(tx, codings.getFirst().id());
        } else {
            Codings.setNote(tx, codings.getFirst().id(), "a remark " + words(r));
        }
    }

    private static <T> T any(List<T> all, Random r) {
        return all.get(r.nextInt(all.size()));
    }

    private static String words(Random r) {
        var words = new StringBuilder(any(WORDS, r));
        for (int i = r.nextInt(30); i > 0; i--) {
            words.append(r.nextInt(6) == 0 ? ", " : " ").append(any(WORDS, r));
        }
        return words.toString();
    }
}
