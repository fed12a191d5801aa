package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compacting forgets what old steps changed and gives the room back; everything else stays.
class CompactionTest {
    @TempDir Path folder;

    @Test
    void theFileGetsSmallerAndTheProjectStaysAsItIs() throws Exception {
        var file = folder.resolve("old.kenning");
        try (var project = Project.create(file)) {
            var random = new Random(3);
            for (int i = 0; i < 60; i++) {
                UndoWalkTest.edit(project, UndoWalkTest.freely(random), random);
            }
            for (int i = 0; i < 40; i++) {
                var words = "a long definition, number " + i + ". ".repeat(5_000);
                Project.await(
                        project.edit(
                                Label.of("define"),
                                tx -> {
                                    if (tx.number("SELECT count(*) FROM programme") == 0) {
                                        tx.insert(
                                                "INSERT INTO programme(id, name, purpose) VALUES(1, 'a', 'b')");
                                    }
                                    return tx.update("UPDATE programme SET purpose = ?", words);
                                }));
            }
            var before = State.of(project);
            int done = Acts.in(project).done().size();
            var moment = Instant.now().plusSeconds(5);
            var figures = Project.await(project.read(r -> Compaction.figures(r, moment)));
            assertThat(figures.steps()).isEqualTo(done);
            assertThat(figures.bytes()).isGreaterThan(300_000);
            var result = Project.await(project.compact(moment, "Compact"));
            assertThat(result.steps()).isEqualTo(figures.steps());
            assertThat(result.after()).isLessThan(result.before() - figures.bytes() / 2);
            assertThat(State.of(project)).isEqualTo(before);
            assertThat(Project.await(project.undo())).as("nothing can be undone").isEmpty();
            var newest = Project.await(project.history(2));
            assertThat(newest.getFirst().label()).isEqualTo("Compact");
            assertThat(newest.getLast().state()).isEqualTo(Step.State.COMPACTED);
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            Project.await(project.edit(Label.of("after"), tx -> Codes.add(tx, "after")));
            assertThat(Project.await(project.undo()).map(Step::label)).contains("after");
            assertThat(Project.await(project.undo())).isEmpty();
            assertThat(State.of(project)).isEqualTo(before);
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        try (var again = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(again.redo()).map(Step::label)).contains("after");
            assertThatThrownBy(() -> Project.await(again.compact(Instant.EPOCH, "Compact")))
                    .extracting("key")
                    .isEqualTo("history.nothingToCompact");
        }
    }

    @Test
    void onlyWhatIsOlderThanTheMomentIsForgotten() throws Exception {
        try (var project = Project.create(folder.resolve("part.kenning"))) {
            Project.await(project.edit(Label.of("old"), tx -> Codes.add(tx, "old")));
            Project.await(
                    project.edit(
                            Label.of("age"),
                            tx -> {
                                tx.update(
                                        "UPDATE journal_step SET made_at = '2020-01-01T00:00:00Z'");
                                return true;
                            }));
            Project.await(project.edit(Label.of("new"), tx -> Codes.add(tx, "new")));
            Project.await(project.compact(Instant.parse("2021-01-01T00:00:00Z"), "Compact"));
            assertThat(Project.await(project.undo()).map(Step::label)).contains("new");
            assertThat(Project.await(project.undo())).isEmpty();
        }
    }
}
