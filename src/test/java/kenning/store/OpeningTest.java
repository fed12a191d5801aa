package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A project file is opened only when it is one, and only by one writer.
class OpeningTest {
    @TempDir Path folder;

    @Test
    void closingLeavesExactlyOneFile() throws Exception {
        var file = folder.resolve("a.kenning");
        var project = Project.create(file);
        Project.await(
                project.edit(
                        Label.of("start"),
                        tx -> {
                            Starter.fill(tx, "a");
                            return true;
                        }));
        assertThat(Files.exists(WriterLock.pathFor(file))).isTrue();
        project.close();
        assertThat(listing()).containsExactly("a.kenning");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyPragmaOfTheHouseIsInForce() throws Exception {
        var file = folder.resolve("a.kenning");
        try (var project = Project.create(file)) {
            assertThat(pragma(project, "journal_mode")).isEqualTo("truncate");
            assertThat(pragma(project, "synchronous")).isEqualTo("3");
            assertThat(pragma(project, "secure_delete")).isEqualTo("1");
            assertThat(pragma(project, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(project, "trusted_schema")).isEqualTo("0");
            assertThat(pragma(project, "cell_size_check")).isEqualTo("1");
            assertThat(pragma(project, "mmap_size")).isEqualTo("0");
            assertThat(pragma(project, "temp_store")).isEqualTo("2");
            assertThat(pragma(project, "locking_mode")).isEqualTo("normal");
            assertThat(pragma(project, "user_version")).isEqualTo("1003");
        }
    }

    private static String pragma(Project project, String name) throws Exception {
        return Project.await(
                project.read(r -> r.first("PRAGMA " + name, row -> row.text(name)).orElseThrow()));
    }

    @Test
    void aMissingFileIsNotCreated() {
        var file = folder.resolve("none.kenning");
        assertRefused(file, Kind.CANNOT_OPEN, "store.missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingFileIsNeverOverwrittenByANewProject() throws Exception {
        var file = folder.resolve("a.kenning");
        Files.writeString(file, "something");
        assertThatThrownBy(() -> Project.create(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.exists");
        assertThat(Files.readString(file)).isEqualTo("something");
    }

    @Test
    void anEmptyFileIsCalledEmptyAndLeftAlone() throws Exception {
        var file = Files.createFile(folder.resolve("a.kenning"));
        assertRefused(file, Kind.DAMAGED, "store.empty");
        assertThat(Files.size(file)).isZero();
        assertThat(listing()).containsExactly("a.kenning");
    }

    @Test
    void anotherKindOfFileIsRefusedInWords() throws Exception {
        var file = folder.resolve("a.kenning");
        Files.writeString(file, "PK not a project, but long enough to have a header ".repeat(5));
        assertRefused(file, Kind.CANNOT_OPEN, "store.notAProject");
        assertRefused(folder, Kind.CANNOT_OPEN, "store.folder");
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws Exception {
        var file = folder.resolve("other.kenning");
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            s.execute("CREATE TABLE t(a)");
        }
        assertRefused(file, Kind.CANNOT_OPEN, "store.otherProgram");
    }

    @Test
    void aNewerProjectIsRefusedAndStaysAsItIs() throws Exception {
        var file = project();
        alter(file, "PRAGMA user_version = 2000");
        var before = Files.readAllBytes(file);
        assertRefused(file, Kind.CANNOT_OPEN, "store.newer");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM story; END",
                "CREATE VIEW v AS SELECT * FROM story",
                "CREATE TABLE more(a)",
                "ALTER TABLE story ADD COLUMN huge TEXT GENERATED ALWAYS AS (hex(zeroblob(200000000)))",
                "CREATE INDEX i ON story(title)",
                "DROP TABLE noticing"
            })
    void aFileOfAnotherShapeIsRefusedBeforeTheFirstQuestion(String change) throws Exception {
        var file = project();
        alter(file, change);
        assertRefused(file, Kind.DAMAGED, "store.schema");
        assertThat(listing()).containsExactly("a.kenning");
    }

    @Test
    void aTruncatedFileIsDamagedAndLeftUntouched() throws Exception {
        var file = project();
        var bytes = Files.readAllBytes(file);
        var half = java.util.Arrays.copyOf(bytes, bytes.length * 7 / 10);
        Files.write(file, half);
        assertRefused(file, Kind.DAMAGED, "store.damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(half);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?journal_mode=OFF&x=.kenning",
                "50 % & more.kenning",
                "#1 ünï 😀.kenning",
                "a%3fb.kenning"
            })
    void oddNamesOpenTheirOwnFile(String name) throws Exception {
        var file = folder.resolve(name);
        Project.create(file).close();
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(pragma(project, "journal_mode")).isEqualTo("truncate");
        }
        assertThat(listing()).containsExactly(name);
    }

    @Test
    void theSameFileIsNotOpenedTwiceInOneProcess() throws Exception {
        var file = project();
        try (var project = Project.open(file, Access.WRITE)) {
            assertRefused(file, Kind.CANNOT_OPEN, "store.openHere");
            Project.await(
                    project.edit(
                            Label.of("noticed"),
                            tx -> Noticings.add(tx, "still mine", "", "", null)));
        }
    }

    @Test
    void aSecondProcessIsToldWhoHasTheFileAndMayRead() throws Exception {
        var file = project();
        var acknowledged = folder.resolve("acknowledged.txt");
        var worker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Worker.class.getName(),
                                file.toString(),
                                acknowledged.toString(),
                                "3",
                                "stay")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            while (!Files.exists(acknowledged) || Files.size(acknowledged) == 0) {
                assertThat(worker.isAlive()).isTrue();
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThatThrownBy(() -> Project.open(file, Access.WRITE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> {
                                assertThat(refusal.key()).isEqualTo("store.inUse");
                                assertThat(refusal.arguments().getLast().toString())
                                        .contains(System.getProperty("user.name"));
                            });
            try (var reader = Project.open(file, Access.READ)) {
                assertThat(Project.await(reader.read(Noticings::list))).isNotNull();
                assertThatThrownBy(() ->
                                Project.await(
                                        reader.edit(
                                                Label.of("no"),
                                                tx -> Noticings.add(tx, "no", "", "", null))))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("store.readOnly");
            }
        } finally {
            worker.destroyForcibly().waitFor();
        }
        Project.open(file, Access.WRITE).close();
    }

    @Test
    void aFileReplacedUnderneathIsNoticedBeforeTheNextCommit() throws Exception {
        var file = project();
        var copy = folder.resolve("copy");
        Files.copy(file, copy);
        var project = Project.open(file, Access.WRITE);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        var before = Files.readAllBytes(file);
        assertThatThrownBy(() ->
                        Project.await(
                                project.edit(
                                        Label.of("lost"),
                                        tx -> Noticings.add(tx, "lost?", "", "", null))))
                .isInstanceOf(Refusal.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        closeQuietly(project);
    }

    @Test
    void aFileOverwrittenInPlaceIsNoticedBeforeTheNextCommit() throws Exception {
        var file = project();
        var other = Files.readAllBytes(file);
        var project = Project.open(file, Access.WRITE);
        Project.await(
                project.edit(Label.of("mine"), tx -> Noticings.add(tx, "mine", "", "", null)));
        overwriteInAnotherProcess(file, other);
        assertThatThrownBy(() ->
                        Project.await(
                                project.edit(
                                        Label.of("lost"),
                                        tx -> Noticings.add(tx, "lost?", "", "", null))))
                .isInstanceOf(Refusal.class);
        closeQuietly(project);
    }

    /// In another process: closing the file in this one would drop SQLite's lock, which is what R14
    /// is about.
    private void overwriteInAnotherProcess(Path file, byte[] bytes) throws Exception {
        var copy = folder.resolve("other");
        Files.write(copy, bytes);
        assertThat(
                        new ProcessBuilder("sh", "-c", "cat '" + copy + "' > '" + file + "'")
                                .start()
                                .waitFor())
                .isZero();
    }

    @Test
    void onceReplacedEachQuestionAndEditSaysSo() throws Exception {
        var file = project();
        var copy = folder.resolve("copy");
        Files.copy(file, copy);
        var project = Project.open(file, Access.WRITE);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        for (int i = 0; i < 3; i++) {
            assertReplaced(() ->
                    project.edit(Label.of("no"), tx -> Noticings.add(tx, "no", "", "", null)));
            assertReplaced(() -> project.read(Noticings::list));
            assertReplaced(project::undo);
        }
        var kept = project.kept().orElseThrow();
        closeQuietly(project);
        assertThat(WriterLock.pathFor(file)).doesNotExist();
        Project.open(file, Access.WRITE).close();
        Project.open(kept, Access.WRITE).close();
        assertThat(listing()).containsExactly(kept.getFileName().toString(), "a.kenning");
    }

    @Test
    void onceMovedTheSentenceSaysThatItWasMoved() throws Exception {
        var file = project();
        var project = Project.open(file, Access.WRITE);
        Files.move(file, folder.resolve("elsewhere"));
        for (int i = 0; i < 3; i++) {
            assertReplaced(() ->
                    project.edit(Label.of("no"), tx -> Noticings.add(tx, "no", "", "", null)));
            assertReplaced(() -> project.read(Noticings::list));
        }
        closeQuietly(project);
        assertThat(WriterLock.pathFor(file)).doesNotExist();
        assertThat(file).doesNotExist();
    }

    @Test
    void onceItsFolderIsMovedTheSentenceSaysThatItWasMoved() throws Exception {
        var inside = Files.createDirectory(folder.resolve("inside"));
        var file = Files.move(project(), inside.resolve("a.kenning"));
        var project = Project.open(file, Access.WRITE);
        Files.move(inside, folder.resolve("elsewhere"));
        assertReplaced(
                () -> project.edit(Label.of("no"), tx -> Noticings.add(tx, "no", "", "", null)));
        assertReplaced(() -> project.read(Noticings::list));
        closeQuietly(project);
    }

    private static void assertReplaced(Supplier<CompletableFuture<?>> act) {
        assertThatThrownBy(() -> Project.await(act.get()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.replaced");
    }

    @Test
    void aProjectInAnotherProgramsLogModeIsTurnedBackByAWriterAndRefusedToAReader()
            throws Exception {
        var file = project();
        alter(file, "PRAGMA journal_mode = WAL");
        assertThat(listing()).containsExactly("a.kenning");
        assertThatThrownBy(() -> Project.open(file, Access.READ))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store.cannotWrite");
        assertThat(listing()).containsExactly("a.kenning");
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(pragma(project, "journal_mode")).isEqualTo("truncate");
            assertThat(listing()).doesNotContain("a.kenning-wal", "a.kenning-shm");
        }
        assertThat(listing()).containsExactly("a.kenning");
        Project.open(file, Access.READ).close();
        assertThat(listing()).containsExactly("a.kenning");
    }

    private static void closeQuietly(Project project) {
        try {
            project.close();
        } catch (Refusal expected) {
            assertThat(expected.kind()).isEqualTo(Kind.CANNOT_OPEN);
        }
    }

    private Path project() throws Exception {
        var file = folder.resolve("a.kenning");
        try (var project = Project.create(file)) {
            Project.await(
                    project.edit(
                            Label.of("start"),
                            tx -> {
                                Starter.fill(tx, "a");
                                for (int i = 0; i < 200; i++) {
                                    Noticings.add(tx, "a line that fills pages " + i, "", "", null);
                                }
                                return true;
                            }));
        }
        return file;
    }

    private static void alter(Path file, String sql) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            s.execute(sql);
        }
    }

    private static void assertRefused(Path file, Kind kind, String key) {
        assertThatThrownBy(() -> Project.open(file, Access.WRITE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo(key);
                            assertThat(refusal.kind()).isEqualTo(kind);
                        });
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
