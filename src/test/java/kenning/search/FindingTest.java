package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kenning.model.VoiceFamily;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    @TempDir Path folder;
    private Fixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new Fixture(folder);
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bus | 1 2 4",
                "bus late | 1",
                "bus AND late | 1",
                "late OR swings | 1 3",
                "bus NOT late | 2 4",
                "bus -late -evening | 4",
                "NOT bus | 3",
                "\"evening bus\" | 2",
                "\"bus evening\" | -",
                "ev* | 2",
                "bus (late OR evening) | 1 2",
                "bus OR NOT bus | 1 2 3 4",
                "NOT (bus OR swings) | -",
                "childcare | -"
            })
    void aQuestionFindsItsStories(String question, String expected) throws Exception {
        var stories =
                List.of(
                        fixture.story("One", "The bus was late."),
                        fixture.story("Two", "The evening bus."),
                        fixture.story("Three", "New swings!"),
                        fixture.story("Four", "A bus, a Bus, a BUS."));
        var found =
                fixture.find(question).stream()
                        .map(story -> Integer.toString(stories.indexOf(story) + 1))
                        .sorted()
                        .toList();
        assertThat(found.isEmpty() ? "-" : String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void aPhraseGoesAcrossPunctuationAndTurns() throws Exception {
        fixture.story("One", "She said: ‘And, well… she came", "back’ – nobody else did.");
        assertThat(fixture.words("\"well she came back nobody\""))
                .containsExactly("well… she came\nback’ – nobody");
    }

    @Test
    void theRangesAreThoseOfTheWorkingText() throws Exception {
        var story =
                fixture.story(
                        "One",
                        "🙂 𝔘𝔫 the cafe\u0301 الانتظار",
                        "👩🏽‍⚕️ wi’ the bairn’s café שלום didnae",
                        "\uD834\uDD1E dh’fhalbh mi");
        var text = fixture.text(story);
        for (var wanted :
                List.of(
                        "🙂",
                        "𝔘𝔫",
                        "الانتظار",
                        "👩🏽‍⚕️",
                        "bairn’s",
                        "שלום",
                        "didnae",
                        "dh’fhalbh")) {
            var hit = fixture.search(wanted).hits().getFirst();
            assertThat(hit.count()).as(wanted).isEqualTo(1);
            var passage = hit.passages().getFirst();
            assertThat(passage.range().in(text)).isEqualTo(wanted).isEqualTo(passage.words());
            assertThat(text).contains(passage.before() + passage.words() + passage.after());
            assertThat(text.substring(0, passage.range().start())).endsWith(passage.before());
        }
        assertThat(fixture.words("cafe")).containsExactly("cafe\u0301", "café");
        assertThat(fixture.words("café")).containsExactly("cafe\u0301", "café");
        assertThat(fixture.words("wi'")).containsExactly("wi");
        assertThat(fixture.words("fhalbh")).containsExactly("dh’fhalbh");
        assertThat(fixture.words("bairn*")).containsExactly("bairn’s");
    }

    @Test
    void wordsThatOverlapAreOnePassage() throws Exception {
        fixture.story("One", "The evening bus and the bus at noon.");
        assertThat(fixture.words("bus \"evening bus\" b*")).containsExactly("evening bus", "bus");
    }

    @Test
    void whatIsFoundOutsideTheTextSaysWhere() throws Exception {
        var story =
                fixture.edit(tx ->
                        Fixture.add(
                                tx,
                                Fixture.facts(
                                        Fixture.teller(tx, null),
                                        null,
                                        "A bus that comes",
                                        "The last bus goes at six"),
                                "The bus",
                                "We waited for the bus."));
        var passages = fixture.search("bus").hits().getFirst().passages();
        assertThat(passages)
                .extracting(Passage::field)
                .containsExactly(Field.TEXT, Field.TITLE, Field.WHAT_MATTERS, Field.IN_THE_WAY);
        assertThat(passages.get(2).before()).isEqualTo("A ");
        assertThat(fixture.find("waited comes six")).containsExactly(story);
        assertThat(fixture.find("\"bus waited\"")).isEmpty();
    }

    @Test
    void theContextEndsBetweenWordsAndNeverInsideACharacter() throws Exception {
        fixture.story("One", "word ".repeat(50) + "bus" + " word".repeat(50));
        var words = fixture.search("bus").hits().getFirst().passages().getFirst();
        assertThat(words.before()).isEqualTo("word ".repeat(12));
        assertThat(words.after()).isEqualTo(" word".repeat(12));

        fixture.story("Two", "𝔘".repeat(50) + "! tram !" + "x" + "𝔘".repeat(50));
        var tight = fixture.search("tram").hits().getFirst().passages().getFirst();
        assertThat(tight.before() + tight.after()).doesNotContain("?");
        assertThat(Character.isLowSurrogate(tight.before().charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(tight.after().charAt(tight.after().length() - 1)))
                .isFalse();
    }

    @Test
    void theTrueCountStandsBesideTheFirstPassages() throws Exception {
        var story = fixture.story("One", "bus ".repeat(70).strip());
        var hit = fixture.search("bus").hits().getFirst();
        assertThat(hit.count()).isEqualTo(70);
        assertThat(hit.passages()).hasSize(StoryIndex.PASSAGES);
        var whole = fixture.index.search(Fixture.query("bus"), Filter.of(View.TEAM), story);
        assertThat(whole.orElseThrow().passages()).hasSize(70);
    }

    @Test
    void allStoriesAreCountedWhenFewAreGiven() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            fixture.story("Story " + i, "The bus.");
        }
        var hits = fixture.index.search(Fixture.query("bus"), Filter.of(View.TEAM), 5);
        assertThat(hits.hits()).hasSize(5);
        assertThat(hits.count()).isEqualTo(1_200);
        assertThat(hits.hits().stream().map(hit -> hit.story().value()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 5).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aStoryThatSaysMoreOfItComesFirst() throws Exception {
        fixture.story("One", "A long story of many things, and once of a bus, among many others.");
        var much = fixture.story("Two", "Bus, bus, bus.");
        assertThat(fixture.find("bus").getFirst()).isEqualTo(much);
    }

    @Test
    void storiesAreCountedByVoiceWithTheCommunityFirst() throws Exception {
        var leader = fixture.voice("Leader", VoiceFamily.LEADERSHIP);
        var parent = fixture.voice("Parent", VoiceFamily.COMMUNITY);
        var place = fixture.place("Here");
        fixture.storyFrom(leader, place, "bus");
        fixture.storyFrom(parent, place, "bus bus");
        fixture.storyFrom(parent, place, "bus");
        fixture.story("Nobody knows who", "bus");
        var hits = fixture.search("bus");
        assertThat(hits.byFamily().keySet()).containsExactly(VoiceFamily.values());
        assertThat(hits.byFamily().values()).containsExactly(2, 0, 1, 0);
        assertThat(hits.unknown()).isEqualTo(1);
    }

    @Test
    void aQuestionOfTheGreatestMeasureIsAnswered() throws Exception {
        fixture.story("One", "a b c");
        assertThat(fixture.find("a ".repeat(100))).hasSize(1);
        assertThat(fixture.find("a* OR ".repeat(99) + "a*")).hasSize(1);
        assertThat(fixture.find("-(".repeat(300) + "a" + ")".repeat(300))).hasSize(1);
    }
}
