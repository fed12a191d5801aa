package kenning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The search verb over the example: its words, options and forms, and what stays inside the team.
class SearchVerbTest {
    @TempDir static Path folder;
    private static String file;

    @BeforeAll
    static void make() throws Exception {
        file = folder.resolve("alongside.kenning").toString();
        assertThat(Spoken.say("example", file).code()).isZero();
    }

    private static Spoken search(String... words) {
        var all = new ArrayList<>(List.of("search", file));
        all.addAll(List.of(words));
        return Spoken.say(all.toArray(String[]::new));
    }

    private static List<String> each(JsonNode rows, String field) {
        var all = new ArrayList<String>();
        rows.forEach(row -> all.add(row.get(field).asText()));
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "swings; --direction; toward; 2",
                "the OR NOT the; --code; Being listened to; 9",
                "the OR NOT the; --family; leadership; 3",
                "the OR NOT the; --direction; waiting; 1",
                "the OR NOT the; --voice; young person; 1"
            })
    void optionsNarrowASearch(String words, String option, String value, int stories)
            throws Exception {
        assertThat(search(words, option, value, "--json").json()).hasSize(stories);
    }

    @Test
    void yearsAreAskedForInAnyAudience() throws Exception {
        int team = search("the", "--year", "2025", "--json").json().size();
        int twice = search("the", "--year", "2025", "--year", "2024", "--json").json().size();
        int room = search("the", "--year", "2025", "--audience", "public", "--json").json().size();
        assertThat(team).isPositive().isLessThan(twice);
        assertThat(room).isPositive().isLessThan(team);
    }

    @Test
    void wordsAlikeAreFoundWhereTheyAreAskedFor() throws Exception {
        assertThat(search("bairn", "--json").json()).hasSize(1);
        assertThat(search("bairn", "--like-it", "--json").json().size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theConcordanceHasALineForEachPlaceWithExactOffsets() throws Exception {
        var lines = search("\"came back\"", "--concordance", "--json").json();
        assertThat(lines.size()).isGreaterThanOrEqualTo(3);
        assertThat(each(lines, "words")).allMatch(w -> w.equalsIgnoreCase("came back"));
        lines.forEach(line ->
                assertThat(line.get("end").asInt() - line.get("start").asInt())
                        .isEqualTo("came back".length()));
        var text = search("\"came back\"", "--concordance=after").out();
        assertThat(text.lines()).hasSize(lines.size()).allMatch(l -> l.indexOf('[') == 37);
    }

    @Test
    void countsHaveTheCommunityFirst() throws Exception {
        var counts = search("the OR NOT the", "--facets", "--json").json();
        assertThat(counts.get(0).toString())
                .isEqualTo("{\"facet\":\"family\",\"name\":\"community\",\"stories\":13}");
        assertThat(each(counts, "facet")).contains("voice", "place", "year", "code", "direction");
        assertThat(search("the", "--facets").out()).contains("By", "community");
    }

    @Test
    void beyondTheTeamFamiliesAloneAreCounted() throws Exception {
        var counts = search("the", "--facets", "--audience", "room", "--json").json();
        assertThat(each(counts, "facet")).containsOnly("family");
    }

    @Test
    void beyondTheTeamAConcordanceShowsLabels() throws Exception {
        var lines = search("swings", "--concordance", "--audience", "public", "--json").json();
        assertThat(each(lines, "title"))
                .isNotEmpty()
                .allMatch(t -> t.startsWith("Practitioner") || t.startsWith("Parent or carer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--code=Being listened to",
                "--family=community",
                "--direction=away",
                "--indicator=They come back and tell us what happened"
            })
    void whatTheTeamMadeOfStoriesCannotBeAskedForFromOutside(String option) {
        var answer = search("the", option, "--audience", "room");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("the team’s own");
        assertThat(answer.out()).isEmpty();
        assertThat(search("code:trust the", "--audience", "room").err()).contains("team alone");
    }

    @Test
    void aWordThatStandsNowhereIsAnsweredWithOneThatDoes() {
        assertThat(search("chidlcare").out()).contains("Did you mean “childcare”?");
        assertThat(search("chidlcare", "--audience", "public").out())
                .contains("Nothing was found")
                .doesNotContain("childcare");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "titel:x; There is no field “titel” (character 1): choose one of text, title",
                "place:Nowhere; There is no place called “Nowhere”: choose one of",
                "bus NEAR late; (character 5) does not say how many words",
                "bus~5; write ~1 or ~2",
                "/ca(me/; cannot be read from character"
            })
    void aMistakeIsExplainedAtItsPlace(String words, String sentence) {
        var answer = search(words);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(sentence);
    }

    @Test
    void whatWasToldFirstComesFirstWhereThatIsAskedFor() throws Exception {
        assertThat(each(search("the", "--told", "--json").json(), "title").getFirst())
                .isEqualTo(
                        each(search("the year:2024", "--told", "--json").json(), "title")
                                .getFirst());
    }
}
