package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import kenning.model.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Random walks over every kind of edit, with undo, redo and reopening: each state that an edit
/// made can be reached again exactly.
class UndoWalkTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyStateCanBeReachedAgainAlsoAfterReopening(long seed) throws Exception {
        walk(seed, 120, 12);
    }

    @Test
    void manyEditsWithReopeningUndoToTheFirstStateExactly() throws Exception {
        undoAll(11, 700);
    }

    @Tag("proof")
    @ParameterizedTest
    @MethodSource("seeds")
    void manyMoreWalksFindNothing(long seed) throws Exception {
        walk(seed, 600, 20);
        undoAll(seed, 3_000);
    }

    /// Ten, or as many per cent of them as `kenning.proof.percent` says, but one at least.
    static LongStream seeds() {
        return LongStream.range(21, 21 + Math.max(1, Proof.share(10)));
    }

    /// Only steps that undo may undo take part here; what is kept is the business of
    /// `KeptStepsTest`.
    private void walk(long seed, int moves, int reopenEvery) throws Exception {
        var random = new Random(seed);
        var file = folder.resolve("walk-" + seed + ".kenning");
        var project = Project.create(file);
        List<State> states = new ArrayList<>(List.of(State.of(project)));
        int at = 0;
        for (int i = 0; i < moves; i++) {
            switch (random.nextInt(6)) {
                case 0 -> at -= Project.await(project.undo()).isPresent() ? 1 : 0;
                case 1 -> at += Project.await(project.redo()).isPresent() ? 1 : 0;
                default -> {
                    if (edit(project, freely(random), random)) {
                        states = new ArrayList<>(states.subList(0, at + 1));
                        states.add(State.of(project));
                        at++;
                    }
                }
            }
            if (random.nextInt(reopenEvery) == 0) {
                project.close();
                project = Project.open(file, Access.WRITE);
            }
            assertThat(State.of(project)).as("seed %d, move %d", seed, i).isEqualTo(states.get(at));
        }
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        project.close();
    }

    private void undoAll(long seed, int edits) throws Exception {
        var random = new Random(seed);
        var file = folder.resolve("undo-" + seed + ".kenning");
        var project = Project.create(file);
        var first = State.of(project);
        int made = 0;
        while (made < edits) {
            made += edit(project, freely(random), random) ? 1 : 0;
            if (random.nextInt(100) == 0) {
                project.close();
                project = Project.open(file, Access.WRITE);
            }
        }
        var last = State.of(project);
        int undone = 0;
        while (Project.await(project.undo()).isPresent()) {
            undone++;
            if (random.nextInt(200) == 0) {
                project.close();
                project = Project.open(file, Access.WRITE);
            }
        }
        assertThat(undone).isEqualTo(made);
        assertThat(State.of(project)).isEqualTo(first);
        while (Project.await(project.redo()).isPresent()) {
            undone--;
        }
        assertThat(undone).isZero();
        assertThat(State.of(project)).isEqualTo(last);
        project.close();
    }

    /// Any edit but those that can narrow what may be done with a story, which undo keeps.
    static Walk freely(Random random) {
        while (true) {
            var move = Walk.any(random);
            switch (move) {
                case HOLD,
                        SET_NOT_FOR_ROOM,
                        SET_MANY_CONSENTS,
                        CONSENT_OF_STORY,
                        CONSENT_OF_TELLER,
                        SAID_OF_STORY,
                        SAID_BY_TELLER,
                        SET_TELLER -> {}
                default -> {
                    return move;
                }
            }
        }
    }

    /// Whether the edit became a step.
    static boolean edit(Project project, Walk move, Random random) throws Exception {
        var before = Project.await(project.history(1));
        try {
            Project.await(
                    project.edit(
                            new Label(move.name(), ""),
                            tx -> {
                                move.make(tx, random);
                                return true;
                            }));
        } catch (Refusal refused) {
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.REQUEST);
        }
        return !Project.await(project.history(1)).equals(before);
    }
}
