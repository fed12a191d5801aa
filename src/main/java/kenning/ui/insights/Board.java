package kenning.ui.insights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kenning.analysis.Knowing;
import kenning.model.Insight;
import kenning.model.Member;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.store.Insights;
import kenning.store.Members;
import kenning.store.Places;
import kenning.store.Reading;
import kenning.store.Stories;

/// The insights of a project at one moment, with the stories that can stand beside them.
record Board(List<Known> insights, List<StorySummary> stories, Map<Member.Id, String> members) {
    static final Board EMPTY = new Board(List.of(), List.of(), Map.of());

    Board {
        insights = List.copyOf(insights);
        stories = List.copyOf(stories);
        members = Map.copyOf(members);
    }

    static Board read(Reading reading) {
        var stories = Stories.list(reading);
        var knowing = new Knowing(stories, Places.list(reading));
        return new Board(
                Insights.list(reading).stream()
                        .map(insight -> new Known(insight, knowing.of(insight)))
                        .toList(),
                stories,
                Members.list(reading).stream()
                        .collect(Collectors.toMap(Member::id, Member::label)));
    }

    Optional<Known> find(Insight.Id id) {
        return insights.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<StorySummary> story(Story.Id id) {
        return stories.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Who wrote an insight down; empty when nobody knows.
    String author(Insight insight) {
        var by = insight.by();
        return by == null ? "" : members.getOrDefault(by, "");
    }
}
