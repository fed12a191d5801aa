package kenning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups from the command line, each verb in a process of its own with a place of its own for
/// backups.
class BackupVerbsTest {
    @TempDir Path folder;

    private Spoken run(Object... arguments) throws Exception {
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(Spoken.command(arguments))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Spoken(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private JsonNode json(Spoken spoken) throws Exception {
        return new ObjectMapper().readTree(spoken.out());
    }

    @Test
    void backups_are_made_listed_verified_and_restored_and_a_bad_one_is_found() throws Exception {
        var file = folder.resolve("ours.kenning");
        assertThat(Spoken.say("new", file.toString(), "--name", "Ours").code()).isZero();
        assertThat(Spoken.say("noticings", file.toString(), "--add", "zzqx").code()).isZero();
        assertThat(run("backups", file).out()).startsWith("There is no backup yet");
        var first = run("backup", file);
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        var made = Path.of(first.out().strip());
        assertThat(made).startsWith(folder.resolve("data/kenning/backups"));
        var checked = json(run("check", file, "--deep", "--json", "--backup"));
        assertThat(checked.get("whole").asBoolean()).isTrue();
        assertThat(checked.get("integrity")).isEmpty();
        assertThat(checked.get("digests")).isEmpty();
        assertThat(checked.get("invariants")).isEmpty();
        assertThat(checked.get("backups").get("good").asInt()).isEqualTo(2);
        assertThat(checked.get("backups").get("checked").asText()).isNotEmpty();
        flip(made);
        var bad = run("check", file, "--deep");
        assertThat(bad.code()).isEqualTo(ExitCode.IN_PART);
        assertThat(bad.out()).contains("use another one.").contains("One backup is whole");
        var listed = json(run("backups", file, "--json"));
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).get("state").asText()).isEqualTo("good");
        assertThat(listed.get(1).get("state").asText()).isEqualTo("failed");
        var target = folder.resolve("restored.kenning");
        var refused = run("restore", made, "--to", target);
        assertThat(refused.code()).isEqualTo(ExitCode.DAMAGED);
        assertThat(refused.isOneSentence()).isTrue();
        assertThat(target).doesNotExist();
        var good = listed.get(0).get("file").asText();
        assertThat(run("restore", good, "--to", file).err()).contains("nothing was overwritten");
        assertThat(run("restore", good, "--to", target).code()).isZero();
        assertThat(Spoken.say("noticings", target.toString()).out()).contains("zzqx");
        var stick = Files.createDirectory(folder.resolve("stick"));
        assertThat(run("backup", file, "--to", stick).code()).isZero();
        var names = new ArrayList<String>();
        try (var files = Files.list(stick)) {
            files.forEach(path -> names.add(path.getFileName().toString()));
        }
        assertThat(names).hasSize(2).allMatch(name -> name.contains("-asked.kenning"));
        assertThat(run("backup", file, "--to", folder.resolve("none")).isOneSentence()).isTrue();
    }

    @Test
    void check_names_the_story_whose_words_changed_and_a_backup_in_which_it_is_whole()
            throws Exception {
        var file = folder.resolve("ours.kenning");
        assertThat(Spoken.say("new", file.toString(), "--name", "Ours").code()).isZero();
        var text = Files.writeString(folder.resolve("bus.txt"), "Nobody came back, zzqx or not.");
        assertThat(Spoken.say("import", file.toString(), text.toString()).code()).isZero();
        var whole = run("backup", file).out().strip();
        flip(file);
        run("backup", file);
        var said = run("check", file);
        assertThat(said.code()).isEqualTo(ExitCode.IN_PART);
        assertThat(said.out())
                .contains("story 1 (“bus”)")
                .contains("this story is whole: " + whole);
        var checked = json(run("check", file, "--deep", "--json"));
        assertThat(checked.get("whole").asBoolean()).isFalse();
        var finding = checked.get("digests").get(0);
        assertThat(finding.get("id").asText()).isEqualTo("1");
        assertThat(finding.get("title").asText()).isEqualTo("bus");
        assertThat(finding.get("name").asText()).contains("story 1 (“bus”)");
        assertThat(checked.get("intact").get("backup").asText()).isEqualTo(whole);
        assertThat(checked.get("intact").get("stories").get(0).asLong()).isEqualTo(1);
        assertThat(checked.get("backups").get("all")).hasSize(2);
        assertThat(checked.get("backups").get("all").get(1).get("state").asText())
                .isEqualTo("good");
    }

    @Test
    void a_verb_backs_up_a_project_of_an_earlier_version_before_it_brings_it_up() throws Exception {
        var file = folder.resolve("old.kenning");
        try (var fixture = getClass().getResourceAsStream("/projects/version-1001.db")) {
            Files.write(file, fixture.readAllBytes());
        }
        assertThat(json(run("backups", file, "--json"))).isEmpty();
        assertThat(run("noticings", file, "--add", "now").code()).isZero();
        assertThat(run("noticings", file, "--add", "later").code()).isZero();
        var all = json(run("backups", file, "--json"));
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("why").asText()).isEqualTo("migration");
        assertThat(all.get(0).get("state").asText()).isEqualTo("good");
    }

    @Test
    void what_a_verb_narrowed_stays_narrow_in_what_is_restored_or_rescued_of_an_older_state()
            throws Exception {
        var file = folder.resolve("ours.kenning");
        assertThat(Spoken.say("new", file.toString(), "--name", "Ours").code()).isZero();
        var text = Files.writeString(folder.resolve("bus.txt"), "Nobody came back.");
        assertThat(
                        Spoken.say(
                                        "import",
                                        file.toString(),
                                        text.toString(),
                                        "--audience",
                                        "public")
                                .code())
                .isZero();
        var before = run("backup", file).out().strip();
        assertThat(run("set", file, "--story", "1", "--consent", "team").code()).isZero();
        for (var verb : List.of("restore", "rescue")) {
            var made = folder.resolve(verb + ".kenning");
            assertThat(run(verb, Path.of(before), "--to", made.toString()).code()).isZero();
            assertThat(run("stories", made).out())
                    .as(verb)
                    .contains("bus")
                    .doesNotContain("public");
        }
        assertThat(run("stories", Path.of(before)).out()).contains("public");
    }

    private static void flip(Path file) throws Exception {
        var bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("zzqx");
        assertThat(at).isPositive();
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            raw.write('y');
        }
    }
}
