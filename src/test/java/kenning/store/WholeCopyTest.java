package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kenning.model.Noticing;
import kenning.model.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A copy of a project is whole and verified when it has its name; whatever fails leaves nothing.
class WholeCopyTest {
    @TempDir Path folder;
    private Path file;
    private Path copy;

    @BeforeEach
    void makeAProject() throws Exception {
        file = folder.resolve("here.kenning");
        copy = Files.createDirectory(folder.resolve("there")).resolve("copy.kenning");
        try (var project = Project.create(file)) {
            notice(project, "before");
        }
    }

    @Test
    void anOpenProjectIsCopiedWithItsHistoryAndGoesOnBeingWritten() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            notice(project, "second");
            var manifest = WholeCopy.of(project, copy);
            assertThat(manifest.rows("noticing")).isEqualTo(2);
            assertThat(manifest).isEqualTo(WholeCopy.verify(copy));
            notice(project, "third");
            assertThat(lines(project)).containsExactlyInAnyOrder("before", "second", "third");
        }
        try (var project = Project.open(copy, Access.WRITE)) {
            assertThat(lines(project)).containsExactlyInAnyOrder("before", "second");
            assertThat(Project.await(project.undo()).map(Step::label)).contains("second");
        }
        assertThat(listing(copy.getParent())).containsExactly("copy.kenning");
        assertThat(listing(folder)).containsExactly("here.kenning", "there");
    }

    /// The reading takes many turns; edits that come in between begin it again.
    @Test
    void aProjectThatIsWrittenAllTheWhileIsCopiedWholeNonetheless() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            Project.await(
                    project.edit(
                            Label.of("many"),
                            tx -> {
                                for (int i = 0; i < 20_000; i++) {
                                    Noticings.add(tx, "noticing " + i, "", "", null);
                                }
                                return true;
                            }));
            var copying = new CompletableFuture<Manifest>();
            Thread.ofPlatform()
                    .start(() -> {
                        try {
                            copying.complete(WholeCopy.of(project, copy));
                        } catch (Refusal | RuntimeException e) {
                            copying.completeExceptionally(e);
                        }
                    });
            long edits = 0;
            long longest = 0;
            while (!copying.isDone()) {
                long begun = System.nanoTime();
                notice(project, "meanwhile");
                longest = Math.max(longest, System.nanoTime() - begun);
                edits++;
            }
            var manifest = copying.join();
            assertThat(manifest).isEqualTo(WholeCopy.verify(copy));
            assertThat(manifest.rows("noticing")).isBetween(20_001L, 20_001 + edits);
            System.out.println(
                    "%d edits while a copy was made, the longest took %d ms"
                            .formatted(edits, longest / 1_000_000));
        }
    }

    @Test
    void aClosedProjectIsCopiedWithoutBeingTouched() throws Exception {
        var before = Files.readAllBytes(file);
        var manifest = WholeCopy.of(file, copy);
        assertThat(manifest).isEqualTo(WholeCopy.verify(copy)).isEqualTo(WholeCopy.verify(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(listing(copy.getParent())).containsExactly("copy.kenning");
    }

    @Test
    void aCopyIsItsOwnersAlone() throws Exception {
        WholeCopy.of(file, copy);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what? a%20copy&more.kenning",
                "o'hare # 1;x.kenning",
                "küçük 🌍 öykü.kenning",
                "with \"quotes\".kenning"
            })
    void anyNameIsANameAndNothingElse(String name) throws Exception {
        var source = folder.resolve("the " + name);
        Files.move(file, source);
        WholeCopy.of(source, copy.resolveSibling(name));
        assertThat(listing(copy.getParent())).containsExactly(name);
        assertThat(WholeCopy.verify(copy.resolveSibling(name)).rows("noticing")).isEqualTo(1);
    }

    @Test
    void nothingIsEverOverwrittenUnlessThatWasAskedFor() throws Exception {
        Files.writeString(copy, "mine");
        refuses("store.exists", () -> WholeCopy.of(file, copy));
        assertThat(copy).hasContent("mine");
        WholeCopy.over(file, copy);
        assertThat(WholeCopy.verify(copy).rows("noticing")).isEqualTo(1);
        assertThat(listing(copy.getParent())).containsExactly("copy.kenning");
    }

    @Test
    void aNameThatIsTakenWhileTheCopyIsMadeStaysWithItsOwner() {
        assertThatThrownBy(() ->
                        WholeCopy.make(
                                WholeCopy.from(file),
                                copy,
                                WholeCopy.Naming.NEW,
                                (manifest, partial) -> Files.writeString(copy, "mine")))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("store.exists"));
        assertThat(copy).hasContent("mine");
        assertThat(listing(copy.getParent())).containsExactly("copy.kenning");
    }

    @Test
    void aDamagedPageOfTheSourceIsNeverCopiedUnderAName() throws Exception {
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(raw.length() / 2);
            raw.write(new byte[4096 * 3]);
        }
        assertThatThrownBy(() -> WholeCopy.of(file, copy)).isInstanceOf(Refusal.class);
        assertThat(listing(copy.getParent())).isEmpty();
    }

    @Test
    void aCopyThatHoldsLessThanItsSourceIsRefusedAndRemoved() {
        assertThatThrownBy(() ->
                        WholeCopy.make(
                                partial -> {
                                    var manifest = WholeCopy.from(file).copyInto(partial);
                                    forget(partial);
                                    return manifest;
                                },
                                copy,
                                WholeCopy.Naming.NEW,
                                (manifest, whole) -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("store.copyDiffers"));
        assertThat(listing(copy.getParent())).isEmpty();
    }

    @Test
    void anEmptyPartialFileIsNeverTakenForACopy() {
        assertThatThrownBy(() ->
                        WholeCopy.make(
                                partial -> WholeCopy.verify(file),
                                copy,
                                WholeCopy.Naming.NEW,
                                (manifest, whole) -> {}))
                .isInstanceOf(Refusal.class);
        assertThat(listing(copy.getParent())).isEmpty();
    }

    @Test
    void whatACopyLeftThatWasKilledGoesWithTheNextOneAndNothingElseDoes() throws Exception {
        var there = copy.getParent();
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var left = Partials.beginning(gone.pid()) + "0".repeat(36) + ".partial";
        var going = Partials.beginning(ProcessHandle.current().pid()) + "1".repeat(36) + ".partial";
        for (var name : List.of(left, left + "-journal", going, ".copy-mine.partial")) {
            Files.writeString(there.resolve(name), "x");
        }
        WholeCopy.of(file, copy);
        assertThat(listing(there))
                .containsExactlyInAnyOrder("copy.kenning", going, ".copy-mine.partial");
    }

    @Test
    void aProjectThatIsOpenHereIsNotReadBehindItsBack() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(project.writable()).isTrue();
            refuses("store.openHere", () -> WholeCopy.of(file, copy));
            refuses("store.openHere", () -> WholeCopy.verify(file));
        }
    }

    @Test
    void aTargetWithoutAFolderIsRefused() {
        refuses("store.noFolder", () -> WholeCopy.of(file, folder.resolve("none/copy.kenning")));
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void refuses(String key, Act act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void forget(Path partial) {
        try (var db = Sqlite.open(partial, Access.WRITE);
                var statement = db.createStatement()) {
            statement.execute("DELETE FROM noticing");
            Sqlite.set(db, "journal_mode", "DELETE", "delete");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void notice(Project project, String line) throws Exception {
        Project.await(project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
    }

    static List<String> lines(Project project) throws Exception {
        return Project.await(project.read(Noticings::list)).stream().map(Noticing::line).toList();
    }

    static List<String> listing(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
