package kenning.example;

import java.util.HashMap;
import java.util.Map;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.store.Insights;
import kenning.store.Noticings;
import kenning.store.Tx;
import org.apache.commons.csv.CSVRecord;

/// The example's insights, with the stories beside them, and its noticings.
final class ExampleInsights {
    private ExampleInsights() {}

    static boolean add(Tx tx, Map<String, Story.Id> stories) throws Refusal {
        var insights = new HashMap<String, Insight.Id>();
        for (var row : Sources.table("insights")) {
            insights.put(row.get("ref"), insight(tx, row));
        }
        for (var row : Sources.table("insight_stories")) {
            Insights.weigh(
                    tx,
                    ExampleProject.known(insights, row.get("insight")),
                    ExampleProject.known(stories, row.get("story")),
                    row.get("fits").equals("yes"),
                    row.get("note"));
        }
        return true;
    }

    private static Insight.Id insight(Tx tx, CSVRecord row) throws Refusal {
        var id =
                Insights.add(
                        tx,
                        row.get("claim"),
                        row.get("because"),
                        ExampleProject.word(Insight.Status.class, row.get("status")));
        Insights.save(
                tx,
                Insights.find(tx, id)
                        .orElseThrow()
                        .withBounds(
                                new Insight.Bounds(
                                        row.get("for_whom"),
                                        row.get("not_for_whom"),
                                        row.get("unknown")))
                        .withDifference(
                                new Insight.Difference(
                                        row.get("made_difference"),
                                        row.get("difference_by"),
                                        row.get("what_else"))));
        return id;
    }

    static void addNoticings(Tx tx) throws Refusal {
        for (var row : Sources.table("noticings")) {
            Noticings.add(
                    tx,
                    row.get("line"),
                    row.get("who"),
                    row.get("where"),
                    ExampleProject.date(row.get("on")),
                    ExampleProject.word(Noticing.Kind.class, row.get("kind")),
                    row.get("private").equals("yes"));
        }
    }
}
