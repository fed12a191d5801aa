package kenning.ui.start;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.analysis.Knowing;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Period;
import kenning.model.Programme;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.store.Consents;
import kenning.store.Insights;
import kenning.store.Noticings;
import kenning.store.Periods;
import kenning.store.Programmes;
import kenning.store.Reading;
import kenning.store.Stories;

/// What the home screen knows of a project at one moment. Stories on hold are not among it.
///
/// @param unconsented the stories for which nobody wrote down what their tellers agreed to
record HomeFacts(
        Programme programme,
        List<Period> periods,
        List<StorySummary> stories,
        Set<Story.Id> unconsented,
        List<Insight> insights,
        List<Noticing> noticings) {

    static final HomeFacts NONE =
            new HomeFacts(
                    new Programme("", "", LocalDate.MAX, "", ""),
                    List.of(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    List.of());

    static HomeFacts read(Reading reading) {
        return new HomeFacts(
                Programmes.read(reading),
                Periods.list(reading),
                Stories.list(reading),
                Consents.unrecorded(reading),
                Insights.list(reading),
                Noticings.list(reading));
    }

    /// The insights, the newest first.
    List<Insight> latestInsights(int most) {
        return insights.stream()
                .sorted(Comparator.comparingLong((Insight i) -> i.id().value()).reversed())
                .limit(most)
                .toList();
    }

    /// The noticings, the newest first.
    List<Noticing> latestNoticings(int most) {
        return noticings.stream().limit(most).toList();
    }

    /// How many stories each family told, community first.
    Map<VoiceFamily, Integer> byFamily() {
        var counts = new EnumMap<VoiceFamily, Integer>(VoiceFamily.class);
        for (var story : stories) {
            var voice = story.voice();
            if (voice != null) {
                counts.merge(voice.family(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// The insights that nobody from the community bears out yet.
    Set<Insight.Id> wantingCommunity() {
        var knowing = new Knowing(stories, List.of());
        return insights.stream()
                .filter(insight -> knowing.of(insight).wantsCommunity())
                .map(Insight::id)
                .collect(Collectors.toSet());
    }

    /// From which families the stories that bear an insight out come.
    Set<VoiceFamily> voices(Insight insight) {
        var families = EnumSet.noneOf(VoiceFamily.class);
        for (var story : stories) {
            var voice = story.voice();
            if (voice != null && insight.fitting().contains(story.id())) {
                families.add(voice.family());
            }
        }
        return families;
    }
}
