package kenning.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Funder;
import kenning.model.Indicator;
import kenning.model.Insight;
import kenning.model.Member;
import kenning.model.Place;
import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.StoryText;
import kenning.model.Voice;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Corrections;
import kenning.store.Funders;
import kenning.store.Indicators;
import kenning.store.Insights;
import kenning.store.Members;
import kenning.store.Places;
import kenning.store.Programmes;
import kenning.store.Reading;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.store.Voices;

/// The rows of a project at one moment, before anything is cleared. Stays in this room.
///
/// @param stories those that are not on hold, in the order in which they came
/// @param former turns as they stood before they were corrected, only to be looked for where they
///   must not be
/// @param held those that are, only to be looked for where they must not be
record Holdings(
        Programme programme,
        Map<Story.Id, StorySummary> stories,
        Map<Story.Id, StoryText> texts,
        List<Held> held,
        List<Code> codes,
        List<Coding> codings,
        List<Indicator> indicators,
        List<Signal> signals,
        List<Insight> insights,
        List<Place> places,
        List<Voice> voices,
        Set<String> members,
        List<String> former,
        List<Funder> funders) {

    /// A story on hold, with its text.
    record Held(StorySummary summary, StoryText text) {}

    static Holdings read(Reading reading) throws Refusal {
        var stories = new java.util.LinkedHashMap<Story.Id, StorySummary>();
        var texts = new HashMap<Story.Id, StoryText>();
        for (var story : Stories.list(reading)) {
            stories.put(story.id(), story);
            texts.put(story.id(), Stories.text(reading, story.id()));
        }
        return new Holdings(
                Programmes.read(reading),
                stories,
                texts,
                Stories.listHeld(reading).stream()
                        .map(story -> new Held(story, Stories.text(reading, story.id())))
                        .toList(),
                Codes.list(reading),
                Codings.all(reading),
                Indicators.list(reading),
                Signals.all(reading),
                Insights.list(reading),
                Places.list(reading),
                Voices.list(reading),
                Members.list(reading).stream().map(Member::label).collect(Collectors.toSet()),
                Corrections.formerTurns(reading),
                Funders.list(reading));
    }

    StorySummary story(Story.Id id) {
        return known(stories, id);
    }

    StoryText text(Story.Id id) {
        return known(texts, id);
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        var value = all.get(key);
        if (value == null) {
            throw new IllegalStateException("not among what was read: " + key);
        }
        return value;
    }

    /// The place that a place lies in, and that lies in no other.
    Place top(Place place) {
        var byId = places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        var top = place;
        for (int i = 0; i < places.size(); i++) {
            var above = top.parent() == null ? null : byId.get(top.parent());
            if (above == null) {
                return top;
            }
            top = above;
        }
        return top;
    }
}
