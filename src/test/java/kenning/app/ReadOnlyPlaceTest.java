package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kenning.example.ExampleProject;
import kenning.proof.Child;
import kenning.proof.Somebody;
import kenning.task.Progress;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A project in a place that can only be read, before somebody who may not write there: open to be
/// read soon, with the line that says so; every screen is shown and every export made elsewhere, in
/// the window and by verbs; no file is written beside it (reliability R23).
class ReadOnlyPlaceTest {
    @TempDir Path folder;
    private Path place;
    private Path own;
    private Path file;

    enum Kind {
        /// The file itself could be written, but no lock can be made.
        FOLDER("r-xr-xr-x", "rw-rw-rw-", "lies in a folder that cannot be written"),
        FILE("rwxrwxrwx", "r--r--r--", "lies where it can only be read"),
        /// Of a writer that was killed in the middle of a change.
        FOLDER_WITH_A_JOURNAL("r-xr-xr-x", "r--r--r--", "lies where it can only be read");

        private final String folder;
        private final String file;
        private final String line;

        Kind(String folder, String file, String line) {
            this.folder = folder;
            this.file = file;
            this.line = line;
        }
    }

    @BeforeEach
    void make() throws Exception {
        place = Files.createDirectory(folder.resolve("place"));
        own = Files.createDirectory(folder.resolve("own"));
        Files.createDirectory(Child.temporary(folder));
        permit(folder, "rwxr-xr-x");
        permit(own, "rwxrwxrwx");
        permit(Child.temporary(folder), "rwxrwxrwx");
        file = place.resolve("alongside.kenning");
        ExampleProject.build(file, Progress.NONE).close();
    }

    @AfterEach
    void giveBack() throws Exception {
        permit(place, "rwxrwxrwx");
    }

    private static void permit(Path path, String mode) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    /// What a kill in the middle of a large change leaves.
    private void leaveAJournal() throws Exception {
        var living = Files.createDirectory(folder.resolve("living")).resolve("a.kenning");
        Files.move(file, living);
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + living);
                var s = db.createStatement()) {
            s.execute("PRAGMA cache_size = 5");
            s.execute("PRAGMA synchronous = FULL");
            db.setAutoCommit(false);
            s.execute("DELETE FROM coding");
            s.execute("DELETE FROM turn");
            Files.copy(living, file);
            Files.copy(
                    living.resolveSibling("a.kenning-journal"),
                    place.resolve("alongside.kenning-journal"));
            db.rollback();
        }
        assertThat(Files.size(place.resolve("alongside.kenning-journal"))).isPositive();
    }

    private Map<String, String> everything() throws Exception {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(place)) {
            for (var each : files.toList()) {
                all.put(
                        each.getFileName().toString(),
                        Files.getLastModifiedTime(each)
                                + " "
                                + java.util.Arrays.hashCode(Files.readAllBytes(each)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    @Tag("proof")
    void everyScreenAndEveryExportWorksAndNothingIsWritten(Kind kind) throws Exception {
        var before = Somebody.before("R23", folder);
        if (before.isEmpty()) {
            return;
        }
        if (kind == Kind.FOLDER_WITH_A_JOURNAL) {
            leaveAJournal();
        }
        try (var files = Files.list(place)) {
            for (var each : files.toList()) {
                permit(each, kind.file);
            }
        }
        permit(place, kind.folder);
        var found = everything();
        var child =
                Child.PLAIN
                        .traced(before.get())
                        .in(
                                Map.of(
                                        "HOME", own.toString(),
                                        "XDG_CONFIG_HOME", own.resolve("config").toString(),
                                        "XDG_DATA_HOME", own.resolve("data").toString()))
                        .with(
                                "-Xmx1g",
                                "-Duser.home=" + own,
                                "-Dglass.platform="
                                        + System.getProperty("glass.platform", "HeadlessFix"),
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "-Dheadless.geometry=1440x1000",
                                "--sun-misc-unsafe-memory-access=allow");
        window(child, kind);
        int verbs = verbs(child);
        assertThat(everything()).isEqualTo(found);
        System.out.println(
                "R23: %s: all %d screens, the report, the pictures and %d verbs; 0 files written there"
                        .formatted(kind, Screen.values().length, verbs));
    }

    private void window(Child child, Kind kind) throws Exception {
        var said =
                child.run(
                        folder,
                        240,
                        ReaderSession.class.getName(),
                        file.toString(),
                        own.toString());
        assertThat(value(said, "writable")).isEqualTo("0");
        assertThat(value(said, "line")).startsWith("alongside.kenning " + kind.line);
        assertThat(value(said, "findings")).isEqualTo("0");
        for (var screen : Screen.values()) {
            assertThat(said.lines()).contains("[screen] " + screen + " ");
        }
        assertThat(Integer.parseInt(value(said, "report"))).isGreaterThan(5_000);
        assertThat(Integer.parseInt(value(said, "copy"))).isPositive();
        System.out.println(
                "R23: " + kind + ": open to be read after " + value(said, "opened") + " ms");
    }

    private int verbs(Child child) throws Exception {
        var verbs =
                List.of(
                        List.of("project"),
                        List.of("stories", "--json"),
                        List.of("show", BenchWindow.TITLE),
                        List.of("codes"),
                        List.of("counts", "--of", "codes"),
                        List.of("search", "childcare"),
                        List.of("insights"),
                        List.of("noticings"),
                        List.of("history"),
                        List.of("check"),
                        List.of("report", "--out", own.resolve("verb.docx").toString()),
                        List.of(
                                "present",
                                "--audience",
                                "room",
                                "--png",
                                own.resolve("pictures").toString()));
        for (var verb : verbs) {
            var arguments = new java.util.ArrayList<>(verb);
            arguments.add(1, file.toString());
            var said = child.run(folder, 120, "kenning.Main", arguments.toArray(String[]::new));
            assertThat(said).as(verb.toString()).isNotBlank();
        }
        assertThat(own.resolve("verb.docx")).exists();
        try (var pictures = Files.list(own.resolve("pictures"))) {
            assertThat(pictures).isNotEmpty();
        }
        return verbs.size();
    }

    private static String value(String said, String what) {
        return said.lines()
                .filter(line -> line.startsWith("[" + what + "] "))
                .map(line -> line.substring(what.length() + 3))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what + " in: " + said));
    }
}
