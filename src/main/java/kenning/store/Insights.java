package kenning.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Insight;
import kenning.model.Refusal;
import kenning.model.Story;

/// The insights and the stories behind them.
public final class Insights {
    private Insights() {}

    /// @throws Refusal when it claims nothing
    public static Insight.Id add(Tx tx, String claim, String because, Insight.Status status)
            throws Refusal {
        if (claim.isBlank()) {
            throw Refusal.of("insight.noClaim");
        }
        return new Insight.Id(
                tx.insert(
                        "INSERT INTO insight(guid, claim, because, status) VALUES(?, ?, ?, ?)",
                        Tx.guid(),
                        claim,
                        because,
                        status.code()));
    }

    /// Lays a story beside an insight, as one that fits or one that does not.
    public static void weigh(Tx tx, Insight.Id insight, Story.Id story, boolean fits) {
        tx.update(
                "INSERT INTO insight_story(guid, insight_id, story_id, fits) VALUES(?, ?, ?, ?)"
                        + " ON CONFLICT(insight_id, story_id) DO UPDATE SET fits = excluded.fits",
                Tx.guid(),
                insight.value(),
                story.value(),
                fits);
    }

    public static void setStatus(Tx tx, Insight.Id insight, Insight.Status status) {
        tx.update("UPDATE insight SET status = ? WHERE id = ?", status.code(), insight.value());
    }

    public static void remove(Tx tx, Insight.Id insight) {
        tx.update("DELETE FROM insight WHERE id = ?", insight.value());
    }

    /// Every insight; stories on hold are not among its stories.
    public static List<Insight> list(Reading reading) {
        Map<Long, List<Story.Id>> fitting = new HashMap<>();
        Map<Long, List<Story.Id>> notFitting = new HashMap<>();
        reading.list(
                "SELECT i.insight_id, i.story_id, i.fits FROM insight_story i JOIN story s ON s.id = i.story_id WHERE s.held = 0 ORDER BY i.id",
                row ->
                        (row.flag("fits") ? fitting : notFitting)
                                .computeIfAbsent(row.number("insight_id"), k -> new ArrayList<>())
                                .add(new Story.Id(row.number("story_id"))));
        return reading.list(
                "SELECT * FROM insight ORDER BY id",
                row ->
                        new Insight(
                                new Insight.Id(row.number("id")),
                                row.text("claim"),
                                row.text("because"),
                                row.word("status", Insight.Status.class),
                                fitting.getOrDefault(row.number("id"), List.of()),
                                notFitting.getOrDefault(row.number("id"), List.of())));
    }
}
