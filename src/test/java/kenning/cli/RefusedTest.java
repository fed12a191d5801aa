package kenning.cli;

import static kenning.cli.Spoken.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the command line says when it cannot do what it was asked: one sentence, the right code,
/// and never a stack trace.
class RefusedTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("a.kenning");
        assertThat(say("example", file.toString()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "frob",
        "stories",
        "stories FILE --frob",
        "show FILE",
        "import FILE",
        "code FILE --story 1",
        "codes FILE --kind monster --new x",
        "import FILE x.txt --audience everybody",
        "import FILE x.txt --told yesterday",
        "undo FILE --steps many",
        "undo FILE --dry-run",
        "history FILE --from 2026-13-40",
        "uncode FILE twelve",
        "show FILE 999",
        "stories FILE --place Atlantis",
        "codes FILE --under Hope",
        "codes FILE --to Hope",
        "codes FILE --passages-to Hope",
        "codes FILE --with-passages",
        "codes FILE --delete Belonging --passages-to Belonging",
        "codes FILE --delete Belonging --passages-to Hope --with-passages",
        "noticings FILE --private"
    })
    void aRequestThatCannotBeCarriedOutIsOneSentence(String line) {
        var refused = say(line.replace("FILE", file.toString()).split(" "));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.isOneSentence()).as(refused.err() + refused.out()).isTrue();
    }

    @Test
    void aFileThatIsNotThereOrIsSomethingElseCannotBeOpened() throws Exception {
        assertRefused(folder.resolve("none.kenning"), 3);
        assertRefused(folder, 3);
        assertRefused(Files.writeString(folder.resolve("notes.kenning"), "Notes. ".repeat(50)), 3);
        var foreign = folder.resolve("other.kenning");
        alter(foreign, "CREATE TABLE t(a)");
        assertRefused(foreign, 3);
        alter(file, "PRAGMA user_version = 2000");
        alter(file, "UPDATE meta SET min_reader = 2000");
        assertRefused(file, 3);
    }

    @Test
    void aDamagedProjectIsCalledDamaged() throws Exception {
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(file, 4);
        Files.write(file, new byte[0]);
        assertRefused(file, 4);
    }

    @Test
    void aProjectWithSomethingAddedIsNotOpened() throws Exception {
        alter(file, "CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM story; END");
        assertRefused(file, 4);
    }

    @Test
    void aMistakeInKenningHasACodeAndNoStackTrace() {
        int code =
                Kenning.run(
                        new String[] {"tour"},
                        (out, answers) -> {
                            throw new IllegalStateException("with somebody’s words in it");
                        },
                        (deck, wish) -> List.of(),
                        System.out,
                        new java.io.PrintStream(caught, true, StandardCharsets.UTF_8));
        var said = caught.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(3);
        assertThat(said.lines().count()).isEqualTo(1);
        assertThat(said).contains("IllegalState-").doesNotContain("words in it", "\tat ");
    }

    @Test
    void evenAnErrorIsOneSentence() {
        int code =
                Kenning.run(
                        new String[] {"tour"},
                        (out, answers) -> {
                            throw new StackOverflowError();
                        },
                        (deck, wish) -> List.of(),
                        System.out,
                        new java.io.PrintStream(caught, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(3);
        assertThat(caught.toString(StandardCharsets.UTF_8).lines().count()).isEqualTo(1);
    }

    private final java.io.ByteArrayOutputStream caught = new java.io.ByteArrayOutputStream();

    /// A journal that was left hot: copied in the middle of a transaction that had to write.
    @Test
    void whatACrashLeftIsPutRightByEveryVerbAlsoByThoseThatOnlyRead() throws Exception {
        for (var verb : List.of("stories", "codes", "history", "check")) {
            var crashed = Files.createDirectory(folder.resolve(verb)).resolve("c.kenning");
            crash(crashed);
            var listed = say(verb, crashed.toString());
            assertThat(listed.code()).as(listed.err()).isZero();
            assertThat(listed.out()).doesNotContain("half");
            try (var left = Files.list(crashed.getParent())) {
                assertThat(left.map(f -> f.getFileName().toString())).containsExactly("c.kenning");
            }
        }
    }

    private void crash(Path crashed) throws Exception {
        var victim = folder.resolve("victim.kenning");
        Files.copy(file, victim, StandardCopyOption.REPLACE_EXISTING);
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + victim)) {
            db.setAutoCommit(false);
            try (var s = db.createStatement()) {
                s.execute("PRAGMA cache_size = 1");
                s.execute("UPDATE story SET title = 'half'");
                s.execute("UPDATE turn SET text = 'half ' || hex(zeroblob(4000))");
                s.execute("UPDATE code SET name = 'half' || id");
            }
            var journal = folder.resolve("victim.kenning-journal");
            assertThat(Files.size(journal)).isPositive();
            Files.copy(victim, crashed);
            Files.copy(journal, crashed.resolveSibling("c.kenning-journal"));
            db.rollback();
        }
    }

    @Test
    void wordsComeOutAsUtf8AlsoWhereTheLocaleKnowsNone() throws Exception {
        var builder = new ProcessBuilder(Spoken.command("codes", file));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("LANG", "C");
        var process = builder.redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("Stigma and “handouts”", "My bairn’s idea got used");
    }

    @Test
    void lettersThatTheLocaleLosesAreRefusedAndNeverReplaced() throws Exception {
        for (var locale : List.of("C", "C.UTF-8")) {
            var builder = new ProcessBuilder("sh", "-c", "exec \"$@\" \"$(cat \"$NAME\")\"", "sh");
            builder.command().addAll(Spoken.command("codes", file, "--new"));
            var name = Files.writeString(folder.resolve("name"), "Ùna’s café");
            builder.environment().put("NAME", name.toString());
            builder.environment().put("LC_ALL", locale);
            var process = builder.redirectErrorStream(true).start();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean unicode = locale.equals("C.UTF-8");
            assertThat(process.waitFor()).as(out).isEqualTo(unicode ? 0 : 2);
            assertThat(out).contains(unicode ? "Ùna’s café" : "LC_ALL=C.UTF-8");
            assertThat(say("codes", file.toString()).out()).doesNotContain("\uFFFD");
        }
    }

    @Test
    void aReaderThatStopsReadingDoesNoHarm() throws Exception {
        var shell =
                new ProcessBuilder("sh", "-c", "\"$@\" | head -1", "sh").redirectErrorStream(true);
        shell.command().addAll(Spoken.command("show", file, "1"));
        var process = shell.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(out).isEqualTo("Small things, a Tuesday\n");
    }

    /// What to do next with a damaged project is the answer of `check`: see `RescueVerbTest`.
    private static void assertRefused(Path file, int code) {
        var verbs =
                code == ExitCode.DAMAGED
                        ? List.of("stories", "undo")
                        : List.of("stories", "undo", "check");
        for (var verb : verbs) {
            var refused = say(verb, file.toString());
            assertThat(refused.code()).as(verb + " " + refused.err()).isEqualTo(code);
            assertThat(refused.isOneSentence()).as(refused.err()).isTrue();
            assertThat(refused.err()).doesNotContain("Exception");
        }
    }

    private static void alter(Path file, String sql) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            s.execute(sql);
        }
    }
}
