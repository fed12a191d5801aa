package kenning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenning.example.ExampleProject;
import kenning.store.Access;
import kenning.store.Markers;
import kenning.store.Project;
import kenning.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes wrong, no log, no note and nothing that a failing program says or leaves holds a
/// word of a project (reliability R43).
class WordlessLogTest {
    private static final String WORD = "Qwyntharbel";

    @TempDir Path folder;

    @Test
    @Tag("proof")
    void noErrorOfAnyKindPutsAWordOfAProjectIntoALog() throws Exception {
        var home = Files.createDirectories(folder.resolve("home")).toRealPath();
        var file = Files.createDirectories(home.resolve("work")).resolve("alongside.kenning");
        ExampleProject.build(file, Progress.NONE).close();
        int fields = Markers.plant(file, WORD);
        assertThat(fields).isGreaterThan(40);
        Project.open(file, Access.WRITE).close();
        var sources = Path.of(System.getProperty("kenning.basedir", "."), "src", "main");
        var said =
                Child.PLAIN
                        .in(
                                Map.of(
                                        "HOME", home.toString(),
                                        "XDG_CONFIG_HOME", home.resolve("config").toString(),
                                        "XDG_DATA_HOME", home.resolve("data").toString()))
                        .with(
                                "-Xmx1g",
                                "-Duser.home=" + home,
                                "-Dlogback.configurationFile="
                                        + sources.resolve("resources").resolve("logback.xml"),
                                "-Dglass.platform="
                                        + System.getProperty("glass.platform", "HeadlessFix"),
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "-Dheadless.geometry=1440x1000",
                                "--sun-misc-unsafe-memory-access=allow")
                        .run(
                                folder,
                                200,
                                "kenning.app.FaultySession",
                                file.toString(),
                                WORD,
                                sources.resolve("java").toString());
        assertThat(said).contains("kinds of errors: ").doesNotContainIgnoringCase(WORD);
        int kinds = Integer.parseInt(said.replaceAll("(?s).*kinds of errors: (\\d+).*", "$1"));
        assertThat(kinds).isGreaterThanOrEqualTo(60);
        var log = home.resolve("config").resolve("kenning").resolve("kenning.log");
        assertThat(log).content().contains("IllegalStateException").contains("FaultySession");
        assertThat(holding(folder, file)).isEmpty();
        System.out.println(
                "R43: %d kinds of errors with words in %d fields, 0 of them in the log (%d KB), in a note or in what was said"
                        .formatted(kinds, fields, Files.size(log) / 1024));
    }

    /// The files that hold the word, but for the project itself and its backups.
    private static List<String> holding(Path folder, Path project) throws Exception {
        var holding = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(path);
                boolean holds =
                        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE).stream()
                                .anyMatch(charset ->
                                        new String(bytes, charset)
                                                .toLowerCase()
                                                .contains(WORD.toLowerCase()));
                if (holds
                        && !path.toRealPath().equals(project.toRealPath())
                        && !path.toString().contains("/kenning/data/backups/")) {
                    holding.add(path.toString());
                }
            }
        }
        return holding;
    }
}
