package kenning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kenning.store.Access;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.WholeCopy;
import kenning.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that copies a folder at any moment, while somebody works on a project that is kept in
/// it and is killed again and again, never copies a damaged project and never sees anything beside
/// it; and what was acknowledged comes there (reliability R15, D12).
///
/// `mvn verify` takes 40 copies; the full count runs with `mvn -Pproof verify`.
class CopierProofTest {
    private static final String NAME = "Our stories.kenning";

    @TempDir Path folder;
    private Path synced;
    private Path acknowledged;
    private int kills;

    @Test
    void forty_copies_at_any_moment_are_whole_and_alone() throws Exception {
        prove(40);
    }

    @Test
    @Tag("proof")
    void five_hundred_copies_at_any_moment_are_whole_and_alone() throws Exception {
        prove(500 * Integer.getInteger("kenning.proof.percent", 100) / 100);
    }

    private void prove(int copies) throws Exception {
        synced = Files.createDirectories(folder.resolve("Dropbox"));
        acknowledged = Files.createFile(folder.resolve("acknowledged.txt"));
        var shared = Laptop.make(synced.resolve(NAME), "first");
        var into = Files.createDirectories(folder.resolve("copies"));
        work(into, copies);
        var generations = check(into, copies);
        var laptop = new Laptop("worker", folder, synced);
        for (var left : laptop.ferry.unpublished()) {
            laptop.ferry.publishClosed(left, Progress.NONE);
        }
        var lines = wholeLines();
        assertThat(Laptop.noticed(shared)).containsAll(lines);
        assertThat(Laptop.names(synced)).containsExactly(NAME);
        System.out.println(
                "copies: %d while writing, in %d different states, %d kills; 0 damaged, 0 files beside; %d acknowledged changes, 0 lost"
                        .formatted(copies, generations, kills, lines.size()));
    }

    /// The copier begins when the first change was acknowledged, so that it never copies in peace.
    private void work(Path into, int copies) throws Exception {
        var random = new Random(11);
        Process copier = null;
        try {
            while (copier == null || copier.isAlive()) {
                var worker = start(SyncWorker.class, folder, synced, NAME, acknowledged, kills);
                try {
                    awaitWork(worker);
                    if (copier == null) {
                        copier = start(SyncCopier.class, synced, into, copies, 7);
                    }
                    copier.waitFor(random.nextInt(2_500), TimeUnit.MILLISECONDS);
                } finally {
                    worker.destroyForcibly().waitFor();
                }
                kills++;
            }
            assertThat(copier.waitFor()).as(said()).isZero();
        } finally {
            if (copier != null) {
                copier.destroyForcibly().waitFor();
            }
        }
    }

    private void awaitWork(Process worker) throws Exception {
        long before = Files.size(acknowledged);
        while (Files.size(acknowledged) == before) {
            assertThat(worker.isAlive()).as(said()).isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /// @return in how many different states the project was copied
    private int check(Path copies, int wanted) throws Exception {
        var names = Laptop.names(copies);
        assertThat(names).hasSize(wanted);
        var generations = new HashSet<Long>();
        for (var name : names) {
            var copy = copies.resolve(name);
            assertThat(Laptop.names(copy)).as(name).containsExactly(NAME);
            generations.add(WholeCopy.verify(copy.resolve(NAME)).generation());
            try (var project = Project.open(copy.resolve(NAME), Access.READ)) {
                assertThat(Project.await(project.read(Noticings::list))).isNotEmpty();
            }
        }
        assertThat(generations).as("states that were seen").hasSizeGreaterThan(1);
        return generations.size();
    }

    /// A kill can cut the last acknowledgement itself.
    private List<String> wholeLines() throws Exception {
        var text = Files.readString(acknowledged);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("noticed ") && line.endsWith(" rest".repeat(80)))
                .toList();
    }

    private String said() throws Exception {
        var errors = folder.resolve("errors.txt");
        return Files.exists(errors) ? Files.readString(errors) : "";
    }

    private Process start(Class<?> main, Object... arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dkenning.sqlite=" + System.getProperty("kenning.sqlite", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()))
                .start();
    }
}
