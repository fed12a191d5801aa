package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kenning.model.Refusal;
import kenning.model.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every coding and every sign still covers the words that it was put on, after each of many random
/// edits, undos, redos and goings back (reliability R09).
class QuotesWalkTest {
    /// The edits that move words or what stands on them.
    private static final Walk[] MOVING = {
        Walk.ADD_STORY,
        Walk.TAKE_IN,
        Walk.REMOVE_STORY,
        Walk.CORRECT,
        Walk.CORRECT,
        Walk.CORRECT,
        Walk.CORRECT_AGAIN,
        Walk.ADD_THEME,
        Walk.CODE_PASSAGE,
        Walk.CODE_MANY,
        Walk.RESIZE_CODING,
        Walk.RECODE,
        Walk.RECODE_ONE,
        Walk.MERGE_CODES,
        Walk.REMOVE_CODE_TO,
        Walk.REMOVE_CODING,
        Walk.ADD_SIGNAL,
        Walk.RESIZE_SIGNAL,
        Walk.REASSIGN_SIGNAL
    };

    @TempDir Path folder;

    /// What the edits of one walk touched, and how much of it was compared.
    private static final class Count {
        final TreeMap<String, Integer> moves = new TreeMap<>();
        int edits;
        int quotes;
        int shifted;
    }

    @Test
    void afterEachOfSomeRandomEditsEveryQuoteIsTheWordsThatItStandsOn() throws Exception {
        walk(3, 400);
    }

    @Tag("proof")
    @Test
    void afterEachOfTenThousandRandomEditsEveryQuoteIsTheWordsThatItStandsOn() throws Exception {
        walk(4, Proof.share(10_000));
    }

    private void walk(long seed, int edits) throws Exception {
        var random = new Random(seed);
        var file = folder.resolve("quotes.kenning");
        var count = new Count();
        var touched = ConcurrentHashMap.<Story.Id>newKeySet();
        var project = Project.create(file);
        project.onChange(change -> touched.addAll(change.stories()));
        try {
            while (count.edits < edits) {
                var move = move(project, random);
                if (touched.isEmpty() && move.isEmpty()) {
                    continue;
                }
                count.edits++;
                count.moves.merge(move, 1, Integer::sum);
                compare(project, touched, count);
                touched.clear();
                assertThat(count.shifted)
                        .as("seed %d, edit %d: %s", seed, count.edits, move)
                        .isZero();
                if (count.edits % 250 == 0) {
                    project.close();
                    project = Project.open(file, Access.WRITE);
                    project.onChange(change -> touched.addAll(change.stories()));
                    assertThat(Project.await(project.read(Checkup::run))).isEmpty();
                }
            }
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        } finally {
            project.close();
        }
        assertThat(count.moves.keySet()).contains("UNDO", "REDO", "BACK", "CORRECT", "MERGE_CODES");
        assertThat(count.quotes).isGreaterThan(edits);
        System.out.printf(
                "R09: after each of %d random edits (%d undone, %d redone, %d times back) %d quotes were compared with the words that they stand on: %d differed%n",
                count.edits,
                count.moves.get("UNDO"),
                count.moves.get("REDO"),
                count.moves.get("BACK"),
                count.quotes,
                count.shifted);
    }

    /// @return what was done, or nothing when that was nothing
    private static String move(Project project, Random random) throws Exception {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return Project.await(project.undo()).isPresent() ? "UNDO" : "";
        }
        if (kind < 5) {
            return Project.await(project.redo()).isPresent() ? "REDO" : "";
        }
        if (kind == 5 && random.nextInt(4) == 0) {
            return goBack(project, random) ? "BACK" : "";
        }
        var move = kind < 16 ? MOVING[random.nextInt(MOVING.length)] : UndoWalkTest.freely(random);
        return UndoWalkTest.edit(project, move, random) ? move.name() : "";
    }

    private static boolean goBack(Project project, Random random) throws Exception {
        var steps = Project.await(project.history(6));
        if (steps.isEmpty()) {
            return false;
        }
        try {
            Project.await(project.goBackTo(steps.get(random.nextInt(steps.size())).id(), "back"));
            return true;
        } catch (Refusal refused) {
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.REQUEST);
            return false;
        }
    }

    /// By what every screen shows of a coding or a sign, not by what the check does.
    private static void compare(Project project, Set<Story.Id> touched, Count count)
            throws Exception {
        Project.await(
                project.read(reading -> {
                    for (var story : new HashSet<>(touched)) {
                        var text = Stories.text(reading, story).text();
                        for (var coding : Codings.of(reading, story)) {
                            count.quotes++;
                            count.shifted += coding.range().in(text).equals(coding.words()) ? 0 : 1;
                        }
                        for (var sign : Signals.of(reading, story)) {
                            count.quotes++;
                            count.shifted += sign.range().in(text).equals(sign.words()) ? 0 : 1;
                        }
                    }
                    return true;
                }));
    }
}
