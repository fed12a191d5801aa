package kenning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenning.example.ExampleProject;
import kenning.model.TextRange;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole session in the real window, with a disk on which each flush takes 10 ms longer, watched
/// from outside: the thread that draws touches no file of the project or of Kenning (reliability
/// R05), nobody but the engine opens the project while it is open, and that once (R14), nothing is
/// asked of any network (R43), and nobody else may read what it keeps (R36).
class QuietWindowTest {
    private static final String CALLS =
            "%file,%network,read,write,pread64,pwrite64,fsync,fdatasync,ftruncate,close";
    private static final int RECODED = 5_000;

    @TempDir Path folder;

    @Test
    @Tag("proof")
    void aSessionTouchesNoFileOnTheThreadThatDrawsAndAsksNobody() throws Exception {
        if (!Tool.allHere("R05, R14, R36, R43", "gcc")
                || !Tool.traces("R05, R14, R36, R43", folder)) {
            return;
        }
        var home = Files.createDirectories(folder.resolve("home")).toRealPath();
        var file = Files.createDirectories(home.resolve("work")).resolve("alongside.kenning");
        prepare(file);
        var trace = folder.resolve("trace");
        int passages = Math.max(20, 200 * Integer.getInteger("kenning.proof.percent", 100) / 100);
        var said =
                Child.PLAIN
                        .in(Layer.prepare(folder, home.resolve("work")))
                        .in(
                                Map.of(
                                        "HOME", home.toString(),
                                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                                        "XDG_DATA_HOME", home.resolve("data").toString()))
                        .with(
                                "-ea",
                                "-Xmx2g",
                                "-Duser.home=" + home,
                                "-Dglass.platform="
                                        + System.getProperty("glass.platform", "HeadlessFix"),
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "-Dheadless.geometry=1440x1000",
                                "--sun-misc-unsafe-memory-access=allow")
                        .traced(Trace.into(trace, CALLS, 1))
                        .run(
                                folder,
                                300,
                                "kenning.app.WindowSession",
                                file.toString(),
                                Layer.steering(folder).toString(),
                                Integer.toString(passages));
        var calls = new ArrayList<Trace.Call>();
        Trace.read(trace, calls::add);
        var recoded = Integer.parseInt(value(said, "recoded"));
        assertThat(recoded).isGreaterThanOrEqualTo(RECODED);
        assertThat(Long.parseLong(value(said, "flushes"))).isGreaterThan(passages * 2L);
        assertNoFileOnTheDrawingThread(calls, Long.parseLong(value(said, "fx")), home);
        assertOnlyTheEngineOpens(calls, file);
        assertNoNetwork(calls);
        assertOwnerOnly(said);
        System.out.println(
                ("R05: longest stall %s ms while %d passages were coded and %d recoded with +10 ms a flush, %s ms idle"
                                + " (of %d calls 0 on a file of the project or of Kenning by the thread that draws)")
                        .formatted(
                                value(said, "busy"),
                                passages,
                                recoded,
                                value(said, "idle"),
                                calls.size()));
        System.out.println(
                "R14: 0 other opens while open; R36: all for the owner only; R43: 0 connects");
    }

    private static void prepare(Path file) throws Exception {
        try (var project = ExampleProject.build(file, Progress.NONE)) {
            Project.await(
                    project.edit(
                            Label.of("many"),
                            tx -> {
                                var code = Codes.add(tx, "Aa many");
                                var stories = Stories.list(tx);
                                for (int i = 0; i < RECODED; i++) {
                                    var story = stories.get(i % stories.size()).id();
                                    int wide = Stories.text(tx, story).text().length() - 60;
                                    int turn = i / stories.size();
                                    int start = turn % wide;
                                    int end = start + 3 + turn / wide;
                                    Codings.add(tx, story, new TextRange(start, end), code, "", "");
                                }
                                return true;
                            }));
        }
    }

    private static void assertNoFileOnTheDrawingThread(
            List<Trace.Call> calls, long drawing, Path home) {
        var folders =
                List.of(
                        home.resolve("work"),
                        home.resolve("config").resolve("kenning"),
                        home.resolve("data").resolve("kenning"));
        assertThat(calls).anyMatch(call -> call.thread() == drawing);
        assertThat(
                        calls.stream()
                                .filter(call -> call.thread() == drawing)
                                .filter(call ->
                                        call.name().endsWith("sync")
                                                || folders.stream().anyMatch(f -> isOn(call, f)))
                                .map(QuietWindowTest::brief)
                                .distinct())
                .as("calls of the thread that draws on a file of the project or of Kenning")
                .isEmpty();
    }

    private static String brief(Trace.Call call) {
        return call.name() + " " + call.openFile().orElse("") + call.paths();
    }

    private static boolean isOn(Trace.Call call, Path folder) {
        return Stream.concat(call.openFile().stream(), call.paths().stream())
                .anyMatch(path -> path.equals(folder.toString()) || path.startsWith(folder + "/"));
    }

    /// From the moment in which the engine has it until it lets go.
    private static void assertOnlyTheEngineOpens(List<Trace.Call> calls, Path file) {
        var opens = new ArrayList<Trace.Call>();
        boolean held = false;
        for (var call : calls) {
            boolean opened =
                    call.name().startsWith("open")
                            && call.result() >= 0
                            && call.paths().contains(file.toString());
            if (opened && (held || call.has("O_RDWR"))) {
                held = true;
                opens.add(call);
            } else if (call.name().equals("close")
                    && call.openFile().filter(file.toString()::equals).isPresent()) {
                held = false;
            }
        }
        assertThat(opens.stream().map(QuietWindowTest::brief))
                .as("opens of the project while it is open")
                .hasSize(1);
    }

    private static void assertNoNetwork(List<Trace.Call> calls) {
        assertThat(
                        calls.stream()
                                .filter(call ->
                                        List.of("connect", "bind", "listen", "sendto", "sendmsg")
                                                .contains(call.name()))
                                // The display is a socket of the machine itself.
                                .filter(call -> !call.has("AF_UNIX") && !call.has("socket:[unix"))
                                .map(call -> call.name() + " " + call.arguments()))
                .as("calls to a network")
                .isEmpty();
        assertThat(
                        calls.stream()
                                .filter(call ->
                                        call.paths().contains("/etc/resolv.conf")
                                                || call.paths().contains("/etc/hosts"))
                                .map(QuietWindowTest::brief))
                .as("looking up a name, which asks a network where the machine does not know it")
                .isEmpty();
    }

    private static void assertOwnerOnly(String said) {
        var modes = said.lines().filter(line -> line.startsWith("[mode] ")).toList();
        assertThat(modes)
                .anyMatch(line -> line.endsWith("-lock"))
                .anyMatch(line -> line.endsWith("-journal"))
                .anyMatch(line -> line.endsWith("settings.properties"))
                .anyMatch(line -> line.endsWith("kenning.log"))
                .anyMatch(line -> line.endsWith("/data/kenning"));
        assertThat(
                        modes.stream()
                                .filter(line -> !line.endsWith("/work"))
                                .filter(line -> !line.matches("\\[mode] r[w-][x-]------ .*")))
                .as("what others may read")
                .isEmpty();
    }

    private static String value(String said, String what) {
        return said.lines()
                .filter(line -> line.startsWith("[" + what + "] "))
                .map(line -> line.substring(what.length() + 3))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "no " + what + " in: " + Arrays.asList(said.split("\n"))));
    }
}
