package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kenning.search.QueryText.Parsed.Problem;
import kenning.search.QueryText.Parsed.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    private static final Query BUS = word("bus");
    private static final Query LATE = word("late");
    private static final Query CHILD = word("child");

    private static Query word(String word) {
        return new Query.Phrase(List.of(word));
    }

    private static Query parse(String text) {
        return Fixture.query(text);
    }

    private static Problem problem(String text) {
        return (Problem) QueryText.parse(text);
    }

    @Test
    void wordsWithNothingBetweenThemAllHaveToStandInTheStory() {
        assertThat(parse("bus late")).isEqualTo(new Query.All(List.of(BUS, LATE)));
        assertThat(parse("bus AND late")).isEqualTo(parse(" bus   late "));
    }

    @Test
    void andBindsCloserThanOr() {
        assertThat(parse("bus late OR child"))
                .isEqualTo(new Query.Any(List.of(new Query.All(List.of(BUS, LATE)), CHILD)));
    }

    @Test
    void bracketsGroup() {
        assertThat(parse("bus (late OR child)"))
                .isEqualTo(new Query.All(List.of(BUS, new Query.Any(List.of(LATE, CHILD)))));
        assertThat(parse("((bus))")).isEqualTo(BUS);
    }

    @Test
    void notAndALeadingHyphenExclude() {
        var expected = new Query.All(List.of(BUS, new Query.Not(LATE)));
        assertThat(parse("bus NOT late")).isEqualTo(expected);
        assertThat(parse("bus AND NOT late")).isEqualTo(expected);
        assertThat(parse("bus -late")).isEqualTo(expected);
        assertThat(parse("bus -(late)")).isEqualTo(expected);
        assertThat(parse("NOT bus")).isEqualTo(new Query.Not(BUS));
        assertThat(parse("NOT NOT bus")).isEqualTo(BUS);
    }

    @Test
    void operatorsInSmallLettersAndInQuotationMarksAreWords() {
        assertThat(parse("bus or late")).isEqualTo(new Query.All(List.of(BUS, word("or"), LATE)));
        assertThat(parse("\"NOT\"")).isEqualTo(word("not"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"came back\"", "“came back”", "„came back“", "«Came, back!»"})
    void anyQuotationMarksMakeAPhrase(String text) {
        assertThat(parse(text)).isEqualTo(new Query.Phrase(List.of("came", "back")));
    }

    @Test
    void aWordWithAHyphenIsAPhraseOfItsParts() {
        assertThat(parse("well-being")).isEqualTo(new Query.Phrase(List.of("well", "being")));
    }

    @Test
    void aStarAtTheEndStandsForAnyEnding() {
        assertThat(parse("Bairn*")).isEqualTo(new Query.Prefix("bairn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bus - late",
                "bus – late",
                "bus, late.",
                "bus & late",
                "bus -, late",
                "-- bus -- late"
            })
    void punctuationOnItsOwnMeansNothing(String text) {
        assertThat(parse(text)).isEqualTo(new Query.All(List.of(BUS, LATE)));
    }

    @Test
    void theQuotationMarkInsideAHebrewAbbreviationBelongsToIt() {
        assertThat(parse("צה\"ל")).isEqualTo(word("צה\"ל"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 0 | search.empty",
                "` \t` | 0 | search.empty",
                "?! … | 0 | search.noWord",
                "bus \"late | 4 | search.unclosedQuote",
                "bus \" . \" | 4 | search.emptyQuote",
                "b*s | 1 | search.star",
                "* | 0 | search.star",
                "well-be* | 7 | search.star",
                "bus AND | 4 | search.nothingAfter",
                "AND bus | 0 | search.nothingBefore",
                "bus OR OR late | 4 | search.nothingAfter",
                "bus NOT | 4 | search.nothingAfter",
                "(OR bus) | 1 | search.nothingBefore",
                "bus () | 4 | search.emptyGroup",
                "bus (late | 4 | search.unclosedGroup",
                "bus ( | 4 | search.unclosedGroup",
                "bus late) | 8 | search.unopened",
                ") bus | 0 | search.unopened"
            })
    void aMistakeIsPointedAtAndExplained(String text, int offset, String key) {
        var problem = problem(text);
        assertThat(problem.offset()).isEqualTo(offset);
        assertThat(problem.key()).isEqualTo(key);
        assertThat(problem.sentence()).contains(": ").doesNotContain("{").doesNotContain("null");
    }

    @Test
    void aPlaceIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(problem("🙂 \"bus").offset()).isEqualTo(3);
        assertThat(problem("🙂 \"bus").sentence()).contains("character 3 ");
    }

    @Test
    void aQuestionOutOfAllMeasureIsRefused() {
        assertThat(problem("a".repeat(1_001)).key()).isEqualTo("search.tooLong");
        assertThat(problem("a ".repeat(101)).key()).isEqualTo("search.tooManyWords");
        assertThat(problem("(".repeat(1_000)).key()).isEqualTo("search.unclosedGroup");
        assertThat(QueryText.parse("-(".repeat(300) + "a" + ")".repeat(300)))
                .isInstanceOf(Understood.class);
    }
}
