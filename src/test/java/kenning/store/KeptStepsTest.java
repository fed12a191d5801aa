package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
        try (var project = Project.create(folder.resolve("kept.kenning"))) {
            int kept = 0;
            for (int i = 0; i < 250; i++) {
                if (random.nextInt(4) == 0) {
                    var before = State.permissions(project);
                    var held = heldStories(project);
                    Project.await(project.undo());
                    assertNotWider(before, State.permissions(project));
                    assertThat(heldStories(project)).containsAll(present(held, project));
                } else if (random.nextInt(5) == 0) {
                    Project.await(project.redo());
                } else {
                    UndoWalkTest.edit(project, consentMostly(random), random);
                }
            }
            for (var step : Project.await(project.history(1_000))) {
                kept += step.kept() ? 1 : 0;
            }
            assertThat(kept).isPositive();
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
    }

    private static Walk consentMostly(Random random) {
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
