package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Random;
import kenning.model.Permission;
import kenning.model.Story;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A step that narrows what may be done with a story stays: after any undo nobody sees more than
/// before.
class KeptStepsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterAnyUndoNoStoryReachesFurtherThanBefore(long seed) throws Exception {
        var random = new Random(seed);
        var file = folder.resolve("kept.kenning");
        var project = Project.create(file);
        try {
            int kept = 0;
            var undone = new ArrayDeque<Reach>();
            for (int i = 0; i < 250; i++) {
                if (random.nextInt(4) == 0) {
                    var before = State.permissions(project);
                    var held = heldStories(project);
                    var reach = Project.await(project.read(Reach::ofAll));
                    if (Project.await(project.undo()).isPresent()) {
                        undone.push(reach);
                    }
                    assertNotWider(before, State.permissions(project));
                    assertThat(heldStories(project)).containsAll(present(held, project));
                    assertThat(Project.await(project.read(Reach::ofAll)).goesBeyond(reach))
                            .as("seed %d, move %d", seed, i)
                            .isFalse();
                } else if (random.nextInt(5) == 0) {
                    if (Project.await(project.redo()).isPresent()) {
                        assertThat(Project.await(project.read(Reach::ofAll)))
                                .as("what stood before the undo, and no more")
                                .isEqualTo(undone.pop());
                    }
                } else if (random.nextInt(12) == 0) {
                    var before = Project.await(project.read(Reach::ofAll));
                    project.close();
                    project = Project.open(file, Access.WRITE);
                    assertThat(Project.await(project.read(Reach::ofAll))).isEqualTo(before);
                } else {
                    if (UndoWalkTest.edit(project, consentMostly(random), random)) {
                        undone.clear();
                    }
                }
            }
            for (var step : Project.await(project.history(1_000))) {
                kept += step.kept() ? 1 : 0;
            }
            assertThat(kept).isPositive();
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        } finally {
            project.close();
        }
    }

    static Walk consentMostly(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Walk.HOLD;
            case 1, 2 -> Walk.CONSENT_OF_STORY;
            case 3 -> Walk.CONSENT_OF_TELLER;
            case 4 -> Walk.SET_TELLER;
            case 5 -> Walk.ADD_STORY;
            default -> Walk.any(random);
        };
    }

    private static java.util.Set<Story.Id> heldStories(Project project) throws Exception {
        return Project.await(project.read(Stories::held));
    }

    private static java.util.Set<Story.Id> present(java.util.Set<Story.Id> stories, Project project)
            throws Exception {
        var present = new java.util.HashSet<>(stories);
        present.retainAll(State.permissions(project).keySet());
        return present;
    }

    private static void assertNotWider(
            Map<Story.Id, Permission> before, Map<Story.Id, Permission> after) {
        after.forEach((story, permission) -> {
            var was = before.get(story);
            if (was != null) {
                assertThat(permission.reachesBeyond(was))
                        .as("%s: %s after %s", story, permission, was)
                        .isFalse();
            }
        });
    }
}
