package kenning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The history on the command line: what was done, going back, earlier wordings, compacting.
class HistoryVerbsTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("history.kenning");
        assertThat(say("new", file).code()).isEqualTo(ExitCode.DONE);
        say("codes", file, "--new", "Trust");
        say("codes", file, "--rename", "Trust", "--to", "Being trusted");
        say("codes", file, "--rename", "Being trusted", "--to", "Being listened to");
    }

    private static Spoken say(Object... arguments) {
        return Spoken.say(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private String id(String label) throws Exception {
        for (var step : say("history", file, "--json").json()) {
            if (step.get("name").asText().equals(label)) {
                return step.get("id").asText();
            }
        }
        throw new AssertionError("no step " + label + " in " + say("history", file).out());
    }

    @Test
    void itGoesBackToBeforeAStepAndForthAgain() throws Exception {
        var id = id("Rename Trust to Being trusted");
        var shown = say("undo", file, "--to", id, "--dry-run");
        assertThat(shown.out()).contains("2 steps would be put back");
        assertThat(say("codes", file).out()).contains("Being listened to");
        var done = say("undo", file, "--to", id);
        assertThat(done.code()).isEqualTo(ExitCode.DONE);
        assertThat(done.out())
                .startsWith("Back to before “Rename Trust to Being trusted”")
                .contains("2 steps put back");
        assertThat(say("codes", file).out()).contains("Trust").doesNotContain("listened");
        assertThat(say("history", file).out()).contains("went back to before it");
        say("undo", file);
        assertThat(say("codes", file).out()).contains("Being listened to");
        assertThat(say("undo", file, "--to", "9999").isOneSentence()).isTrue();
    }

    @Test
    void itIsFilteredAndTellsEarlierWordings() throws Exception {
        assertThat(say("history", file, "--kind", "codes", "--words", "listened", "--json").json())
                .hasSize(1);
        assertThat(say("history", file, "--kind", "insights", "--json").json()).isEmpty();
        assertThat(say("history", file, "--kind", "socks").isOneSentence()).isTrue();
        assertThat(say("history", file, "--until", "2001-01-01", "--json").json()).isEmpty();
        var wordings = say("history", file, "--of", "code:Being listened to", "--json").json();
        assertThat(wordings).hasSize(2);
        assertThat(wordings.get(0).get("was").asText()).isEqualTo("Being trusted");
        assertThat(wordings.get(1).get("was").asText()).isEqualTo("Trust");
        assertThat(say("history", file, "--of", "Trust").isOneSentence()).isTrue();
    }

    @Test
    void itIsCompactedOnlyWhenThatIsConfirmed() throws Exception {
        var tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();
        var would = say("history", file, "--compact-before", tomorrow);
        assertThat(would.code()).isEqualTo(ExitCode.IN_PART);
        assertThat(would.err()).contains("could then no longer be undone").contains("--yes");
        assertThat(say("history", file, "--undoable", "--json").json()).isNotEmpty();
        var done = say("history", file, "--compact-before", tomorrow, "--yes");
        assertThat(done.out()).contains("can no longer be undone");
        assertThat(say("history", file, "--undoable", "--json").json()).isEmpty();
        assertThat(say("undo", file).code()).isEqualTo(ExitCode.IN_PART);
        assertThat(say("check", file).code()).isEqualTo(ExitCode.DONE);
        assertThat(say("history", file, "--compact-before", "2001-01-01").isOneSentence()).isTrue();
    }
}
