package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Audience;
import kenning.model.Output;
import kenning.model.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Projects of every earlier version open, lose nothing, and are kept as they were.
class MigrationTest {
    @TempDir Path folder;
    private Path file;
    private byte[] original;

    @BeforeEach
    void layOut() throws Exception {
        file = folder.resolve("alongside.kenning");
        try (var fixture = MigrationTest.class.getResourceAsStream("/projects/version-1000.db")) {
            original = fixture.readAllBytes();
        }
        Files.write(file, original);
    }

    @Test
    void anEarlierProjectIsBroughtUpAndItsOriginalKept() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(number(project, "PRAGMA user_version")).isEqualTo(Schema.VERSION);
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            assertThat(Project.await(project.read(Stories::list))).hasSize(22);
            assertThat(Project.await(project.read(Stories::listHeld))).hasSize(1);
            assertThat(Project.await(project.read(Erasures::count))).isEqualTo(1);
        }
        assertThat(listing())
                .containsExactly("alongside (version 1000).kenning", "alongside.kenning");
        assertThat(Files.readAllBytes(folder.resolve("alongside (version 1000).kenning")))
                .isEqualTo(original);
    }

    @Test
    void whatWasDoneBeforeCanStillBeUndoneAndRedone() throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            var last = State.of(project);
            int undone = 0;
            while (Project.await(project.undo()).isPresent()) {
                undone++;
            }
            assertThat(undone).isGreaterThan(8);
            for (int i = 0; i < undone; i++) {
                assertThat(Project.await(project.redo())).isPresent();
            }
            assertThat(State.of(project)).isEqualTo(last);
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
    }

    @Test
    void whatWasDeletedBeforeComesBackWithTheNewColumns() throws Exception {
        alter(
                "DELETE FROM was_coding",
                "DELETE FROM journal_entry",
                "DELETE FROM journal_step",
                "INSERT INTO journal_entry SELECT 1, 'coding', 'delete', 900, 0",
                "INSERT INTO was_coding SELECT 1, 'g', story_id, code_id, first_turn, start,"
                        + " last_turn, end, words_before, words, words_after, member_id, note,"
                        + " quoted_voice, made_at FROM coding LIMIT 1",
                "INSERT INTO journal_step VALUES(1, 'Remove', '', NULL, '2026-01-01T00:00:00Z',"
                        + " 'done', 0, 1, 1)");
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.undo())).isPresent();
            assertThat(
                            number(
                                    project,
                                    "SELECT count(*) FROM coding WHERE id = 900 AND example = 0"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theLastVersionIsBroughtUpToo() throws Exception {
        try (var fixture = MigrationTest.class.getResourceAsStream("/projects/version-1001.db")) {
            Files.write(file, fixture.readAllBytes());
        }
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            assertThat(Project.await(project.read(Stories::list))).hasSize(22);
            assertThat(Project.await(project.read(Insights::list))).hasSize(6);
            assertThat(Project.await(project.undo())).isPresent();
            var chosen = Output.nothingChosen(Output.Kind.REPORT, Audience.FUNDER);
            Project.await(project.edit(Label.of("choose"), tx -> Outputs.add(tx, chosen)));
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        assertThat(listing())
                .containsExactly("alongside (version 1001).kenning", "alongside.kenning");
    }

    @Test
    void aProjectWithoutItsSessionsIsBroughtUpAndBeginsToKeepThem() throws Exception {
        try (var fixture = MigrationTest.class.getResourceAsStream("/projects/version-1002.db")) {
            Files.write(file, fixture.readAllBytes());
        }
        var steps = new ArrayList<Long>();
        for (int i = 1; i <= 2; i++) {
            try (var project = Project.open(file, Access.WRITE)) {
                assertThat(Project.await(project.read(Checkup::run))).isEmpty();
                var sessions = Project.await(project.read(Lineage::list));
                assertThat(sessions).hasSize(i);
                assertThat(sessions.getFirst().first())
                        .isEqualTo(sessions.stream().mapToLong(s -> s.first()).max().orElseThrow());
                steps.add(Project.await(project.undo()).orElseThrow().id());
            }
        }
        assertThat(steps).doesNotHaveDuplicates();
        assertThat(listing())
                .containsExactly("alongside (version 1002).kenning", "alongside.kenning");
    }

    @Test
    void whoeverOnlyReadsSeesItAndChangesNothing() throws Exception {
        try (var project = Project.open(file, Access.READ)) {
            assertThat(Project.await(project.read(Stories::list))).hasSize(22);
            assertThat(Project.await(project.read(Members::list))).isNotEmpty();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(original);
        assertThat(listing()).containsExactly("alongside.kenning");
    }

    @Test
    void anEarlierProjectOfAnotherShapeIsRefusedAndUntouched() throws Exception {
        alter("CREATE TRIGGER t AFTER INSERT ON code BEGIN DELETE FROM story; END");
        var hostile = Files.readAllBytes(file);
        for (var access : Access.values()) {
            assertThatThrownBy(() -> Project.open(file, access))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("store.schema");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(hostile);
        assertThat(listing()).containsExactly("alongside.kenning");
    }

    @Test
    void whatAnInterruptedMigrationLeftDoesNotStandInTheWay() throws Exception {
        Files.writeString(folder.resolve(".alongside.kenning.partial"), "half a copy");
        Files.createLink(folder.resolve("alongside (version 1000).kenning"), file);
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Stories::list))).hasSize(22);
        }
        assertThat(listing())
                .containsExactly("alongside (version 1000).kenning", "alongside.kenning");
    }

    @Test
    void anotherFileOfTheKeptNameIsNotOverwritten() throws Exception {
        var taken = folder.resolve("alongside (version 1000).kenning");
        Files.writeString(taken, "somebody's");
        Project.open(file, Access.WRITE).close();
        assertThat(Files.readString(taken)).isEqualTo("somebody's");
        assertThat(Files.readAllBytes(folder.resolve("alongside (version 1000, 2).kenning")))
                .isEqualTo(original);
    }

    @Test
    void numbersThatWereUsedOnceAreNotUsedAgain() throws Exception {
        long before;
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement();
                var results =
                        s.executeQuery("SELECT seq FROM sqlite_sequence WHERE name = 'coding'")) {
            before = results.getLong(1);
        }
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(number(project, "SELECT seq FROM sqlite_sequence WHERE name = 'coding'"))
                    .isEqualTo(before);
        }
    }

    private static long number(Project project, String sql) throws Exception {
        return Project.await(project.<Long>read(r -> r.number(sql)));
    }

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
            return new ArrayList<>(files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }
}
