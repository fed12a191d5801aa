package kenning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher `kenning`, in a small tree of its own: the JDK in it says what it was called with,
/// and its Maven writes down that it was called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("kenning.basedir", "."), "kenning");

    /// Everything that the launcher needs of the system, and no more.
    private static final List<String> TOOLS =
            List.of(
                    "sh",
                    "sed",
                    "find",
                    "head",
                    "dirname",
                    "readlink",
                    "uname",
                    "locale",
                    "mkdir",
                    "mv",
                    "flock",
                    "rm",
                    "rmdir",
                    "sleep",
                    "cat",
                    "touch");

    @TempDir Path folder;
    private Path tree;
    private Path jdks;
    private Path bin;

    /// The same without a lock of the system, as on macOS.
    private boolean withoutFlock;

    @BeforeEach
    void plantTree() throws IOException {
        tree = Files.createDirectories(folder.resolve("a folder with spaces/Kenning"));
        Files.copy(LAUNCHER, tree.resolve("kenning"));
        for (var name : List.of("src/main", "assets", "example-projects")) {
            old(Files.writeString(Files.createDirectories(tree.resolve(name)).resolve("x"), ""));
        }
        for (var name : List.of("pom.xml", "LICENSE", "NOTICE")) {
            old(Files.writeString(tree.resolve(name), ""));
        }
        for (var name : List.of("src", "src/main", "assets", "example-projects")) {
            old(tree.resolve(name));
        }
        jdks = Files.createDirectories(folder.resolve("jdks"));
        jdk("jdk 17", "17.0.15");
        jdk("jdk 25", "25.0.3");
        bin = Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS) {
            for (var place : List.of("/bin", "/usr/bin")) {
                var found = Path.of(place, tool);
                if (Files.exists(found) && Files.notExists(bin.resolve(tool))) {
                    script(bin.resolve(tool), "exec " + found + " \"$@\"");
                }
            }
        }
        maven("mkdir -p target/dist/lib; : >target/dist/lib/kenning-1.jar; echo 'from Maven'");
    }

    @Test
    void buildsOnceAndThenOnlyRuns() throws Exception {
        var first = run("stories", "my project.kenning");
        assertThat(first.code()).isZero();
        assertThat(first.err())
                .contains("Kenning is being built; the first time takes a few minutes.")
                .contains("from Maven");
        assertThat(first.out()).isEqualTo("ran: stories|my project.kenning|\n");

        var second = run("stories");
        assertThat(second.out()).isEqualTo("ran: stories|\n");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void noticesThatASourceHasChanged() throws Exception {
        run("--build");
        for (var name : List.of("src/main/x", "assets/x", "example-projects/x", "pom.xml")) {
            int before = builds();
            later(tree.resolve(name));
            run("--build");
            assertThat(builds()).as(name).isEqualTo(before + 1);
            old(tree.resolve(name));
        }
    }

    @Test
    void noticesThatASourceIsGone() throws Exception {
        run("--build");
        Files.delete(tree.resolve("src/main/x"));
        later(tree.resolve("src/main"));
        run("--build");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void takesWhatMavenHasBuiltWithItsTests() throws Exception {
        var compiled = tree.resolve("target/classes/kenning/Main.class");
        var jar = tree.resolve("target/dist/lib/kenning-1.jar");
        for (var file : List.of(compiled, jar)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "whole");
        }
        Files.setLastModifiedTime(compiled, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(run("stories").err()).isEmpty();
        assertThat(builds()).isZero();
    }

    @Test
    void doesNotTakeAJarThatIsBroken() throws Exception {
        var compiled = tree.resolve("target/classes/kenning/Main.class");
        var jar = tree.resolve("target/dist/lib/kenning-1.jar");
        for (var file : List.of(compiled, jar)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "broken");
        }
        Files.setLastModifiedTime(compiled, FileTime.from(Instant.now().minusSeconds(60)));
        run("--build");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void saysInOneSentenceThatAJdkIsNeeded() throws Exception {
        deleteJdk("jdk 25");
        var answer = run("stories");
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualTo(
                        "Kenning needs a JDK 25 or newer: install one (for example Temurin 25) and"
                                + " run this again, or name its folder in KENNING_JDK.\n");
        assertThat(builds()).isZero();
    }

    @Test
    void takesTheJdkThatIsNamedAndNotOneThatIsTooOld() throws Exception {
        var named = jdk("elsewhere/jdk 26", "26");
        assertThat(run(Map.of("KENNING_JDK", named.toString()), tree, "--print-jdk").out())
                .isEqualTo(named + "\n");
        assertThat(
                        run(
                                        Map.of("JAVA_HOME", jdks.resolve("jdk 17").toString()),
                                        tree,
                                        "--print-jdk")
                                .out())
                .isEqualTo(jdks.resolve("jdk 25") + "\n");
    }

    @Test
    void saysInOneSentenceThatMavenIsNeeded() throws Exception {
        Files.delete(bin.resolve("mvn"));
        var answer = run("stories");
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualTo(
                        "Kenning needs Maven to build itself: install it (on Debian: apt install"
                                + " maven) and run this again.\n");
    }

    @Test
    void saysThatTheBuildFailedAndTriesAgainNextTime() throws Exception {
        maven("echo 'what is wrong' >&2; exit 1");
        for (int i = 1; i <= 2; i++) {
            var answer = run("stories");
            assertThat(answer.code()).isEqualTo(3);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err())
                    .contains("what is wrong")
                    .endsWith("Kenning could not be built: the lines above say why.\n");
            assertThat(builds()).isEqualTo(i);
        }
    }

    @Test
    void runsFromAnotherFolderAndThroughLinks() throws Exception {
        var elsewhere = Files.createDirectories(folder.resolve("else where"));
        var far = Files.createSymbolicLink(elsewhere.resolve("far"), tree.resolve("kenning"));
        var near = Files.createSymbolicLink(elsewhere.resolve("near"), Path.of("far"));
        for (var launcher : List.of(tree.resolve("kenning"), far, near)) {
            var answer = start(Map.of(), elsewhere, launcher, "stories").answer();
            assertThat(answer.out()).isEqualTo("ran: stories|\n");
        }
        assertThat(builds()).isEqualTo(1);
        assertThat(elsewhere.resolve("target")).doesNotExist();
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        maven("sleep 1; mkdir -p target/dist/lib; : >target/dist/lib/kenning-1.jar");
        for (boolean flock : new boolean[] {true, false}) {
            withoutFlock = !flock;
            later(tree.resolve("pom.xml"));
            int before = builds();
            var starts = new ArrayList<Running>();
            for (int i = 0; i < 3; i++) {
                starts.add(start(Map.of(), tree, tree.resolve("kenning"), "stories"));
            }
            for (var start : starts) {
                assertThat(start.answer().out()).isEqualTo("ran: stories|\n");
            }
            assertThat(builds()).as("with flock: " + flock).isEqualTo(before + 1);
            old(tree.resolve("pom.xml"));
        }
    }

    @Test
    void handsOnTheExitCodeAndTheOptions() throws Exception {
        run("--build");
        var answer =
                run(
                        Map.of("KENNING_JAVA_OPTS", "-Done=1 -Dtwo=2", "FAKE_EXIT", "5"),
                        tree,
                        "--json",
                        "",
                        "a b");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.out()).isEqualTo("ran: --json||a b|\n");
        assertThat(Files.readString(tree.resolve("options")))
                .contains("-Done=1\n-Dtwo=2\n")
                .contains("-Dkenning.sqlite=" + tree.toRealPath() + "/target/dist/sqlite\n")
                .contains("--enable-native-access=javafx.graphics,ALL-UNNAMED\n")
                .contains("javafx.graphics/com.sun.javafx.text=ALL-UNNAMED\n")
                .contains("javafx.graphics/com.sun.javafx.font.freetype=ALL-UNNAMED\n");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(jdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "exit 9");
        script(
                home.resolve("bin/jar"),
                "while [ $# -gt 1 ]; do shift; done; read -r how <\"$1\"; [ \"$how\" != broken ]");
        script(
                home.resolve("bin/java"),
                """
                : >"$TREE/options"
                while [ "$1" != kenning.Main ]; do echo "$1" >>"$TREE/options"; shift; done
                shift
                printf 'ran: '
                for argument in "$@"; do printf '%s|' "$argument"; done
                echo
                exit "${FAKE_EXIT:-0}"
                """);
        return home;
    }

    private void deleteJdk(String name) throws IOException {
        Files.delete(jdks.resolve(name).resolve("bin/javac"));
    }

    private void maven(String does) throws IOException {
        script(bin.resolve("mvn"), "echo built >>\"$TREE/builds\"\n" + does);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3_600)));
    }

    /// Changed after the last build and before the next, by more than the clock of a file is
    /// coarse.
    private static void later(Path file) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(20);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private int builds() throws IOException {
        var list = tree.resolve("builds");
        return Files.exists(list, LinkOption.NOFOLLOW_LINKS) ? Files.readAllLines(list).size() : 0;
    }

    private Answer run(String... arguments) throws Exception {
        return run(Map.of(), tree, arguments);
    }

    private Answer run(Map<String, String> environment, Path where, String... arguments)
            throws Exception {
        return start(environment, where, tree.resolve("kenning"), arguments).answer();
    }

    private Running start(
            Map<String, String> environment, Path where, Path launcher, String... arguments)
            throws IOException {
        if (withoutFlock) {
            Files.deleteIfExists(bin.resolve("flock"));
        }
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var builder =
                new ProcessBuilder(command)
                        .directory(where.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        var all = new TreeMap<>(environment);
        all.putIfAbsent("KENNING_JDK_DIRS", jdks.resolve("none") + ":" + jdks);
        all.put("PATH", bin.toString());
        all.put("HOME", folder.toString());
        all.put("TREE", tree.toString());
        builder.environment().clear();
        builder.environment().putAll(all);
        return new Running(builder.start(), out, err);
    }

    private record Running(Process process, Path out, Path err) {
        Answer answer() throws IOException, InterruptedException {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    private record Answer(int code, String out, String err) {}
}
