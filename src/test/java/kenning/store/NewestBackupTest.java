package kenning.store;

import static kenning.store.WholeCopyTest.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import kenning.store.Backup.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// For a damaged project its newest whole backup is found, and what that lacks is counted from the
/// history, as far as the history can be read.
class NewestBackupTest {
    private static final Instant NOW = Instant.parse("2026-03-12T14:05:00Z");

    @TempDir Path folder;
    private Backups backups;
    private Path file;
    private Project project;

    @BeforeEach
    void makeAProject() throws Exception {
        backups = new Backups(folder.resolve("data"));
        file = folder.resolve("ours.kenning");
        project = Project.create(file);
        for (int i = 0; i < 5; i++) {
            notice(project, "before " + i);
        }
        backups.make(project, Why.ASKED, NOW);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private NewestBackup found() throws Exception {
        project.close();
        var kept = DamagedCopies.keep(file, folder.resolve("data/damaged"));
        return backups.newestOf(kept, file).orElseThrow();
    }

    @Test
    void stepsDoneSinceAreNamedTheNewestFirstAndStepsTakenBackAreCounted() throws Exception {
        Project.await(project.undo());
        Project.await(project.undo());
        for (var line : List.of("one", "two", "three", "four")) {
            notice(project, line);
        }
        Project.await(project.undo());
        var lacks = found().lacks();
        assertThat(lacks.known()).isTrue();
        assertThat(lacks.all()).isTrue();
        assertThat(lacks.steps())
                .extracting(Lacking.Since::label)
                .containsExactly("three", "two", "one");
        assertThat(lacks.takenBack()).isEqualTo(2);
        assertThat(lacks.lines())
                .containsExactly(
                        Salvaged.Line.of("recovery.lacks.steps", 3, "three; two; one", 0),
                        Salvaged.Line.of("recovery.lacks.takenBack", 2));
    }

    @Test
    void aBackupThatHasEverythingLacksNothing() throws Exception {
        assertThat(found().lacks().lines())
                .containsExactly(Salvaged.Line.of("recovery.lacks.nothing"));
    }

    @Test
    void whereTwoWaysPartedTheSameNumberIsNotTheSameStep() throws Exception {
        var earlier = backups.list(Project.await(project.read(ProjectGuid::of))).getFirst().file();
        notice(project, "here");
        backups.make(project, Why.ASKED, NOW.plusSeconds(60));
        project.close();
        Files.copy(earlier, file, StandardCopyOption.REPLACE_EXISTING);
        project = Project.open(file, Access.WRITE);
        notice(project, "there");
        var found = found();
        assertThat(found.backup().made()).isEqualTo(NOW.plusSeconds(60));
        assertThat(found.lacks().steps()).extracting(Lacking.Since::label).containsExactly("there");
    }

    @Test
    void ofAHistoryThatCanBeReadInPartItIsSaidThatThereMayBeMore() throws Exception {
        for (int i = 0; i < 150; i++) {
            notice(project, "after " + i);
        }
        project.close();
        var pages = pagesOf("journal_step");
        assertThat(pages).hasSizeGreaterThan(3);
        destroy(pages.subList(1, 2));
        var lacks = found().lacks();
        assertThat(lacks.known()).isTrue();
        assertThat(lacks.all()).isFalse();
        assertThat(lacks.steps()).isNotEmpty();
        assertThat(lacks.lines().getFirst().key()).isEqualTo("recovery.lacks.atLeast");
    }

    @Test
    void ofAHistoryThatIsGoneNothingIsSaid() throws Exception {
        notice(project, "after");
        project.close();
        destroy(pagesOf("journal_step"));
        destroy(pagesOf("journal_step_state"));
        var found = found();
        assertThat(found.byPlace()).isFalse();
        assertThat(found.lacks().lines())
                .containsExactly(Salvaged.Line.of("recovery.lacks.unknown"));
    }

    @Test
    void aFileThatCannotSayWhichProjectItIsIsKnownByItsPlaceAlone() throws Exception {
        project.close();
        Files.write(file, new byte[40_000]);
        var found = found();
        assertThat(found.byPlace()).isTrue();
        assertThat(found.lacks().known()).isFalse();
        var moved = Files.move(file, folder.resolve("moved.kenning"));
        var kept = DamagedCopies.keep(moved, folder.resolve("data/damaged"));
        assertThat(backups.newestOf(kept, moved)).isEmpty();
        project = Project.create(folder.resolve("other.kenning"));
    }

    private void destroy(List<Long> pages) throws Exception {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page : pages) {
                out.seek((page - 1) * 4096);
                out.write(new byte[4096]);
            }
        }
    }

    private List<Long> pagesOf(String name) throws Exception {
        var pages = new java.util.ArrayList<Long>();
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement();
                var rows =
                        s.executeQuery(
                                "SELECT pageno FROM dbstat WHERE name = '"
                                        + name
                                        + "' ORDER BY pagetype, path")) {
            while (rows.next()) {
                pages.add(rows.getLong(1));
            }
        }
        return pages;
    }
}
