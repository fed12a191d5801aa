package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// English words meet their other forms; Scots is left alone.
class StemmingTest {
    /// Forty pairs of which each word has to find the other.
    private static final List<String> PAIRS =
            List.of(
                    "walk walking",
                    "walked walks",
                    "family families",
                    "listened listening",
                    "listen listens",
                    "child children",
                    "came come",
                    "coming came",
                    "went going",
                    "told telling",
                    "heard hears",
                    "felt feeling",
                    "made making",
                    "took taken",
                    "gave giving",
                    "knew known",
                    "thought thinking",
                    "found finding",
                    "left leaving",
                    "kept keeps",
                    "said saying",
                    "meets met",
                    "sat sitting",
                    "stood standing",
                    "woman women",
                    "person people",
                    "life lives",
                    "story stories",
                    "swing swings",
                    "bus buses",
                    "change changing",
                    "planned planning",
                    "trusted trusting",
                    "helped helps",
                    "worker workers",
                    "community communities",
                    "stayed staying",
                    "noticed noticing",
                    "letter letters",
                    "wrote written");

    private static final List<String> SCOTS = Stems.lines("scots-150.txt");

    @TempDir Path folder;

    @Test
    void fortyEnglishPairsMeet() throws Exception {
        assertThat(PAIRS).hasSize(40).doesNotHaveDuplicates();
        try (var fixture = new Fixture(folder)) {
            for (var pair : PAIRS) {
                var words = pair.split(" ");
                var one = fixture.story("One", "x " + words[0] + " y");
                var other = fixture.story("Other", "x " + words[1] + " y");
                assertThat(fixture.find(words[0])).as(pair).contains(one, other);
                assertThat(fixture.find(words[1])).as(pair).contains(one, other);
                assertThat(fixture.find("=" + words[0])).as(pair).contains(one);
                assertThat(fixture.find("=" + words[0])).as(pair).doesNotContain(other);
                assertThat(fixture.find('"' + words[1] + '"')).as(pair).doesNotContain(one);
            }
        }
    }

    @Test
    void aHundredAndFiftyScotsWordsStayThemselves() throws Exception {
        assertThat(SCOTS).hasSize(150).doesNotHaveDuplicates();
        var stems = new Stems();
        for (var word : SCOTS) {
            assertThat(stems.of(word)).isEqualTo(word);
        }
        try (var fixture = new Fixture(folder)) {
            var all = fixture.story("All", String.join(", ", SCOTS) + ".");
            for (var word : SCOTS) {
                var hit = fixture.search(word).hits().getFirst();
                assertThat(hit.story()).isEqualTo(all);
                assertThat(hit.passages()).extracting(Passage::words).containsExactly(word);
            }
        }
    }

    /// Whatever English would make of them, or they of English: taking endings off and putting them
    /// on.
    @Test
    void noWordOfAnotherLanguageIsTakenForOneOfThem() {
        var stems = new Stems();
        var scots = Set.copyOf(SCOTS);
        var others =
                Stream.concat(
                                PAIRS.stream().flatMap(pair -> Stream.of(pair.split(" "))),
                                SCOTS.stream().flatMap(StemmingTest::around))
                        .filter(word -> !scots.contains(word))
                        .collect(Collectors.toSet());
        assertThat(others).hasSizeGreaterThan(900);
        for (var other : others) {
            assertThat(scots).as(other).doesNotContain(stems.of(other));
        }
    }

    private static Stream<String> around(String word) {
        var added = Stream.of("s", "es", "ed", "ing", "er", "ly", "ness").map(end -> word + end);
        var taken =
                Stream.of("s", "es", "ed", "ing", "ies")
                        .filter(end -> word.endsWith(end) && word.length() > end.length() + 1)
                        .map(end -> word.substring(0, word.length() - end.length()));
        return Stream.concat(added, taken);
    }

    @ParameterizedTest
    @CsvSource({
        "greet, greetings",
        "greeting, greetings",
        "messages, message",
        "kent, kenning",
        "wean, weaned",
        "pieces, piece"
    })
    void aWordThatScotsUsesForSomethingElseIsNotTheEnglishOne(String scots, String english)
            throws Exception {
        try (var fixture = new Fixture(folder)) {
            var one = fixture.story("One", "and then " + scots + " again");
            fixture.story("Other", "and then " + english + " again");
            assertThat(fixture.find(scots)).containsExactly(one);
        }
    }

    @Test
    void theExactFormComesFirst() throws Exception {
        try (var fixture = new Fixture(folder)) {
            fixture.story("One", "they walked far today");
            var exact = fixture.story("Two", "they walk far today");
            fixture.story("Three", "they are walking today");
            assertThat(fixture.find("walk")).hasSize(3).startsWith(exact);
            assertThat(fixture.find("walked").getFirst().value()).isEqualTo(1);
        }
    }

    @Test
    void whatIsFoundStandsAsItWasSaid() throws Exception {
        try (var fixture = new Fixture(folder)) {
            fixture.story("One", "Nobody Listened; they’re listening, though, and LISTEN.");
            assertThat(fixture.words("listen")).containsExactly("Listened", "listening", "LISTEN");
            assertThat(fixture.words("listen NEAR/3 though"))
                    .containsExactly("listening, though, and LISTEN");
        }
    }

    @Test
    void openWordsAndSlipsMeetWhatWasSaidAndNoStem() throws Exception {
        try (var fixture = new Fixture(folder)) {
            fixture.story("One", "she was walking");
            for (var question : List.of("*alk", "?alk", "walk~1", "=walk", "\"walk\"", "wa?k")) {
                assertThat(fixture.find(question)).as(question).isEmpty();
            }
            assertThat(fixture.words("w*g")).containsExactly("walking");
            assertThat(fixture.words("walknig~1")).containsExactly("walking");
        }
    }
}
