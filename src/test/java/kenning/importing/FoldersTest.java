package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kenning.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Folders as they really are: with links that lead back, pipes, the project itself.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class FoldersTest {
    @TempDir Path folder;

    @Test
    void aFolderThatLeadsBackIntoItselfIsReadOnce() throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/b/back"), folder);
        Files.writeString(folder.resolve("a/one.txt"), "One.");
        Files.writeString(folder.resolve("a/b/two.txt"), "Two.");
        assertThat(told(folder)).containsExactlyInAnyOrder("one.txt read", "two.txt read");
    }

    @Test
    void whatIsNoOrdinaryFileIsRefusedAndEndsNothing() throws Exception {
        Files.createDirectory(folder.resolve("x.docx"));
        Files.createFile(folder.resolve("zero.txt"));
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nowhere"));
        assertThat(
                        new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString())
                                .start()
                                .waitFor())
                .isZero();
        Files.writeString(folder.resolve("last.txt"), "Last.");
        assertThat(told(folder))
                .containsExactlyInAnyOrder(
                        "dangling.txt import.missing",
                        "last.txt read",
                        "pipe.txt import.not-a-file",
                        "zero.txt import.empty");
    }

    /// A Java reading of the open project would drop SQLite's lock.
    @Test
    void aProjectIsPassedOverInAFolderAndNeverOpened() throws Exception {
        var names =
                List.of(
                        "a.kenning",
                        "a.kenning-journal",
                        "a.kenning-wal",
                        "A.KENNING-shm",
                        ".a.kenning-lock",
                        ".a.kenning.partial");
        for (var name : names) {
            Files.writeString(folder.resolve(name), "I: words\nMe: words\n");
        }
        Files.writeString(folder.resolve("one.txt"), "One.");
        assertThat(told(folder)).containsExactly("one.txt read");
        for (var name : names) {
            assertThat(told(folder.resolve(name))).containsExactly(name + " import.project");
            var link = folder.resolve("link.txt");
            Files.createSymbolicLink(link, folder.resolve(name));
            assertThat(told(link)).containsExactly("link.txt import.project");
            assertThat(told(folder)).contains("link.txt import.project").hasSize(2);
            Files.delete(link);
        }
    }

    @Test
    void everyKindOfLineEndEndsALine() throws Exception {
        Files.write(
                folder.resolve("mixed.txt"),
                "I: One\r\nAnna: two\rAnna: three\nI: four\r\n".getBytes(StandardCharsets.UTF_8));
        var read = (Outcome.Read) read(folder.resolve("mixed.txt")).getFirst();
        assertThat(read.story().turns())
                .extracting(turn -> turn.speaker() + " " + turn.text())
                .containsExactly("I One", "Anna two", "Anna three", "I four");
    }

    @Test
    void whatIsNotUnicodeIsNeverReplaced() throws Exception {
        Files.write(folder.resolve("nul.txt"), "a\0b\0".getBytes(StandardCharsets.UTF_8));
        Files.write(
                folder.resolve("half.txt"),
                new byte[] {'o', 'k', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80, ' ', 'x'});
        Files.write(
                folder.resolve("wide.txt"), "hello world\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(told(folder)).hasSize(3).noneMatch(line -> line.endsWith("read"));
    }

    private static List<Outcome> read(Path path) {
        return Readers.readAll(List.of(path), ReadOptions.PLAIN, Progress.NONE);
    }

    private static List<String> told(Path path) {
        return read(path).stream()
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Read read -> read.path().getFileName() + " read";
                            case Outcome.Refused refused ->
                                    refused.path().getFileName() + " " + refused.reason().key();
                        })
                .toList();
    }
}
