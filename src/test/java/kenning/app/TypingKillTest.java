package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kenning.example.ExampleProject;
import kenning.store.Access;
import kenning.store.Checkup;
import kenning.store.Drafts;
import kenning.store.Project;
import kenning.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program is killed while somebody types in its window; what was typed a second before stands in
/// the project (reliability R04).
@Tag("proof")
class TypingKillTest {
    private static final int KILLS = 50;
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    @TempDir Path folder;
    private Path file;

    /// What was on the screen at a moment.
    private record Said(long at, int typed) {}

    @Test
    void no_kill_costs_more_than_a_second_of_typing() throws Exception {
        file = folder.resolve("typed.kenning");
        ExampleProject.build(file, Progress.NONE).close();
        var random = new Random(4);
        int kills = Math.max(1, KILLS * Integer.getInteger("kenning.proof.percent", 100) / 100);
        int most = 0;
        for (int i = 0; i < kills; i++) {
            int lost = killed(random.nextInt(2500));
            most = Math.max(most, lost);
        }
        System.out.printf("typing: %d kills, at most %d signs lost%n", kills, most);
    }

    /// @return how many signs were lost
    private int killed(int millis) throws Exception {
        var said = new ArrayList<Said>();
        var typist = start();
        long killed;
        try (BufferedReader out = typist.inputReader()) {
            long end = Long.MAX_VALUE;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("[0-9]+")) {
                    said.add(new Said(System.nanoTime(), Integer.parseInt(line)));
                    end =
                            Math.min(
                                    end,
                                    said.getFirst().at() + TimeUnit.MILLISECONDS.toNanos(millis));
                }
                if (System.nanoTime() >= end) {
                    break;
                }
            }
            killed = System.nanoTime();
            typist.destroyForcibly().waitFor();
        }
        assertThat(said).as(Files.readString(folder.resolve("errors.txt"))).isNotEmpty();
        int kept = kept();
        int aSecondBefore =
                said.stream()
                        .filter(s -> s.at() <= killed - SECOND_NS)
                        .mapToInt(Said::typed)
                        .max()
                        .orElse(0);
        assertThat(kept).isGreaterThanOrEqualTo(aSecondBefore);
        return Math.max(0, said.getLast().typed() - kept);
    }

    /// Looks at the project as the next start would, and leaves it without a draft.
    private int kept() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            List<Drafts.Draft> drafts = Project.await(project.read(Drafts::list));
            for (var draft : drafts) {
                Project.await(Drafts.drop(project, draft.field()));
            }
            return drafts.stream().mapToInt(draft -> draft.text().length()).max().orElse(0);
        }
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Dglass.platform=Headless",
                                        "-Dprism.order=sw",
                                        "-Djava.awt.headless=true",
                                        "-Dheadless.geometry=1440x1000",
                                        "-Dkenning.sqlite="
                                                + System.getProperty("kenning.sqlite", ""),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "--sun-misc-unsafe-memory-access=allow",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Typist.class.getName(),
                                        file.toString(),
                                        folder.resolve("settings").toString())
                                .toList())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }
}
