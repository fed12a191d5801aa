package kenning.cli;

import static kenning.cli.Spoken.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Insights and noticings on the command line.
class KnowingVerbsTest {
    @TempDir static Path folder;
    private static String example;

    @BeforeAll
    static void make() {
        example = folder.resolve("alongside.kenning").toString();
        assertThat(say("example", example).code()).isZero();
    }

    private static String fresh(String name) {
        var file = folder.resolve(name).toString();
        assertThat(say("new", file).code()).isZero();
        return file;
    }

    @Test
    void insightsSayHowWeKnow() {
        var told = say("insights", example);
        assertThat(told.code()).isZero();
        assertThat(told.out().replaceAll("\\s+", " "))
                .contains("No community voice yet · 2 stories fit, 1 does not")
                .contains("One voice only · 1 story fits · 1 person: 1 community")
                .contains("Mostly leadership voice");
        assertThat(say("insights", fresh("none.kenning")).out())
                .isEqualTo("There are no insights here.\n");
    }

    @Test
    void insightsAreNarrowedAndGivenWhole() {
        var hunches = say("insights", example, "--status", "hunch", "--json").json();
        assertThat(hunches).hasSize(2);
        assertThat(hunches.get(1).get("remarks").get(0).asText()).isEqualTo("One voice only");
        var early = say("insights", example, "--no-community", "--json").json();
        assertThat(early).hasSize(1);
        var one = early.get(0);
        assertThat(one.get("claim").asText())
                .isEqualTo("A yes given in advance lets workers act early");
        assertThat(one.get("voices").get("practice").asInt()).isEqualTo(2);
        assertThat(one.get("fitting")).hasSize(2);
        assertThat(one.get("notFitting").get(0).get("note").asText()).isNotBlank();
        assertThat(one.get("unknown").asText()).isNotBlank();
    }

    @Test
    void aNoticingIsAddedAndStandsFirst() {
        var file = fresh("noticings.kenning");
        assertThat(say("noticings", file).out()).isEqualTo("There are no noticings here.\n");
        var added =
                say(
                        "noticings",
                        file,
                        "--add",
                        "He asked who decides.",
                        "--who",
                        "CO-T",
                        "--where",
                        "the hall",
                        "--on",
                        "2025-03",
                        "--kind",
                        "small_step",
                        "--private",
                        "--json");
        assertThat(added.code()).as(added.err()).isZero();
        var one = added.json().get(0);
        assertThat(one.get("line").asText()).isEqualTo("He asked who decides.");
        assertThat(one.get("private").asBoolean()).isTrue();
        assertThat(one.get("kind").asText()).isEqualTo("small_step");
        assertThat(say("noticings", file).out()).contains("small step, private");
        assertThat(say("undo", file).code()).isZero();
        assertThat(say("noticings", file, "--json").json()).isEmpty();
    }

    @Test
    void searchFindsInsightsAndNoticingsWhereTheyAreAskedFor() {
        assertThat(say("search", example, "childcare", "--json").json()).hasSize(1);
        var found = say("search", example, "childcare", "--insights", "--json").json();
        assertThat(found).hasSize(2);
        assertThat(found.get(1).get("kind").asText()).isEqualTo("insight");
        var kept = say("search", example, "fortnight", "--insights").out();
        assertThat(kept).contains("(private)").contains("A difficult conversation");
        assertThat(
                        say(
                                        "search",
                                        example,
                                        "childcare",
                                        "--insights",
                                        "--audience",
                                        "room",
                                        "--json")
                                .json())
                .hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsAdded() {
        var file = fresh("refused.kenning");
        var undated = say("noticings", file, "--add", "a", "--on", "soon");
        assertThat(undated.code()).isEqualTo(2);
        assertThat(undated.isOneSentence()).isTrue();
        var empty = say("noticings", file, "--add", " ");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.isOneSentence()).isTrue();
        assertThat(say("noticings", file, "--json").json()).isEmpty();
    }
}
