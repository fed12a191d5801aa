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
        return new Query.Word(word);
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
        assertThat(parse("\"NOT\"")).isEqualTo(new Query.Phrase(List.of("not")));
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
                "* | 0 | search.star",
                "?? | 0 | search.noWord",
                "well-b*e | 6 | search.star",
                "bus~3 | 0 | search.fuzzy",
                "a well-being~ | 2 | search.fuzzyWords",
                "bus NEAR late | 4 | search.distance",
                "bus NEAR/101 late | 4 | search.distance",
                "\"bus late\"~ | 0 | search.distance",
                "bus NEAR/3 (late child) | 4 | search.nearParts",
                "bus NEAR/3 -late | 4 | search.nearParts",
                "bus NEAR/3 | 4 | search.nothingAfter",
                "NEAR/3 bus | 0 | search.nothingBefore",
                "a /ca(me/ | 7 | search.expression",
                "a /came | 2 | search.unclosedExpression",
                "a titel:bus | 2 | search.noField",
                "note-book:x OR | 12 | search.nothingAfter",
                "way: OR title:(a place:b) | 8 | search.inField",
                "title:/bus/ | 0 | search.inField",
                "year:24 | 5 | search.noSuch.YEAR",
                "family:nobody | 7 | search.noSuch.FAMILY",
                "direction:up | 10 | search.noSuch.DIRECTION",
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
    void signsTiedToAWordSayHowItIsLookedFor() {
        assertThat(parse("=Walking")).isEqualTo(new Query.Phrase(List.of("walking")));
        assertThat(parse("\"walking\"")).isEqualTo(parse("=walking"));
        assertThat(parse("swngs~")).isEqualTo(new Query.Fuzzy("swngs", 1));
        assertThat(parse("playgruond~")).isEqualTo(new Query.Fuzzy("playgruond", 2));
        assertThat(parse("playgruond~1")).isEqualTo(new Query.Fuzzy("playgruond", 1));
        assertThat(parse("W?n*")).isEqualTo(new Query.Shape("w?n*"));
        assertThat(parse("caf?s")).isEqualTo(new Query.Shape("caf?s"));
        assertThat(parse("*ing")).isEqualTo(new Query.Shape("*ing"));
        assertThat(parse("Did you see the swings?")).isEqualTo(parse("Did you see the swings"));
    }

    @Test
    void wordsCanBeAskedForNearEachOther() {
        assertThat(parse("bus NEAR/5 late")).isEqualTo(new Query.Near(List.of(BUS, LATE), 5));
        assertThat(parse("\"bus late\"~5"))
                .isEqualTo(
                        new Query.Near(
                                List.of(
                                        new Query.Phrase(List.of("bus")),
                                        new Query.Phrase(List.of("late"))),
                                5));
        assertThat(parse("bus NEAR/2 (late OR \"came back\") child"))
                .isEqualTo(
                        new Query.All(
                                List.of(
                                        new Query.Near(
                                                List.of(
                                                        BUS,
                                                        new Query.Any(
                                                                List.of(
                                                                        LATE,
                                                                        parse("\"came back\"")))),
                                                2),
                                        CHILD)));
    }

    @Test
    void aWordBeforeAColonSaysWhere() {
        assertThat(parse("title:bus")).isEqualTo(new Query.In(Field.TITLE, BUS));
        assertThat(parse("Matters:(bus OR late)"))
                .isEqualTo(new Query.In(Field.WHAT_MATTERS, new Query.Any(List.of(BUS, LATE))));
        assertThat(parse("-place:\"Pit Street\""))
                .isEqualTo(new Query.Not(new Query.Only(Facet.PLACE, "Pit Street", 7)));
        assertThat(parse("year:2024 sign:listen"))
                .isEqualTo(
                        new Query.All(
                                List.of(
                                        new Query.Only(Facet.YEAR, "2024", 5),
                                        new Query.Only(Facet.INDICATOR, "listen", 15))));
        assertThat(parse("Marnie: bus")).isEqualTo(parse("Marnie bus"));
        assertThat(parse("http://x.org 12:30")).isInstanceOf(Query.All.class);
    }

    @Test
    void anExpressionStandsBetweenStrokes() {
        assertThat(parse("/ca(me|n) back/")).isEqualTo(new Query.Expression("ca(me|n) back"));
        assertThat(parse("(/a\\/b/)")).isEqualTo(new Query.Expression("a\\/b"));
        assertThat(parse("and/or")).isEqualTo(new Query.Phrase(List.of("and", "or")));
        assertThat(parse("bus / late")).isEqualTo(parse("bus late"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bus \"late | bus \"late\"",
                "bus (late | bus (late)",
                "bus late) | bus late",
                "bus AND | bus ",
                "bus~7 | bus~2",
                "bus NEAR late | bus NEAR/5 late",
                "titel:bus | title:bus",
                "b () | b ",
                "a /came | a /came/",
                "well-being~ | well-being"
            })
    void whatIsWrongIsMendedAtItsPlace(String text, String mended) {
        var problem = problem(text);
        assertThat(problem.end()).isBetween(problem.offset(), text.length());
        assertThat(problem.fix().applyTo(text).strip()).isEqualTo(mended.strip());
        assertThat(QueryText.parse(problem.fix().applyTo(text))).isInstanceOf(Understood.class);
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
