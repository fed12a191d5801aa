package kenning.ui.stories;

import java.util.List;
import kenning.model.ConsentEntry;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Teller;
import kenning.model.Voice;
import kenning.store.Consents;
import kenning.store.Places;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.store.Tellers;
import kenning.store.Voices;
import org.jspecify.annotations.Nullable;

/// What stands above a story and can be changed there.
///
/// @param consents what was ever said about it and by its teller, the oldest first
/// @param which its number among the stories of its teller that are not on hold, in the order in
///   which they came, from 1
/// @param ofTeller how many those are
record StoryDetails(
        StorySummary summary,
        Teller teller,
        List<ConsentEntry> consents,
        List<Place> places,
        List<Voice> voices,
        int which,
        int ofTeller) {

    /// Of a story that is there and not on hold; otherwise none.
    static @Nullable StoryDetails read(Reading reading, Story.Id id) throws Refusal {
        var summary = Stories.find(reading, id).orElse(null);
        if (summary == null || summary.story().held()) {
            return null;
        }
        var by = summary.story().teller();
        var theirs = Stories.toldBy(reading, by);
        return new StoryDetails(
                summary,
                Tellers.list(reading).stream()
                        .filter(t -> t.id().equals(by))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of("story.gone")),
                Consents.of(reading, id),
                Places.list(reading),
                Voices.list(reading),
                theirs.indexOf(id) + 1,
                theirs.size());
    }

    Story.Id id() {
        return summary.id();
    }

    Story story() {
        return summary.story();
    }
}
