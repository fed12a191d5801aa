package kenning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import kenning.example.ExampleProject;
import kenning.task.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts, search and report on the command line, against the example's golden facts.
class FiguresAndReportTest {
    @TempDir static Path folder;
    private static Path file;

    @BeforeAll
    static void build() throws Exception {
        file = folder.resolve("alongside.kenning");
        ExampleProject.build(file, Progress.NONE).close();
    }

    private record Answer(int code, String out, String err) {
        JsonNode json() throws Exception {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Answer kenning(String verb, Path project, String... more) {
        var arguments = new ArrayList<>(List.of(verb, project.toString()));
        arguments.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                Kenning.run(
                        arguments.toArray(String[]::new),
                        (where, answers) -> {
                            throw new AssertionError("no tour was asked for");
                        },
                        (deck, wish) -> List.of(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> each(JsonNode list, String... fields) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(row ->
                        String.join(
                                " ",
                                List.of(fields).stream().map(f -> row.get(f).asText()).toList()))
                .toList();
    }

    @Test
    void storiesByFamilyAndAudience() throws Exception {
        var funder =
                kenning(
                        "counts",
                        file,
                        "--of",
                        "stories",
                        "--by",
                        "family",
                        "--audience",
                        "funder",
                        "--json");
        assertThat(funder.code()).isZero();
        assertThat(each(funder.json(), "family", "stories", "tellers"))
                .containsExactly("community 11 10", "practice 5 5", "leadership 3 3");
        var team = kenning("counts", file, "--of", "stories", "--json");
        assertThat(each(team.json(), "family", "stories", "tellers"))
                .containsExactly("community 13 12", "practice 6 6", "leadership 3 3");
    }

    @Test
    void signsByDirectionAreTheSameForFundersAsForTheTeam() throws Exception {
        for (var audience : List.of("team", "funder")) {
            var answer =
                    kenning(
                            "counts",
                            file,
                            "--of",
                            "signals",
                            "--by",
                            "direction",
                            "--audience",
                            audience,
                            "--json");
            assertThat(each(answer.json(), "direction", "passages"))
                    .containsExactly("toward 18", "away 6", "mixed 2", "waiting 1");
        }
    }

    @Test
    void codesThatStandTogetherAreCountedPairByPair() throws Exception {
        var answer = kenning("counts", file, "--of", "codes", "--with", "codes", "--json");
        assertThat(answer.code()).isZero();
        assertThat(each(answer.json(), "code", "with", "stories"))
                .contains(
                        "Being listened to Asked before, nothing changed 2",
                        "Being listened to Places and spaces 2",
                        "Changed practice Parents and professionals in one room 2")
                .doesNotContain("Being listened to Being listened to 9");
        assertThat(kenning("counts", file, "--of", "stories", "--with", "codes").code())
                .isEqualTo(2);
        assertThat(kenning("counts", file, "--of", "codes", "--with", "codes").out())
                .contains("Overlaps", "Being listened to");
    }

    @Test
    void aNameThatHoldsWordsOfAHeldStoryIsPrintedForTheTeamAlone() throws Exception {
        var own = folder.resolve("aNameThatHol.kenning");
        Files.copy(file, own);
        var held = "I’d a lanyard and a leaflet and I’d been";
        assertThat(kenning("codes", own, "--rename", "Hope and purpose", "--to", held).code())
                .isZero();
        assertThat(kenning("counts", own, "--of", "codes").out()).contains("lanyard");
        var plain = kenning("counts", own, "--of", "codes", "--audience", "public");
        var pairs =
                kenning("counts", own, "--of", "codes", "--with", "codes", "--audience", "public");
        for (var refused : List.of(plain, pairs)) {
            assertThat(refused.code()).isEqualTo(5);
            assertThat(refused.out()).isEmpty();
        }
    }

    @Test
    void aCounterSignThatSharesWordsWithAStoryDoesNotStopAReport() throws Exception {
        var own = folder.resolve("aCounterSign.kenning");
        Files.copy(file, own);
        assertThat(kenning("set", own, "--story", "1", "--consent", "team").code()).isZero();
        var report = folder.resolve("narrowed.docx").toString();
        assertThat(kenning("report", own, "--audience", "funder", "--out", report).code()).isZero();
    }

    @Test
    void codesAreCountedCodeByCode() throws Exception {
        var answer = kenning("counts", file, "--of", "codes", "--by", "family", "--json");
        assertThat(each(answer.json(), "code", "family", "stories"))
                .contains(
                        "Being listened to community 9",
                        "Changed practice practice 6",
                        "Permission to act leadership 3")
                .doesNotContain("Being listened to practice 0");
    }

    @Test
    void theTableSumsUpEachStoryOnce() {
        var answer = kenning("counts", file, "--of", "signals", "--by", "place,direction");
        assertThat(answer.out())
                .contains("▲ toward", "Tarrenholm")
                .containsPattern("All +22 +21 +27");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void whatCannotBeCountedByIsSaid() {
        var answer = kenning("counts", file, "--of", "stories", "--by", "direction");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Stories cannot be counted by direction");
        assertThat(kenning("counts", file, "--of", "stories", "--by", "weather").err())
                .contains("cannot count by “weather”");
    }

    @Test
    void searchAnswersForItsAudience() throws Exception {
        var team = kenning("search", file, "childcare", "--json");
        assertThat(each(team.json(), "title")).containsExactly("Three points on a page");
        assertThat(kenning("search", file, "childcare", "--audience", "room", "--json").json())
                .hasSize(1);
        var funder = kenning("search", file, "childcare", "--audience", "funder", "--json");
        assertThat(funder.json()).isEmpty();
        assertThat(funder.code()).isZero();
    }

    @Test
    void beyondTheTeamSearchShowsLabelsAndNoTitle() throws Exception {
        var answer = kenning("search", file, "swings", "--audience", "public", "--json");
        assertThat(each(answer.json(), "title"))
                .containsExactlyInAnyOrder(
                        "Parent or carer, Glenmorrin, 2024", "Practitioner, 2024");
        assertThat(answer.out()).doesNotContain("A no with a reason");
    }

    @Test
    void aPhraseAndAFilter() throws Exception {
        assertThat(kenning("search", file, "\"came back\"", "--json").json()).hasSize(3);
        assertThat(
                        kenning("search", file, "\"came back\"", "--place", "Glenmorrin", "--json")
                                .json())
                .hasSize(1);
        assertThat(kenning("search", file, "\"peace and quiet\"").out())
                .contains("Nothing was found");
    }

    @Test
    void aMistakeInTheWordsIsExplained() {
        var answer = kenning("search", file, "\"came back");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("has no partner");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void theReportIsForFundersUnlessSomebodySaysOtherwise() throws Exception {
        var target = folder.resolve("update.docx");
        var answer = kenning("report", file, "--out", target.toString());
        assertThat(answer.code()).isZero();
        assertThat(Files.size(target)).isPositive();
        assertThat(answer.out())
                .contains(
                        "Quotes come from 19 of 22 stories",
                        "Counted, not quoted: “Cover” (not agreed for funder reports).",
                        "Meetings without childcare");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aReportWithoutPermissionIsWithheld() throws Exception {
        var made = folder.resolve("withheld.kenning");
        var story = Files.writeString(folder.resolve("a story.txt"), "Some words for the team.");
        kenning("new", made);
        kenning("import", made, story.toString());
        var answer = kenning("report", made, "--out", folder.resolve("none.docx").toString());
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("No story may be used for funder reports");
        assertThat(folder.resolve("none.docx")).doesNotExist();
        assertThat(kenning("counts", made, "--of", "stories", "--audience", "room").code())
                .isEqualTo(5);
    }

    @Test
    void datesThatCannotBeReadAreRefused() {
        var target = folder.resolve("dated.docx").toString();
        assertThat(kenning("report", file, "--out", target, "--from", "spring").err())
                .contains("“spring” is not a date");
        var backwards = kenning("report", file, "--out", target, "--from", "2025", "--to", "2024");
        assertThat(backwards.code()).isEqualTo(2);
        assertThat(backwards.err()).contains("comes after the last");
    }

    @Test
    void titlesPlacesAndRolesOfTheTeamCannotBeSpelledOutFromOutside() throws Exception {
        assertThat(
                        each(
                                kenning(
                                                "search",
                                                file,
                                                "swings with",
                                                "--audience",
                                                "public",
                                                "--json")
                                        .json(),
                                "title"))
                .as("“with” stands in the title of the other story, and not in its text")
                .containsExactly("Practitioner, 2024");
        var street =
                kenning("search", file, "swings", "--audience", "public", "--place", "Pit Street");
        assertThat(street.code()).isEqualTo(2);
        assertThat(street.err())
                .contains("There are: Glenmorrin")
                .doesNotContain("Harbour Row", "The Braes");
        assertThat(
                        kenning(
                                        "search",
                                        file,
                                        "swings",
                                        "--audience",
                                        "public",
                                        "--place",
                                        "Glenmorrin",
                                        "--json")
                                .json())
                .as("the practitioner's story has no place outside the team")
                .hasSize(1);
        assertThat(
                        kenning(
                                        "search",
                                        file,
                                        "swings",
                                        "--audience",
                                        "public",
                                        "--voice",
                                        "practitioner",
                                        "--json")
                                .json())
                .hasSize(1);
    }

    @Test
    void aWordThatIsNoVerbGetsTheNearestOne() {
        var answer = kenning("cuonts", file);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("There is no verb “cuonts”; did you mean “counts”?");
    }

    @Test
    void choicesAreListedAsTheyAreTyped() {
        assertThat(kenning("counts", file, "--of", "weather").err())
                .contains("[stories, codes, signals]");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() throws Exception {
        var made = folder.resolve("escapes.kenning");
        var story = Files.writeString(folder.resolve("b.txt"), "Red \u001b[31mwords\u0007 here.");
        kenning("new", made);
        kenning("import", made, story.toString());
        var shown = kenning("show", made, "b").out();
        assertThat(shown).contains("\u241b[31mwords\u2407").doesNotContain("\u001b", "\u0007");
        var json = kenning("show", made, "b", "--json");
        assertThat(json.json().toString()).contains("\\u001B[31m");
    }

    @Test
    void aFileIsNotReadInPlaceOfAWordThatBeginsWithAt() throws Exception {
        var words = Files.writeString(folder.resolve("words"), "swings");
        var answer = kenning("search", file, "@" + words, "--json");
        assertThat(answer.json()).isEmpty();
    }

    @Test
    void oneMoreSignByCommandLineChangesTheBalanceLine() throws Exception {
        var copy = Files.copy(file, folder.resolve("one-more.kenning"));
        var signed =
                kenning(
                        "signal",
                        copy,
                        "--story",
                        "1",
                        "--quote",
                        "Nobody pushed.",
                        "--indicator",
                        "I walked in",
                        "--direction",
                        "away");
        assertThat(signed.err()).isEmpty();
        var target = folder.resolve("one-more.docx").toString();
        assertThat(
                        kenning("report", copy, "--out", target, "--json")
                                .json()
                                .get("balance")
                                .asText())
                .startsWith("28 signs noticed: 18 toward, 7 away, 2 mixed, 1 still waiting.");
    }

    @Test
    void placesInsightsAndQuotesAreChosen() throws Exception {
        var target = folder.resolve("chosen.docx").toString();
        var answer =
                kenning(
                                "report",
                                file,
                                "--out",
                                target,
                                "--places",
                                "glenmorrin",
                                "--insights",
                                "2,1",
                                "--quotes",
                                "all",
                                "--drop-empty",
                                "--json")
                        .json();
        assertThat(answer.get("stories").asInt()).isEqualTo(10);
        assertThat(answer.get("quotes").asInt()).isGreaterThan(10);
        var wrong = kenning("report", file, "--out", target, "--places", "Pit Street");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("Tarrenholm, Glenmorrin");
        assertThat(kenning("report", file, "--out", target, "--insights", "99").err())
                .contains("There is no insight with the number 99");
    }
}
