package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Use;
import kenning.model.Wording;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A project as it stood before a step: exactly that, in a copy that nobody can change, and nobody
/// sees more in it than today.
class AsItStoodTest {
    private static final Permission ALL =
            new Permission(Set.of(Use.COUNTED, Use.ROOM, Use.INTERNAL, Use.FUNDER), Wording.AS_IS);
    private static final Permission ROOM =
            new Permission(Set.of(Use.COUNTED, Use.ROOM), Wording.AS_IS);

    @TempDir Path folder;
    private Project project;

    @BeforeEach
    void create() throws Exception {
        project = Project.create(folder.resolve("then.kenning"));
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyEarlierStateIsThereExactlyAlsoAcrossUndoAndGoingBack(long seed) throws Exception {
        var random = new Random(seed);
        Map<Long, State> before = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            var now = State.of(project);
            switch (random.nextInt(8)) {
                case 0 -> Project.await(project.undo());
                case 1 -> {
                    var steps = Project.await(project.history(6));
                    var step = steps.isEmpty() ? null : steps.getLast();
                    if (step != null && step.state() == Step.State.DONE) {
                        Project.await(project.goBackTo(step.id(), "back"));
                        before.put(newest(), now);
                    }
                }
                default -> {
                    if (UndoWalkTest.edit(project, UndoWalkTest.freely(random), random)) {
                        before.put(newest(), now);
                    }
                }
            }
        }
        var today = State.of(project);
        for (var step : Project.await(project.history(1_000))) {
            if (step.state() != Step.State.DONE || step.id() % 5 != 0) {
                continue;
            }
            var stood = AsItStood.before(project, step.id(), Progress.NONE);
            try (var copy = stood.project()) {
                assertThat(withoutSight(State.of(copy)))
                        .as("seed %d, before step %d", seed, step.id())
                        .isEqualTo(withoutSight(before.get(step.id())));
                assertThat(Project.await(copy.read(Checkup::run))).isEmpty();
            }
        }
        assertThat(State.of(project)).isEqualTo(today);
    }

    /// Consent and what is private are those of today where they are stricter.
    private static Map<String, Map<Long, String>> withoutSight(State state) {
        var rows = new HashMap<>(state.rows());
        rows.remove("consent");
        rows.remove("noticing");
        return rows;
    }

    private long newest() throws Exception {
        return Project.await(project.history(1)).getFirst().id();
    }

    @Test
    void nothingCanBeChangedInItAndNothingIsLeftBehind() throws Exception {
        edit("one", tx -> Codes.add(tx, "one"));
        edit("two", tx -> Codes.add(tx, "two"));
        var stood = AsItStood.before(project, newest(), Progress.NONE);
        try (var copy = stood.project()) {
            assertThat(copy.writable()).isFalse();
            assertThatThrownBy(() ->
                            Project.await(
                                    copy.edit(Label.of("three"), tx -> Codes.add(tx, "three"))))
                    .isInstanceOf(Refusal.class);
            assertThat(codes(copy)).containsExactly("one");
        }
        edit("four", tx -> Codes.add(tx, "four"));
        assertThat(codes(project)).containsExactlyInAnyOrder("one", "two", "four");
        assertThatThrownBy(() -> Project.open(project.path(), Access.READ))
                .as("the original is still known to be open")
                .isInstanceOf(Refusal.class);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "then.kenning", "then.kenning-journal", ".then.kenning-lock");
        }
    }

    @Test
    void aConsentNarrowedSinceAndAHoldSinceHoldThenToo() throws Exception {
        var narrowed = story("narrowed");
        var held = story("held");
        edit("all", tx -> allow(tx, narrowed, ALL));
        edit("all", tx -> allow(tx, held, ALL));
        edit("mark", tx -> Codes.add(tx, "mark"));
        long mark = newest();
        edit("narrow", tx -> allow(tx, narrowed, ROOM));
        edit(
                "hold",
                tx -> {
                    Stories.setHeld(tx, held, true);
                    return true;
                });
        try (var copy = AsItStood.before(project, mark, Progress.NONE).project()) {
            assertThat(State.permissions(copy))
                    .containsEntry(narrowed, ROOM)
                    .containsEntry(held, Permission.TEAM_ONLY);
            assertThat(Project.await(copy.read(Stories::held))).containsExactly(held);
        }
    }

    @Test
    void aConsentWidenedSinceIsThatOfThen() throws Exception {
        var story = story("widened");
        edit("room", tx -> allow(tx, story, ROOM));
        edit("all", tx -> allow(tx, story, ALL));
        try (var copy = AsItStood.before(project, newest(), Progress.NONE).project()) {
            assertThat(State.permissions(copy)).containsEntry(story, ROOM);
        }
    }

    @Test
    void aStoryThatWasCorrectedOrRemovedSinceStaysWithTheTeam() throws Exception {
        var renamed = story("Lidia tells");
        var removed = story("removed");
        var same = story("same");
        for (var story : List.of(renamed, removed, same)) {
            edit("all", tx -> allow(tx, story, ALL));
        }
        edit("mark", tx -> Codes.add(tx, "mark"));
        long mark = newest();
        edit(
                "rename",
                tx -> {
                    Stories.rename(tx, renamed, "She tells");
                    Stories.remove(tx, removed);
                    return true;
                });
        try (var copy = AsItStood.before(project, mark, Progress.NONE).project()) {
            assertThat(State.permissions(copy))
                    .containsEntry(renamed, Permission.TEAM_ONLY)
                    .containsEntry(removed, Permission.TEAM_ONLY)
                    .containsEntry(same, ALL);
        }
    }

    @Test
    void whatWasErasedDoesNotComeBack() throws Exception {
        edit("code", tx -> Codes.add(tx, "a name"));
        edit("mark", tx -> Codes.add(tx, "mark"));
        long mark = newest();
        var guid =
                Project.await(
                        project.read(r ->
                                r.first(
                                                "SELECT guid FROM code WHERE name = 'a name'",
                                                row -> row.text("guid"))
                                        .orElseThrow()));
        edit(
                "erase",
                tx -> {
                    tx.update("DELETE FROM code WHERE name = 'a name'");
                    Erasures.mark(
                            tx,
                            java.util.UUID.fromString(guid),
                            "code",
                            new kenning.model.VagueDate("2026"),
                            "all");
                    return true;
                });
        try (var copy = AsItStood.before(project, mark, Progress.NONE).project()) {
            assertThat(codes(copy)).isEmpty();
        }
    }

    @Test
    void itSaysHowFarBackTheHistoryReachesAndWhatItCannotTell() throws Exception {
        edit("one", tx -> Codes.add(tx, "one"));
        edit("two", tx -> Codes.add(tx, "two"));
        long two = newest();
        edit("three", tx -> Codes.add(tx, "three"));
        Project.await(project.undo());
        edit("four", tx -> Codes.add(tx, "four"));
        var stood = AsItStood.before(project, newest(), Progress.NONE);
        stood.project().close();
        assertThat(stood.unsure()).as("three was taken back at some time").isEqualTo(1);
        var later = AsItStood.at(project, Instant.now(), Progress.NONE);
        later.project().close();
        assertThat(later.unsure()).isZero();
        Project.await(project.compact(Instant.now().plusSeconds(5), "compact"));
        assertThatThrownBy(() -> AsItStood.before(project, two, Progress.NONE))
                .extracting("key")
                .isEqualTo("history.reachesBackTo");
    }

    private static List<String> codes(Project project) throws Exception {
        return Project.await(
                project.read(r -> r.list("SELECT name FROM code", row -> row.text("name"))));
    }

    private <T> T edit(String label, Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of(label), edit));
    }

    private static boolean allow(Tx tx, Story.Id story, Permission permission) {
        Consents.add(tx, story, permission, null, "");
        return true;
    }

    private Story.Id story(String title) throws Exception {
        var text = "She came back.";
        var incoming =
                new IncomingStory(
                        title,
                        new Original(
                                "a.txt", "txt", "UTF-8", text.getBytes(StandardCharsets.UTF_8)),
                        List.of(new IncomingTurn(null, null, text)),
                        0);
        return edit(
                "add " + title,
                tx -> {
                    var teller = Tellers.add(tx, null, null, null);
                    return Stories.add(tx, incoming, StoryFacts.of(teller, null, null));
                });
    }
}
