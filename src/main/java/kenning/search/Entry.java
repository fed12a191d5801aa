package kenning.search;

import java.util.List;
import java.util.Optional;
import kenning.model.Place;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// What the index knows of a story besides its words, as numbers in its document: -1 where there is
/// none.
record Entry(long id, long placeId, long voiceId, long familyId) {
    private static final List<VoiceFamily> FAMILIES = List.of(VoiceFamily.values());

    static Entry of(StorySummary summary) {
        var place = summary.story().place();
        var voice = summary.voice();
        return new Entry(
                summary.id().value(),
                place == null ? -1 : place.value(),
                voice == null ? -1 : voice.id().value(),
                voice == null ? -1 : FAMILIES.indexOf(voice.family()));
    }

    Story.Id story() {
        return new Story.Id(id);
    }

    Optional<Place.Id> place() {
        return placeId < 0 ? Optional.empty() : Optional.of(new Place.Id(placeId));
    }

    Optional<Voice.Id> voice() {
        return voiceId < 0 ? Optional.empty() : Optional.of(new Voice.Id(voiceId));
    }

    Optional<VoiceFamily> family() {
        return familyId < 0
                ? Optional.empty()
                : Optional.of(FAMILIES.get(Math.toIntExact(familyId)));
    }
}
