package kenning.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kenning.model.Insight;
import kenning.model.Place;
import kenning.model.Story;
import kenning.model.StorySummary;

/// The stories and places of a project at one moment, asked how an insight is known. For the team:
/// every story that is not held counts.
public final class Knowing {
    private final Map<Story.Id, StorySummary> stories = new HashMap<>();
    private final Map<Place.Id, Place> places = new HashMap<>();

    public Knowing(List<StorySummary> stories, List<Place> places) {
        stories.forEach(story -> this.stories.put(story.id(), story));
        places.forEach(place -> this.places.put(place.id(), place));
    }

    public HowWeKnow of(Insight insight) {
        return HowWeKnow.of(evidence(insight.fitting()), evidence(insight.notFitting()));
    }

    private List<Evidence> evidence(List<Story.Id> beside) {
        return beside.stream()
                .map(stories::get)
                .filter(Objects::nonNull)
                .map(story -> {
                    var voice = story.voice();
                    var told = story.story().told();
                    return new Evidence(
                            story.id(),
                            story.story().teller(),
                            voice == null ? null : voice.family(),
                            widest(story),
                            told == null ? story.story().happened() : told,
                            story.story().method());
                })
                .toList();
    }

    /// The name of the place in which the story's own place lies.
    private String widest(StorySummary story) {
        var own = story.story().place();
        var place = own == null ? null : places.get(own);
        for (int i = 0; place != null && i < places.size(); i++) {
            var above = place.parent() == null ? null : places.get(place.parent());
            if (above == null) {
                return place.name();
            }
            place = above;
        }
        return place == null ? "" : place.name();
    }
}
