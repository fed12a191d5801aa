package kenning.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;

/// Looks whether everything in the project holds together. Reads only.
public final class Checkup {
    private Checkup() {}

    /// One thing that does not hold.
    ///
    /// @param key of the sentence
    /// @param where a story's number, a table's name, or empty
    /// @param story the one that it is about; none when it is about none
    public record Finding(String key, String where, @Nullable InStory story) {
        Finding(String key, String where) {
            this(key, where, null);
        }

        Finding(String key, InStory story) {
            this(key, Long.toString(story.id().value()), story);
        }

        /// What its sentence is filled with.
        public Object[] arguments() {
            return story == null
                    ? new Object[] {where}
                    : new Object[] {where, story.held() ? 1 : 0, story.title()};
        }

        /// The story that it is about.
        public Optional<InStory> about() {
            return Optional.ofNullable(story);
        }
    }

    /// A story in which something does not hold.
    ///
    /// @param title shown nowhere when it is on hold
    public record InStory(Story.Id id, String title, boolean held) {}

    /// @return nothing when everything holds
    public static List<Finding> run(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var line :
                reading.list("PRAGMA integrity_check(20)", row -> row.text("integrity_check"))) {
            if (!line.equals("ok")) {
                findings.add(new Finding("check.pages", line));
            }
        }
        reading.list(
                "PRAGMA foreign_key_check",
                row -> findings.add(new Finding("check.links", row.text("table"))));
        Soundness.check(reading, findings);
        findings.addAll(gone(reading));
        for (var story : stories(reading)) {
            StoryCheck.take(reading, story).ifPresent(taken -> findings.addAll(taken.findings()));
        }
        checkErased(reading, findings);
        return findings;
    }

    /// The stories that are not there although their digest is: whoever removes one takes that with
    /// it.
    private static List<Finding> gone(Reading reading) {
        return reading.list(
                "SELECT story_id FROM digest WHERE story_id NOT IN (SELECT id FROM story) ORDER BY story_id",
                row ->
                        new Finding(
                                "check.gone",
                                new InStory(new Story.Id(row.number("story_id")), "", false)));
    }

    /// Every story, held or not.
    static List<Story.Id> stories(Reading reading) {
        return reading.list(
                "SELECT id FROM story ORDER BY id", row -> new Story.Id(row.number("id")));
    }

    /// Looks at every story of a project that is being worked on: whether it is there, and whether
    /// its text, the words of its codings and signs, its corrections and its original are what they
    /// were when they were saved. Waits, and holds nobody up: a few stories are read at a time,
    /// each in one moment, and edits go before them.
    ///
    /// @return what does not hold, story by story; nothing when all does
    public static List<Finding> ofStories(Project project, Progress progress) throws Refusal {
        var findings = new ArrayList<>(Project.await(project.read(Checkup::gone)));
        findings.addAll(
                ofStories(project, Project.await(project.read(Checkup::stories)), progress));
        return findings;
    }

    /// The same of some stories; those that are not there are passed over.
    static List<Finding> ofStories(Project project, List<Story.Id> stories, Progress progress)
            throws Refusal {
        var findings = new ArrayList<Finding>();
        int done = 0;
        while (done < stories.size()) {
            progress.checkCancelled();
            var left = stories.subList(done, stories.size());
            var slice = Project.await(project.read(reading -> StoryCheck.slice(reading, left)));
            slice.taken().forEach(taken -> findings.addAll(taken.findings()));
            done += slice.stories();
            progress.report(done, stories.size(), "");
        }
        return findings;
    }

    /// What was erased must not be there.
    private static void checkErased(Reading reading, List<Finding> findings) {
        for (var table : Table.values()) {
            if (Erasures.isBack(reading, table)) {
                findings.add(new Finding("check.erased", table.sql()));
            }
        }
    }
}
