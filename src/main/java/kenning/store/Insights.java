package kenning.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.model.Insight;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Story;

/// The insights and the stories behind them. What is counted about them is never stored.
public final class Insights {
    private static final String STORIES =
            "SELECT i.insight_id, i.story_id, i.fits, i.note FROM insight_story i"
                    + " JOIN story s ON s.id = i.story_id WHERE s.held = 0 ORDER BY i.id";

    private Insights() {}

    /// @throws Refusal when it claims nothing
    public static Insight.Id add(Tx tx, String claim, String because, Insight.Status status)
            throws Refusal {
        return new Insight.Id(
                tx.insert(
                        "INSERT INTO insight(guid, claim, because, status, member_id, made_at) VALUES(?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        claimed(claim),
                        because,
                        status.code(),
                        tx.memberId(),
                        tx.now()));
    }

    private static String claimed(String claim) throws Refusal {
        return Names.sentence(claim, "insight.noClaim");
    }

    /// Saves everything that is said in an insight, but neither its stories nor who wrote it down
    /// and when.
    ///
    /// @throws Refusal when it claims nothing
    public static void save(Tx tx, Insight insight) throws Refusal {
        tx.update(
                "UPDATE insight SET claim = ?, because = ?, status = ?, for_whom = ?, not_for_whom = ?, unknown = ?,"
                        + " made_difference = ?, difference_by = ?, what_else = ? WHERE id = ?",
                claimed(insight.claim()),
                insight.because(),
                insight.status().code(),
                insight.bounds().forWhom(),
                insight.bounds().notForWhom(),
                insight.bounds().unknown(),
                insight.difference().what(),
                insight.difference().by(),
                insight.difference().whatElse(),
                insight.id().value());
    }

    /// Lays a story beside an insight, as one that fits or one that does not; what was noted about
    /// it stays.
    public static void weigh(Tx tx, Insight.Id insight, Story.Id story, boolean fits) {
        tx.update(
                "INSERT INTO insight_story(guid, insight_id, story_id, fits) VALUES(?, ?, ?, ?)"
                        + " ON CONFLICT(insight_id, story_id) DO UPDATE SET fits = excluded.fits",
                Tx.guid(),
                insight.value(),
                story.value(),
                fits);
    }

    /// Lays a story beside an insight and notes why.
    public static void weigh(Tx tx, Insight.Id insight, Story.Id story, boolean fits, String note) {
        weigh(tx, insight, story, fits);
        tx.update(
                "UPDATE insight_story SET note = ? WHERE insight_id = ? AND story_id = ?",
                note,
                insight.value(),
                story.value());
    }

    /// Takes a story away from an insight, with what was noted about it.
    public static void unweigh(Tx tx, Insight.Id insight, Story.Id story) {
        tx.update(
                "DELETE FROM insight_story WHERE insight_id = ? AND story_id = ?",
                insight.value(),
                story.value());
    }

    public static void setStatus(Tx tx, Insight.Id insight, Insight.Status status) {
        tx.update("UPDATE insight SET status = ? WHERE id = ?", status.code(), insight.value());
    }

    public static void remove(Tx tx, Insight.Id insight) {
        tx.update("DELETE FROM insight WHERE id = ?", insight.value());
    }

    /// Every insight; stories on hold are not among its stories, nor is what was noted about them.
    public static List<Insight> list(Reading reading) {
        var beside = new HashMap<Long, Beside>();
        reading.list(
                STORIES,
                row ->
                        beside.computeIfAbsent(row.number("insight_id"), k -> new Beside())
                                .add(
                                        new Story.Id(row.number("story_id")),
                                        row.flag("fits"),
                                        row.text("note")));
        return reading.list(
                "SELECT * FROM insight ORDER BY id",
                row -> {
                    long id = row.number("id");
                    var stories = beside.getOrDefault(id, new Beside());
                    var member = row.numberOrNull("member_id");
                    return new Insight(
                            new Insight.Id(id),
                            row.text("claim"),
                            row.text("because"),
                            row.word("status", Insight.Status.class),
                            stories.fitting,
                            stories.notFitting,
                            new Insight.Bounds(
                                    row.text("for_whom"),
                                    row.text("not_for_whom"),
                                    row.text("unknown")),
                            new Insight.Difference(
                                    row.text("made_difference"),
                                    row.text("difference_by"),
                                    row.text("what_else")),
                            stories.notes,
                            member == null ? null : new Member.Id(member),
                            row.instantOrNull("made_at"));
                });
    }

    /// One insight, as it is now.
    public static Optional<Insight> find(Reading reading, Insight.Id id) {
        return list(reading).stream().filter(insight -> insight.id().equals(id)).findFirst();
    }

    /// The stories beside one insight.
    private static final class Beside {
        private final List<Story.Id> fitting = new ArrayList<>();
        private final List<Story.Id> notFitting = new ArrayList<>();
        private final Map<Story.Id, String> notes = new HashMap<>();

        boolean add(Story.Id story, boolean fits, String note) {
            if (!note.isEmpty()) {
                notes.put(story, note);
            }
            return (fits ? fitting : notFitting).add(story);
        }
    }
}
