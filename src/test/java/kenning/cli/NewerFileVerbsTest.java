package kenning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever verb meets a project that a later Kenning made: it reads or it refuses in a sentence,
/// and the file stays byte for byte as it is (reliability R18).
class NewerFileVerbsTest {
    private static final List<List<String>> READING =
            List.of(
                    List.of("project"),
                    List.of("stories"),
                    List.of("show", "1"),
                    List.of("codes"),
                    List.of("counts", "--of", "codes"),
                    List.of("search", "swings"),
                    List.of("insights"),
                    List.of("noticings"),
                    List.of("history"));

    private static final List<List<String>> WRITING =
            List.of(
                    List.of("noticings", "--add", "x"),
                    List.of("codes", "--new", "x"),
                    List.of("codes", "--rename", "Trust", "--to", "y"),
                    List.of("undo"),
                    List.of("redo"),
                    List.of("set", "--story", "1", "--consent", "team"),
                    List.of("history", "--compact-before", "2001-01-01", "--yes"));

    @TempDir Path folder;
    private Path file;

    private void newer(String... changes) throws Exception {
        file = folder.resolve("a.kenning");
        assertThat(Spoken.say("example", file.toString()).code()).isZero();
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            for (var change : changes) {
                s.execute(change);
            }
            s.execute("PRAGMA user_version = 1042");
        }
    }

    private Spoken say(List<String> verb) {
        return Spoken.say(
                Stream.concat(Stream.of(verb.getFirst(), file.toString()), verb.stream().skip(1))
                        .toArray(String[]::new));
    }

    private List<String> names() throws Exception {
        try (var all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Test
    void whatOneMayReadIsReadAndNeverWritten() throws Exception {
        newer("CREATE TABLE song(id INTEGER PRIMARY KEY, words TEXT)");
        var before = Files.readAllBytes(file);
        for (var verb : READING) {
            assertThat(say(verb)).as(verb.toString()).matches(s -> s.code() != 3 && s.code() != 1);
        }
        for (var verb : WRITING) {
            var said = say(verb);
            assertThat(said.isOneSentence()).as(verb + " " + said).isTrue();
            assertThat(said.err()).contains("newer Kenning (its version is 1042");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("a.kenning");
    }

    @Test
    void whatOneMayNotReadIsRefusedByEveryVerb() throws Exception {
        newer("UPDATE meta SET min_reader = 1042");
        var before = Files.readAllBytes(file);
        for (var verb : Stream.concat(READING.stream(), WRITING.stream()).toList()) {
            var said = say(verb);
            assertThat(said.isOneSentence()).as(verb + " " + said).isTrue();
            assertThat(said.err()).contains("newer Kenning (its version is 1042");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("a.kenning");
    }
}
