package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.task.Cancelled;
import kenning.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stories of a large project are looked at beside the work: how long that holds up an edit is
/// measured and printed, and it stops when nobody wants it any more.
@Tag("proof")
class CheckingBesideWorkTest {
    private static final String SENTENCE =
            "Nobody came back to her, and she said so to everybody. ";

    /// The file of one story is as large as a scanned document.
    private static final int LARGEST = 20 << 20;

    @TempDir Path folder;

    @Test
    void editsGoOnWhileTheStoriesAreLookedAt() throws Exception {
        try (var project = Project.create(folder.resolve("large.kenning"))) {
            var stories = new ArrayList<Story.Id>();
            int count = Math.max(20, Proof.share(200));
            for (int i = 0; i < count; i++) {
                int number = i;
                stories.add(
                        Project.await(project.edit(Label.of("story"), tx -> story(tx, number))));
            }
            edits(project, stories, new Random(1), () -> false, 30);
            long alone = edits(project, stories, new Random(2), () -> false, 200);
            long began = System.nanoTime();
            var looking =
                    CompletableFuture.supplyAsync(() -> {
                        try {
                            return Checkup.ofStories(project, Progress.NONE);
                        } catch (Refusal e) {
                            throw new IllegalStateException(e);
                        }
                    });
            long beside =
                    edits(project, stories, new Random(3), looking::isDone, Integer.MAX_VALUE);
            assertThat(looking.join()).isEmpty();
            System.out.printf(
                    "R08: %d stories of 120 KB, each with its original, one of 20 MB, were looked at in %d ms;"
                            + " the longest wait of an edit was %d ms meanwhile and %d ms without%n",
                    count, (System.nanoTime() - began) / 1_000_000, beside, alone);
            var progress = new Stopping();
            try {
                Checkup.ofStories(project, progress);
                throw new AssertionError("it went on");
            } catch (Cancelled stopped) {
                assertThat(progress.done).isPositive().isLessThan(count);
            }
        }
    }

    /// Nobody wants it any more once something is done.
    private static final class Stopping implements Progress {
        private long done;

        @Override
        public void report(long now, long total, String what) {
            done = now;
        }

        @Override
        public void checkCancelled() {
            if (done > 0) {
                throw new Cancelled();
            }
        }
    }

    private static Story.Id story(Tx tx, int number) throws Refusal {
        var turns = new ArrayList<IncomingTurn>();
        for (int i = 0; i < 120; i++) {
            turns.add(new IncomingTurn("Mira", null, SENTENCE.repeat(18)));
        }
        var bytes = new byte[number == 7 ? LARGEST : 200_000];
        new Random(number).nextBytes(bytes);
        var story =
                Stories.add(
                        tx,
                        new IncomingStory(
                                "Story " + number,
                                new Original("a.pdf", "pdf", "", bytes),
                                turns,
                                0),
                        StoryFacts.of(Tellers.add(tx, null, null, null), null, null));
        var code = Codes.add(tx, "Theme " + number);
        for (int i = 0; i < 60; i++) {
            Codings.add(tx, story, new TextRange(i * 1_500, i * 1_500 + 300), code, "", "");
        }
        return story;
    }

    /// Makes edits one after the other as a person does, each with a little rest.
    ///
    /// @return the longest that one took, in milliseconds
    private static long edits(
            Project project, List<Story.Id> stories, Random random, BooleanSupplier over, int most)
            throws Exception {
        long longest = 0;
        for (int i = 0; i < most && !over.getAsBoolean(); i++) {
            var story = stories.get(random.nextInt(stories.size()));
            var title = "Story " + random.nextInt(1_000);
            long began = System.nanoTime();
            Project.await(
                    project.edit(
                            Label.of("rename"),
                            tx -> {
                                Stories.rename(tx, story, title);
                                return true;
                            }));
            longest = Math.max(longest, System.nanoTime() - began);
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
        return longest / 1_000_000;
    }
}
