package kenning.cli;

import static kenning.cli.Spoken.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.store.Access;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.store.Damage;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Damaged projects on the command line: never written, rescued as far as they can be read, and
/// told what to do next.
class RescueVerbTest {
    private static Path example;

    @TempDir Path folder;
    @TempDir Path home;
    private final String usualHome = System.getProperty("user.home");
    private Path file;

    @BeforeEach
    void make() throws Exception {
        System.setProperty("user.home", home.toString());
        if (example == null) {
            var made = Files.createTempDirectory("kenning-rescue-verb").resolve("example.kenning");
            assertThat(say("example", made.toString()).code()).isZero();
            example = made;
        }
        file = Files.copy(example, folder.resolve("ours.kenning"));
    }

    @AfterEach
    void putBack() {
        System.setProperty("user.home", usualHome);
    }

    /// Each file with its bytes and its time.
    private Map<String, String> asFound() throws Exception {
        var all = new HashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var one : files.toList()) {
                all.put(
                        String.valueOf(one.getFileName()),
                        java.util.Arrays.hashCode(Files.readAllBytes(one))
                                + " "
                                + Files.getLastModifiedTime(one));
            }
        }
        return all;
    }

    private List<Path> kept() throws Exception {
        try (var files = Files.walk(home)) {
            return files.filter(f -> f.endsWith("ours.kenning"))
                    .filter(f -> f.toString().contains("damaged"))
                    .toList();
        }
    }

    @Test
    void whatCanBeReadIsRescuedAndWhatIsMissingIsListed() throws Exception {
        Damage.PAGES_OF_NOISE.strike(file);
        var before = asFound();
        var bytes = Files.readAllBytes(file);
        var target = folder.resolve("rescued.kenning");
        var spoken = say("rescue", file.toString(), "--to", target.toString());
        assertThat(spoken.code()).isEqualTo(ExitCode.IN_PART);
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.out()).contains("Made " + target).contains("Not read: ");
        assertThat(kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept).hasBinaryContent(bytes));
        assertThat(spoken.out()).contains(kept().getFirst().toString());
        assertThat(say("check", target.toString()).code()).isZero();
        assertThat(asFound()).containsAllEntriesOf(before).hasSize(2);
        var again = folder.resolve("again.kenning");
        var json = say("rescue", file.toString(), "--to", again.toString(), "--json").json();
        assertThat(json.get("file").asText()).isEqualTo(again.toString());
        assertThat(json.get("lost").asInt()).isPositive();
        assertThat(json.get("missing")).isNotEmpty();
        assertThat(kept()).as("the same damage is kept once").hasSize(1);
    }

    @Test
    void ofAWholeProjectNothingIsMissing() {
        var target = folder.resolve("rescued.kenning");
        var spoken = say("rescue", file.toString(), "--to", target.toString());
        assertThat(spoken.code()).isEqualTo(ExitCode.DONE);
        assertThat(spoken.out()).doesNotContain("Not read");
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws Exception {
        Damage.PAGES_OF_NOISE.strike(file);
        var taken = Files.writeString(folder.resolve("taken.kenning"), "somebody's");
        Files.setLastModifiedTime(taken, FileTime.from(Instant.EPOCH));
        var before = asFound();
        for (var target : List.of(taken, file)) {
            var refused = say("rescue", file.toString(), "--to", target.toString());
            assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.isOneSentence()).isTrue();
        }
        assertThat(asFound()).isEqualTo(before);
    }

    @Test
    void whereNothingIsLeftThatIsSaid() throws Exception {
        Damage.ALL_ZEROS.strike(file);
        var target = folder.resolve("rescued.kenning");
        var refused = say("rescue", file.toString(), "--to", target.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.DAMAGED);
        assertThat(refused.isOneSentence()).isTrue();
        assertThat(refused.err()).contains("Nothing of a project is left");
        assertThat(target).doesNotExist();
    }

    @Test
    void checkSaysWhichBackupThereIsWhatItLacksAndWhatToType() throws Exception {
        var data = home.resolve(".local/share/kenning");
        try (var open = Project.open(file, Access.WRITE)) {
            new Backups(data).make(open, Why.CLOSE, Instant.parse("2026-03-12T14:05:00Z"));
            for (var line : List.of("Notice one", "Notice two")) {
                Project.await(
                        open.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
            }
        }
        Damage.PAGES_OF_NOISE.strike(file);
        var before = asFound();
        var spoken = say("check", file.toString());
        assertThat(spoken.code()).isEqualTo(ExitCode.DAMAGED);
        assertThat(spoken.err().lines()).hasSize(1);
        assertThat(spoken.out())
                .contains("the newest whole backup was made on 2026-03-12")
                .contains("2 steps were made after it and are not in it: Notice two; Notice one.")
                .contains("kenning rescue \"" + file + "\" --to NEW");
        assertThat(asFound()).isEqualTo(before);
        var json = say("check", file.toString(), "--json").json();
        assertThat(json.get("whole").asBoolean()).isFalse();
        assertThat(json.get("next")).hasSize(2);
        var target = folder.resolve("restored.kenning");
        var backup = json.get("backup").asText();
        assertThat(spoken.out()).contains("kenning restore \"" + backup + "\" --to NEW");
        assertThat(say("restore", backup, "--to", target.toString()).code()).isZero();
        assertThat(say("check", target.toString()).code()).isZero();
        assertThat(asFound()).containsAllEntriesOf(before);
    }

    @Test
    void checkSaysSoWhenThereIsNoBackup() throws Exception {
        Damage.FIRST_PAGE_ZEROED.strike(file);
        var spoken = say("check", file.toString());
        assertThat(spoken.code()).isEqualTo(ExitCode.DAMAGED);
        assertThat(spoken.out())
                .contains("No whole backup of this project was found")
                .contains("kenning rescue");
        assertThat(kept()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void noVerbChangesADamagedProject(Damage damage) throws Exception {
        damage.strike(file);
        var before = asFound();
        for (var verb : List.of("stories", "undo", "history", "backups", "check", "backup")) {
            var refused = say(verb, file.toString());
            assertThat(refused.code())
                    .as("%s %s", damage, verb)
                    .isIn(ExitCode.CANNOT_OPEN, ExitCode.DAMAGED);
            assertThat(refused.err().lines()).as("%s %s", damage, verb).hasSize(1);
            assertThat(asFound()).as("%s %s", damage, verb).isEqualTo(before);
        }
    }
}
