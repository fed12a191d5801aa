package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kenning.model.Noticing;
import kenning.model.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A full disk, and a folder that went away and came back: the connection is thrown away, what was
/// saved stays, and work goes on as soon as it can.
class FailingDiskTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("disk.kenning");
    }

    @Test
    void afterAFullDiskTheEditIsGoneAndTheNextOneWorks() throws Exception {
        try (var project = Project.create(file)) {
            notice(project, "before");
            fill(project);
            assertThatThrownBy(() -> noticeMuch(project))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("store.full");
            notice(project, "after");
            assertThat(lines(project)).containsExactlyInAnyOrder("before", "after");
            assertThat(Project.await(project.undo()).map(Step::label)).contains("after");
            assertThat(pragma(project, "journal_mode")).isEqualTo("truncate");
            assertThat(pragma(project, "synchronous")).isEqualTo("3");
        }
        assertThat(listing(folder)).containsExactly("disk.kenning");
    }

    @Test
    void whereTheFileIsAwayEachQuestionIsRefusedUntilItIsBack() throws Exception {
        var away = folder.resolve("away");
        try (var project = Project.create(file)) {
            notice(project, "before");
            fill(project);
            var failing =
                    project.edit(
                            Label.of("fails"),
                            tx -> {
                                move(file, away);
                                fillPages(tx);
                                return true;
                            });
            assertThatThrownBy(() -> Project.await(failing)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> lines(project)).isInstanceOf(Refusal.class);
            move(away, file);
            assertThat(lines(project)).containsExactly("before");
            notice(project, "after");
            assertThat(lines(project)).containsExactlyInAnyOrder("before", "after");
        }
        assertThat(listing(folder)).contains("disk.kenning").hasSize(2);
    }

    private static void move(Path from, Path to) {
        assertThat(from.toFile().renameTo(to.toFile())).isTrue();
    }

    /// No page more than there are: what a full disk is to SQLite.
    private static void fill(Project project) throws Exception {
        Project.await(
                project.read(r -> {
                    long pages = r.number("PRAGMA page_count");
                    return r.number("PRAGMA max_page_count = " + pages);
                }));
    }

    private static void noticeMuch(Project project) throws Exception {
        Project.await(
                project.edit(
                        Label.of("much"),
                        tx -> {
                            fillPages(tx);
                            return true;
                        }));
    }

    private static void fillPages(Tx tx) throws Refusal {
        for (int i = 0; i < 100; i++) {
            Noticings.add(tx, "much ".repeat(2_000), "", "", null);
        }
    }

    private static String pragma(Project project, String name) throws Exception {
        return Project.await(
                project.read(r -> r.first("PRAGMA " + name, row -> row.text(name)).orElseThrow()));
    }

    private static void notice(Project project, String line) throws Exception {
        Project.await(project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
    }

    private static List<String> lines(Project project) throws Exception {
        return Project.await(project.read(Noticings::list)).stream().map(Noticing::line).toList();
    }

    private static List<String> listing(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
