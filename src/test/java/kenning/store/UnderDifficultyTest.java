package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import kenning.model.Noticing;
import kenning.model.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Newer files, files that are changed underneath, damaged ones.
class UnderDifficultyTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.kenning");
        try (var project = Project.create(file)) {
            note(project, "first");
        }
    }

    private static void note(Project project, String line) throws Refusal {
        Project.await(project.edit(Label.of("note"), tx -> Noticings.add(tx, line, "", "", null)));
    }

    private static List<String> lines(Path file) throws Exception {
        try (var project = Project.open(file, Access.READ)) {
            return Project.await(project.read(Noticings::list)).stream()
                    .map(Noticing::line)
                    .toList();
        }
    }

    // newer files

    @Test
    void aNewerFileWithMoreInItIsReadAndStaysAsItIs() throws Exception {
        alter(
                "CREATE TABLE song(id INTEGER PRIMARY KEY, words TEXT)",
                "INSERT INTO song(words) VALUES('la')",
                "ALTER TABLE noticing ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'",
                "CREATE INDEX song_words ON song(words)",
                "PRAGMA user_version = 1042");
        var before = Files.readAllBytes(file);
        assertRefused("store.newer", Access.WRITE);
        assertThat(lines(file)).containsExactly("first");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(listing()).containsExactly("a.kenning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE meta SET min_reader = 1042",
                "CREATE VIEW v AS SELECT 1",
                "CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM story; END",
                "CREATE VIRTUAL TABLE f USING fts5(a)",
                "ALTER TABLE noticing ADD COLUMN loud TEXT GENERATED ALWAYS AS (upper(line))",
                "CREATE INDEX i ON noticing(upper(line))",
                "CREATE INDEX i ON noticing(line) WHERE length(line) > 3",
                "ALTER TABLE noticing RENAME COLUMN line TO words"
            })
    void aNewerFileThatThisOneCannotReadIsRefusedWithTheVersion(String change) throws Exception {
        alter(change, "PRAGMA user_version = 1042");
        var before = Files.readAllBytes(file);
        for (var access : Access.values()) {
            assertRefused("store.newer", access);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(listing()).containsExactly("a.kenning");
    }

    private void assertRefused(String key, Access access) {
        assertThatThrownBy(() -> Project.open(file, access).close())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    // changed underneath

    /// What another program does to a file that is open here.
    enum Underneath {
        REPLACED {
            @Override
            void to(Path file, Path old) throws Exception {
                Files.move(old, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        MOVED {
            @Override
            void to(Path file, Path old) throws Exception {
                Files.move(file, file.resolveSibling("elsewhere"));
            }
        },
        DELETED {
            @Override
            void to(Path file, Path old) throws Exception {
                Files.delete(file);
            }
        };

        abstract void to(Path file, Path old) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void theWorkOfThisSessionIsKeptInANewFileBesideIt(Underneath underneath) throws Exception {
        var old = folder.resolve("old");
        Files.copy(file, old);
        var project = Project.open(file, Access.WRITE);
        note(project, "second");
        underneath.to(file, old);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> note(project, "third"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> {
                                assertThat(refusal.key()).isEqualTo("store.replacedKept");
                                assertThat(refusal.arguments())
                                        .containsExactly(
                                                file.getFileName(), project.kept().orElseThrow());
                            });
        }
        var kept = project.kept().orElseThrow();
        project.close();
        assertThat(kept.getParent()).isEqualTo(folder.toRealPath());
        assertThat(lines(kept)).containsExactlyInAnyOrder("first", "second");
        try (var again = Project.open(kept, Access.WRITE)) {
            assertThat(Project.await(again.read(Checkup::run))).isEmpty();
            note(again, "third");
        }
        if (underneath == Underneath.REPLACED) {
            assertThat(lines(file)).containsExactly("first");
        }
    }

    @Test
    void whenItsFolderIsGoneTheWorkIsKeptInTheSparePlace() throws Exception {
        var inside = Files.createDirectory(folder.resolve("inside"));
        file = Files.move(file, inside.resolve("a.kenning"));
        var spare = folder.resolve("spare");
        var project = Project.open(file, Access.WRITE);
        project.keepIn(spare);
        note(project, "second");
        Files.move(inside, folder.resolve("elsewhere"));
        assertThatThrownBy(() -> note(project, "third")).hasMessageContaining("store.replacedKept");
        var kept = project.kept().orElseThrow();
        project.close();
        assertThat(kept.getParent()).isEqualTo(spare);
        assertThat(lines(kept)).containsExactlyInAnyOrder("first", "second");
    }

    /// Everything that this session wrote is gone from the file then, and from the memory of the
    /// engine, too.
    @Test
    void ofAFileOverwrittenInPlaceTheSpareCopyIsKeptAndItIsSaidFromWhen() throws Exception {
        var other = folder.resolve("other");
        Files.copy(file, other);
        var project = Project.open(file, Access.WRITE);
        note(project, "second");
        var spare = folder.resolve("spare.kenning");
        WholeCopy.of(project, spare);
        project.isCopied(spare, Instant.now());
        note(project, "after the copy");
        overwrite(other);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> note(project, "third"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> {
                                assertThat(refusal.key()).isEqualTo("store.overwrittenKept");
                                assertThat(refusal.arguments().get(1))
                                        .isEqualTo(project.kept().orElseThrow());
                            });
        }
        var kept = project.kept().orElseThrow();
        project.close();
        assertThat(kept.getParent()).isEqualTo(folder.toRealPath());
        assertThat(lines(kept)).containsExactlyInAnyOrder("first", "second");
        assertThat(lines(file)).containsExactly("first");
        assertThat(file).hasSameBinaryContentAs(other);
        assertThat(listing())
                .containsExactlyInAnyOrder(
                        "a.kenning", "other", "spare.kenning", kept.getFileName().toString());
    }

    @Test
    void aFileOverwrittenInPlaceIsNeverTakenForOurs() throws Exception {
        var other = folder.resolve("other");
        Files.copy(file, other);
        var project = Project.open(file, Access.WRITE);
        note(project, "second");
        overwrite(other);
        assertThatThrownBy(() -> note(project, "third")).hasMessageContaining("store.replaced");
        assertThat(project.kept()).isEmpty();
        project.close();
        assertThat(lines(file)).containsExactly("first");
    }

    /// The engine knows a file again by how many changes it has seen. The two here have seen as
    /// many, so that it would go on in a mixture of both.
    @Test
    void aFileOverwrittenByAnotherThatWasChangedAsOftenIsNotTakenForOurs() throws Exception {
        var other = folder.resolve("other");
        Files.copy(file, other);
        var theirs = Project.open(other, Access.WRITE);
        note(theirs, "theirs");
        var project = Project.open(file, Access.WRITE);
        note(project, "ours");
        theirs.close();
        assertThat(changes(other)).isEqualTo(changes(file));
        overwrite(other);
        assertThatThrownBy(() -> note(project, "third")).hasMessageContaining("store.replaced");
        project.close();
        assertThat(file).hasSameBinaryContentAs(other);
        assertThat(lines(file)).containsExactlyInAnyOrder("first", "theirs");
    }

    /// From the header, without this process opening a file that it works on.
    private static String changes(Path file) throws Exception {
        var process =
                new ProcessBuilder("od", "-A", "n", "-t", "x1", "-j", "24", "-N", "16", "" + file)
                        .start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    @Test
    void aFileThatWasOnlyTouchedIsGoneOnWith() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            note(project, "second");
            run("touch", file.toString());
            note(project, "third");
            run("touch", file.toString());
        }
        assertThat(lines(file)).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(listing()).containsExactly("a.kenning");
    }

    /// A session that ends without another change would never hear of it otherwise.
    @ParameterizedTest
    @EnumSource
    void whatWasReplacedMovedOrDeletedIsNoticedAtCloseAndTheWorkKept(Underneath underneath)
            throws Exception {
        var old = folder.resolve("old");
        Files.copy(file, old);
        var project = Project.open(file, Access.WRITE);
        note(project, "second");
        underneath.to(file, old);
        assertThatThrownBy(project::close)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("store.replacedKept"));
        assertThat(lines(project.kept().orElseThrow()))
                .containsExactlyInAnyOrder("first", "second");
        assertThat(listing()).noneMatch(name -> name.endsWith("-journal"));
        assertThat(listing()).noneMatch(name -> name.endsWith("-lock"));
    }

    @Test
    void aSessionThatWroteNothingClosesWithoutAWordWhenItsFileIsGone() throws Exception {
        var project = Project.open(file, Access.WRITE);
        Files.delete(file);
        project.close();
        assertThat(listing()).isEmpty();
    }

    /// As a program does it that knows nothing of other programs.
    private void overwrite(Path other) throws Exception {
        run("sh", "-c", "cat '" + other + "' > '" + file + "'");
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    // damaged ones

    @Test
    void aDamagedProjectIsKeptAsideOnceWithItsJournal() throws Exception {
        var journal = folder.resolve("a.kenning-journal");
        Files.writeString(journal, "half a change");
        var damaged = folder.resolve("damaged");
        var kept = DamagedCopies.keep(file, damaged);
        assertThat(DamagedCopies.keep(file, damaged)).isEqualTo(kept);
        assertThat(kept).hasSameBinaryContentAs(file);
        assertThat(kept.resolveSibling("a.kenning-journal")).hasContent("half a change");
        Files.writeString(journal, "another half");
        assertThat(DamagedCopies.keep(file, damaged)).isNotEqualTo(kept);
    }

    // means

    private void alter(String... statements) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            for (var statement : statements) {
                s.execute(statement);
            }
        }
    }

    private List<String> listing() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
