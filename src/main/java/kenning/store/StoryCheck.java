package kenning.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenning.model.Story;
import kenning.store.Checkup.Finding;
import kenning.store.Checkup.InStory;

/// What has to agree about one story, taken in one moment on the project thread. It is judged by
/// whoever has it, on any thread, so that the digests of long files hold nobody up.
final class StoryCheck {
    /// The project thread is had for so long at a time, and for one story at least.
    private static final long SLICE_NANOS = 8_000_000;

    /// So much is held in memory at a time, and one story at least.
    private static final long SLICE_BYTES = 4 << 20;

    private final InStory story;
    private final String text;
    private final String digest;
    private final boolean measured;
    private final boolean marked;
    private final boolean corrected;
    private final Originals.Kept original;

    /// A few stories that were taken together.
    ///
    /// @param stories how many of those that were asked for, with those that are not there
    record Slice(List<StoryCheck> taken, int stories) {}

    private StoryCheck(Reading reading, InStory story) {
        this.story = story;
        var id = story.id();
        var whole = Stories.text(reading, id);
        text = whole.text();
        digest = Digests.of(reading, id);
        var units =
                reading.list(
                        "SELECT units FROM turn WHERE story_id = ? ORDER BY position",
                        row -> row.small("units"),
                        id.value());
        measured = units.equals(whole.turns().stream().map(t -> t.text().length()).toList());
        marked = !Marks.isShifted(reading, id, text);
        corrected = !Corrections.isBroken(reading, id);
        original = Originals.of(reading, id);
    }

    /// Nothing when there is no such story.
    static Optional<StoryCheck> take(Reading reading, Story.Id story) {
        return reading.first(
                        "SELECT title, held FROM story WHERE id = ?",
                        row -> new InStory(story, row.text("title"), row.flag("held")),
                        story.value())
                .map(found -> new StoryCheck(reading, found));
    }

    /// The first of these stories, as many as may be taken at a time.
    static Slice slice(Reading reading, List<Story.Id> stories) {
        long began = System.nanoTime();
        var taken = new ArrayList<StoryCheck>();
        long bytes = 0;
        int looked = 0;
        for (var story : stories) {
            if (looked > 0 && (bytes > SLICE_BYTES || System.nanoTime() - began > SLICE_NANOS)) {
                break;
            }
            var one = take(reading, story);
            one.ifPresent(taken::add);
            bytes += one.map(StoryCheck::bytes).orElse(0L);
            looked++;
        }
        return new Slice(taken, looked);
    }

    private long bytes() {
        return 2L * text.length() + original.length();
    }

    /// What does not hold.
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (!measured || !Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).equals(digest)) {
            findings.add(new Finding("check.text", story));
        }
        if (!marked) {
            findings.add(new Finding("check.codings", story));
        }
        if (!corrected) {
            findings.add(new Finding("check.corrections", story));
        }
        if (!original.isWhole()) {
            findings.add(new Finding("check.original", story));
        }
        return findings;
    }
}
