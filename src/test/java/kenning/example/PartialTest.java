package kenning.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import kenning.model.Refusal;
import kenning.store.Checkup;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example has its name only once it is whole.
class PartialTest {
    @TempDir Path folder;

    @Test
    void aKillLeavesNothingUnderTheNameAndTheNextRunPutsItRight() throws Exception {
        var file = folder.resolve("example.kenning");
        var killed =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dkenning.sqlite=" + System.getProperty("kenning.sqlite", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Halting.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(killed.exitValue()).isEqualTo(7);
        assertThat(listing()).containsExactly(".example.kenning.partial");
        try (var project = ExampleProject.build(file, Progress.NONE)) {
            assertThat(Project.await(project.read(Stories::list))).hasSize(22);
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        assertThat(listing()).containsExactly("example.kenning");
    }

    @Test
    void whereItIsCancelledNothingStays() throws Exception {
        var file = folder.resolve("example.kenning");
        assertThatThrownBy(() ->
                        ExampleProject.build(
                                file,
                                new At(
                                        4,
                                        () -> {
                                            throw new CancellationException();
                                        })))
                .isInstanceOf(CancellationException.class);
        assertThat(listing()).isEmpty();
    }

    @Test
    void whatAppearsUnderTheNameMeanwhileIsNotOverwritten() throws Exception {
        var file = folder.resolve("example.kenning");
        assertThatThrownBy(() -> ExampleProject.build(file, new At(4, () -> file.toFile().mkdir())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.exists");
        assertThat(file).isEmptyDirectory();
        assertThat(listing()).containsExactly("example.kenning");
    }

    /// Builds the example and is gone in the middle, as if killed.
    static final class Halting {
        private Halting() {}

        public static void main(String[] arguments) throws Exception {
            var file = Path.of(arguments[0]);
            ExampleProject.build(file, new At(4, () -> Runtime.getRuntime().halt(7))).close();
        }
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
