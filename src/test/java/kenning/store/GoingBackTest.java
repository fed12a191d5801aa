package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import kenning.model.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Going back to before any step is one step: it reaches the state of then exactly, and it can be
/// undone and redone like any other, also after reopening.
class GoingBackTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyStateCanBeGoneBackToAndFromAlsoAfterReopening(long seed) throws Exception {
        walk(seed, 400, 15);
    }

    @Tag("proof")
    @ParameterizedTest
    @MethodSource("seeds")
    void manyActsWithGoingBackFindNothing(long seed) throws Exception {
        walk(seed, Math.max(200, Proof.share(2_000)), 30);
    }

    static LongStream seeds() {
        return LongStream.range(51, 51 + Math.max(1, Proof.share(5)));
    }

    private void walk(long seed, int moves, int reopenEvery) throws Exception {
        var random = new Random(seed);
        var file = folder.resolve("back-" + seed + ".kenning");
        var project = Project.create(file);
        Map<Long, State> before = new HashMap<>();
        Map<Long, State> after = new HashMap<>();
        var now = State.of(project);
        int wentBack = 0;
        for (int i = 0; i < moves; i++) {
            var as = "seed %d, move %d".formatted(seed, i);
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    var undone = Project.await(project.undo());
                    now = undone.isPresent() ? before.get(undone.get().id()) : now;
                }
                case 2, 3 -> {
                    var redone = Project.await(project.redo());
                    now = redone.isPresent() ? after.get(redone.get().id()) : now;
                }
                case 4 -> {
                    var back = back(project, random);
                    if (back != null) {
                        wentBack++;
                        assertThat(back.stays()).as(as).isEmpty();
                        before.put(newest(project), now);
                        now = before.get(back.from().id());
                        after.put(newest(project), now);
                    }
                }
                default -> {
                    if (UndoWalkTest.edit(project, UndoWalkTest.freely(random), random)) {
                        before.put(newest(project), now);
                        now = State.of(project);
                        after.put(newest(project), now);
                    }
                }
            }
            if (random.nextInt(reopenEvery) == 0) {
                project.close();
                project = Project.open(file, Access.WRITE);
            }
            assertThat(State.of(project)).as(as).isEqualTo(now);
        }
        assertThat(wentBack).isGreaterThan(moves / 20);
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        project.close();
    }

    /// Goes back to before any of the newest steps that were not undone one by one, also one that
    /// an earlier going back took back; what it shows before is what it does.
    private static WayBack back(Project project, Random random) throws Exception {
        var steps =
                Project.await(project.history(12)).stream()
                        .filter(s -> s.state() == Step.State.DONE)
                        .toList();
        if (steps.isEmpty()) {
            return null;
        }
        var step = steps.get(random.nextInt(steps.size()));
        var shown = Project.await(project.lookBackTo(step.id()));
        var done = Project.await(project.goBackTo(step.id(), "back to " + step.id()));
        assertThat(done).isEqualTo(shown);
        return done;
    }

    private static long newest(Project project) throws Exception {
        return Project.await(project.history(1)).getFirst().id();
    }

    /// Steps that narrow are drawn too: they stay, and so nobody ever sees more.
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6, 7})
    void afterGoingBackNobodySeesMoreThanBefore(long seed) throws Exception {
        var random = new Random(seed);
        int stayed = 0;
        try (var project = Project.create(folder.resolve("reach-" + seed + ".kenning"))) {
            var reaches = new HashMap<Long, Reach>();
            for (int i = 0; i < 300; i++) {
                var reach = Project.await(project.read(Reach::ofAll));
                switch (random.nextInt(8)) {
                    case 0, 1 -> {
                        var step = Project.await(project.undo());
                        var limit =
                                step.filter(s -> WayBack.Place.of(s).isPresent())
                                        .map(s -> reaches.get(s.id()))
                                        .filter(l -> !keptSince(project, step.get().id()))
                                        .orElse(reach);
                        assertThat(Project.await(project.read(Reach::ofAll)).goesBeyond(limit))
                                .as("seed %d, move %d", seed, i)
                                .isFalse();
                    }
                    case 2 -> {
                        try {
                            var back = back(project, random);
                            if (back != null) {
                                stayed += back.stays().size();
                                reaches.put(newest(project), reach);
                            }
                        } catch (Refusal nothing) {
                            assertThat(nothing.key()).isEqualTo("history.nothingToPutBack");
                        }
                        assertThat(Project.await(project.read(Reach::ofAll)).goesBeyond(reach))
                                .as("seed %d, move %d", seed, i)
                                .isFalse();
                    }
                    default ->
                            UndoWalkTest.edit(project, KeptStepsTest.consentMostly(random), random);
                }
            }
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        assertThat(stayed).isPositive();
    }

    private static boolean keptSince(Project project, long step) {
        try {
            return Project.await(project.history(1_000)).stream()
                    .anyMatch(s -> s.id() > step && s.kept() && s.state() == Step.State.DONE);
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void goingBackToBeforeAStepThatIsNotThereOrDidNothingIsRefused() throws Exception {
        try (var project = Project.create(folder.resolve("none.kenning"))) {
            assertThatThrownBy(() -> Project.await(project.goBackTo(9, "back")))
                    .extracting("key")
                    .isEqualTo("history.noStep");
        }
    }

    @Test
    void whatWasTakenBackByGoingBackIsNotInForceAndComesBackWithUndo() throws Exception {
        try (var project = Project.create(folder.resolve("standing.kenning"))) {
            add(project, "one");
            add(project, "two");
            add(project, "three");
            var steps = Project.await(project.history(10));
            Project.await(project.goBackTo(steps.get(1).id(), "back"));
            assertThat(inForce(project)).containsExactly("back", "one");
            assertThat(undoable(project)).containsExactly("back", "one");
            var back = Project.await(project.history(1)).getFirst().id();
            Project.await(project.goBackTo(back, "forth"));
            assertThat(inForce(project)).containsExactly("forth", "three", "two", "one");
            Project.await(project.undo());
            assertThat(inForce(project)).containsExactly("back", "one");
            Project.await(project.undo());
            assertThat(inForce(project)).containsExactly("three", "two", "one");
        }
    }

    private static void add(Project project, String name) throws Exception {
        Project.await(project.edit(Label.of(name), tx -> Codes.add(tx, name)));
    }

    private static List<String> inForce(Project project) throws Exception {
        return Project.await(
                project.read(reading -> {
                    var standing = Standing.of(reading);
                    var names = new ArrayList<String>();
                    for (var step : History.newest(reading, 100)) {
                        if (standing.inForce(step)) {
                            names.add(step.label());
                        }
                    }
                    return names;
                }));
    }

    private static List<String> undoable(Project project) throws Exception {
        return Project.await(
                project.read(reading ->
                        History.page(reading, StepFilter.ALL.undoable(true), Long.MAX_VALUE, 100)
                                .stream()
                                .map(Step::label)
                                .toList()));
    }
}
