package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Taking the right to write destroys nothing, whatever stands under the name of the lock file.
class WriterLockTest {
    @TempDir Path folder;
    private Path project;
    private Path lock;

    @BeforeEach
    void make() throws Exception {
        project = folder.resolve("p.kenning");
        Project.create(project).close();
        lock = WriterLock.pathFor(project);
    }

    @Test
    void aLinkToTheProjectIsRefusedAndTheProjectStays() throws Exception {
        Files.createSymbolicLink(lock, project.getFileName());
        assertPlanted(project);
        Files.delete(lock);
        Files.createLink(lock, project);
        assertPlanted(project);
    }

    @Test
    void aLinkToAnotherFileIsRefusedAndTheFileStays() throws Exception {
        var other = Files.writeString(folder.resolve("other.txt"), "dear words");
        Files.createSymbolicLink(lock, other);
        assertPlanted(other);
        Files.delete(lock);
        Files.createLink(lock, other);
        assertPlanted(other);
    }

    @Test
    void aLinkToNothingMakesNothing() throws Exception {
        Files.createSymbolicLink(lock, folder.resolve("nowhere"));
        assertPlanted(project);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dear words",
                "Anna, at home, yesterday",
                "a, b, 2026-01-01T00:00:00Z\nmore",
                "2026-01-01T00:00:00Z"
            })
    void anOrdinaryFileOfThatNameIsRefusedAndStays(String words) throws Exception {
        Files.writeString(lock, words);
        assertPlanted(lock);
    }

    @Test
    void aFolderOfThatNameIsRefused() throws Exception {
        Files.createDirectory(lock);
        assertPlanted(project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna, desk, with, commas, 2026-01-01T10:11:12Z"})
    void whatACrashLeftIsTakenOver(String note) throws Exception {
        Files.writeString(lock, note);
        Project.open(project, Access.WRITE).close();
        assertThat(lock).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30})
    void aNoteThatWasOnlyHalfWrittenIsTakenOver(int lost) throws Exception {
        var note = LockNote.ofThisMoment();
        Files.writeString(lock, note.substring(0, note.length() - lost));
        Project.open(project, Access.WRITE).close();
        assertThat(lock).doesNotExist();
    }

    @Test
    void aNoteOfWhichOnlyTheLengthReachedTheDiskIsTakenOver() throws Exception {
        Files.write(lock, new byte[60]);
        Project.open(project, Access.WRITE).close();
        assertThat(lock).doesNotExist();
    }

    @Test
    void aSecondTakingInTheSameProcessIsToldThatItIsInUse() throws Exception {
        var first = WriterLock.take(project);
        try {
            assertThat(LockNote.isOne(Files.readString(lock))).isTrue();
            assertRefused("store.inUse");
        } finally {
            first.close();
        }
    }

    @Test
    void whatWasPutInThePlaceOfTheLockFileIsNotRemoved() throws Exception {
        var held = WriterLock.take(project);
        Files.delete(lock);
        Files.writeString(lock, "dear words");
        held.close();
        assertThat(lock).hasContent("dear words");
    }

    @Test
    void whereTheNoteCannotBeWrittenNoLockFileStays() throws Exception {
        var process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "ulimit -f 0; exec \"$@\"",
                                "sh",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:-UsePerfData",
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Taker.class.getName(),
                                project.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getInputStream().readAllBytes()))
                .contains("store.cannotLock");
        assertThat(lock).doesNotExist();
    }

    /// Takes the right to write, in a process that may not write.
    static final class Taker {
        private Taker() {}

        public static void main(String[] arguments) throws Exception {
            try (var taken = WriterLock.take(Path.of(arguments[0]))) {
                System.out.println("taken " + taken);
            } catch (Refusal e) {
                System.out.println(e.key());
            }
        }
    }

    private void assertPlanted(Path stays) throws Exception {
        var before = Files.readAllBytes(stays);
        assertRefused("store.planted");
        assertThat(Files.readAllBytes(stays)).isEqualTo(before);
        assertThat(Files.exists(lock, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    private void assertRefused(String key) {
        assertThatThrownBy(() -> WriterLock.take(project))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo(key);
                            assertThat(refusal.kind()).isEqualTo(Kind.CANNOT_OPEN);
                        });
    }
}
