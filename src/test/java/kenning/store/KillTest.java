package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kenning.model.Noticing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killing the program at any moment loses nothing that was acknowledged and damages nothing
/// (reliability R01, R07, R13).
class KillTest {
    @TempDir Path folder;

    @Test
    void fiftyKillsLoseNoAcknowledgedEdit() throws Exception {
        kill(50);
    }

    @Test
    @Tag("proof")
    void twoHundredKillsLoseNoAcknowledgedEdit() throws Exception {
        kill(200);
    }

    private void kill(int times) throws Exception {
        var file = folder.resolve("killed.kenning");
        var acknowledged = folder.resolve("acknowledged.txt");
        Project.create(file).close();
        var random = new Random(5);
        int leftovers = 0;
        for (int i = 0; i < times; i++) {
            var worker = start(file, acknowledged, i);
            long size = Files.exists(acknowledged) ? Files.size(acknowledged) : 0;
            while (!Files.exists(acknowledged) || Files.size(acknowledged) == size) {
                assertThat(worker.isAlive()).as("the worker of round %d", i).isTrue();
                Thread.onSpinWait();
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(120));
            worker.destroyForcibly().waitFor();
            leftovers += leftovers();
            try (var project = Project.open(file, Access.WRITE)) {
                assertEverythingIsThere(project, acknowledged);
            }
            assertThat(listing())
                    .containsExactlyInAnyOrder("killed.kenning", "acknowledged.txt", "errors.txt");
        }
        assertThat(leftovers).as("kills that left a journal or a lock behind").isPositive();
    }

    private void assertEverythingIsThere(Project project, Path acknowledged) throws Exception {
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        var lines =
                Project.await(project.read(Noticings::list)).stream()
                        .map(Noticing::line)
                        .collect(Collectors.toSet());
        var promised = new HashSet<>(wholeLines(acknowledged));
        promised.removeAll(lines);
        assertThat(promised).isEmpty();
    }

    /// A kill can cut the last acknowledgement itself.
    private static List<String> wholeLines(Path acknowledged) throws Exception {
        var text = Files.readString(acknowledged);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(l -> l.startsWith("noticed "))
                .toList();
    }

    private int leftovers() throws Exception {
        return listing().size() > 3 ? 1 : 0;
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private Process start(Path file, Path acknowledged, int seed) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkenning.sqlite=" + System.getProperty("kenning.sqlite", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        file.toString(),
                        acknowledged.toString(),
                        Integer.toString(seed))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("errors.txt").toFile())
                .start();
    }
}
