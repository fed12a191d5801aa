package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import kenning.app.ScreenPictures;
import kenning.app.ScreenTour;
import kenning.cli.Kenning;
import kenning.example.ExampleProject;
import kenning.model.Refusal;
import kenning.proof.Tool;
import kenning.task.Progress;
import kenning.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real disk that is full, nothing is lost and nothing half done stays; the sentence says how
/// much room is needed and where; and when there is room again the same session goes on
/// (reliability R06).
@Tag("proof")
class FullDiskTest {
    private static final String SIZE = "8m";

    @TempDir Path folder;
    private Path disk;
    private Path file;
    private Path filler;
    private boolean there;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk")).toRealPath();
        file = disk.resolve("full.kenning");
        filler = disk.resolve("filler");
        there =
                Tool.allHere("R06", "mount", "umount")
                        && Tool.run(
                                        "mount",
                                        "-t",
                                        "tmpfs",
                                        "-o",
                                        "size=" + SIZE,
                                        "none",
                                        disk.toString())
                                == 0;
        if (!there) {
            Tool.notShown("R06", "no tmpfs");
        }
    }

    @AfterEach
    void unmount() throws Exception {
        if (there) {
            assertThat(Tool.run("umount", disk.toString())).isZero();
        }
    }

    @Test
    void everyActIsRefusedInWordsAndTheSessionGoesOn() throws Exception {
        if (!there) {
            return;
        }
        Deed.prepare(file);
        int refused = 0;
        try (var project = Project.open(file, Access.WRITE)) {
            for (var deed : Deed.values()) {
                for (int left : List.of(0, 1, 2, 4, 8, 16, 64)) {
                    fill(left);
                    var before = Snapshot.of(project);
                    boolean said = refused(project, deed, left);
                    refused += said ? 1 : 0;
                    Files.deleteIfExists(filler);
                    if (said) {
                        assertThat(Snapshot.of(project)).isEqualTo(before);
                        deed.run(project, "again " + deed + left, new Random(left));
                    }
                    assertThat(Acts.in(project).done().getLast()).endsWith(deed.name() + left);
                    assertThat(Project.await(project.read(Checkup::run))).isEmpty();
                    undone(project);
                }
            }
            fill(0);
            var before = Snapshot.of(project);
            assertFull(() -> Project.await(project.undo()));
            assertThat(Snapshot.of(project)).isEqualTo(before);
            Files.delete(filler);
            undone(project);
            fill(0);
        }
        Files.delete(filler);
        assertThat(listing()).containsExactly("full.kenning");
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        System.out.println(
                "R06: %d acts refused on a full disk of %s, each done again afterwards; 0 lost"
                        .formatted(refused, SIZE));
        assertThat(refused).isGreaterThan(2 * Deed.values().length);
    }

    @Test
    void whatIsMadeOrOpenedOrWrittenThereLeavesNoHalfFile() throws Exception {
        if (!there) {
            return;
        }
        var elsewhere = folder.resolve("elsewhere.kenning");
        ExampleProject.build(elsewhere, Progress.NONE).close();
        fill(0);
        assertFull(() -> Project.create(file));
        assertSays(3, "new", file.toString());
        assertSays(3, "example", file.toString());
        var report = disk.resolve("update.docx");
        assertSays(
                3,
                "report",
                elsewhere.toString(),
                "--out",
                report.toString(),
                "--audience",
                "team");
        assertThat(listing()).containsExactly("filler");
        fill(64);
        assertSays(3, "example", file.toString());
        assertThat(listing()).containsExactly("filler");
        Files.delete(filler);
        assertSays(
                0,
                "report",
                elsewhere.toString(),
                "--out",
                report.toString(),
                "--audience",
                "team");
        assertSays(0, "example", file.toString());
        assertSays(0, "check", file.toString());
        Files.delete(report);
        fill(0);
        var words =
                Files.writeString(
                        folder.resolve("words.txt"), "Somebody remembered.\n".repeat(9_000));
        assertSays(3, "import", file.toString(), words.toString());
        assertSays(3, "undo", file.toString());
        assertThat(listing()).containsExactly("filler", "full.kenning");
        Files.delete(filler);
        assertSays(0, "import", file.toString(), words.toString());
        assertSays(0, "check", file.toString());
        assertThat(listing()).containsExactly("full.kenning");
    }

    @Test
    void anEarlierProjectIsBroughtUpOnlyWhereThereIsRoom() throws Exception {
        if (!there) {
            return;
        }
        byte[] original;
        try (var fixture = FullDiskTest.class.getResourceAsStream("/projects/version-1000.db")) {
            original = fixture.readAllBytes();
        }
        Files.write(file, original);
        fill(200);
        assertFull(() -> Project.open(file, Access.WRITE));
        assertThat(file).hasBinaryContent(original);
        Files.delete(filler);
        assertThat(listing()).containsExactly("full.kenning");
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        assertThat(disk.resolve("full (version 1000).kenning")).hasBinaryContent(original);
    }

    /// Whether there was too little room for it; it may also just have fitted.
    private boolean refused(Project project, Deed deed, int left) throws Exception {
        try {
            deed.run(project, "first " + deed + left, new Random(left));
            return false;
        } catch (Refusal e) {
            assertThat(e.key()).isEqualTo("store.full");
            assertNames(Messages.sentence(e));
            return true;
        }
    }

    private static void undone(Project project) throws Exception {
        assertThat(Project.await(project.undo())).isPresent();
    }

    private void assertFull(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("store.full");
                            assertNames(Messages.sentence(refusal));
                        });
    }

    private void assertNames(String sentence) {
        assertThat(sentence).contains("free at least 16 MB").contains(disk.toString());
    }

    private void assertSays(int code, String... arguments) {
        var err = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        int ended =
                Kenning.run(
                        arguments,
                        new ScreenTour(),
                        new ScreenPictures(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        var said = err.toString(StandardCharsets.UTF_8);
        assertThat(ended).as("%s: %s %s", List.of(arguments), said, out).isEqualTo(code);
        if (code != 0) {
            assertNames(said);
        }
    }

    /// Leaves so many kilobytes.
    private void fill(int kilobytes) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[4096];
            while (Files.getFileStore(disk).getUsableSpace() > kilobytes * 1024L) {
                out.write(block);
            }
        }
    }

    private List<String> listing() throws IOException {
        try (var files = Files.list(disk)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
