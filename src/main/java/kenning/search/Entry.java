package kenning.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenning.model.Place;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// What the index knows of a story besides its words, as numbers in its document: -1 where there is
/// none.
///
/// @param day the first on which it can have been told, counted from 1970
/// @param codes that stand in it; empty when they were not asked for
/// @param signs as [Marks] numbers them; empty when they were not asked for
record Entry(
        long id,
        long placeId,
        long voiceId,
        long familyId,
        long day,
        Set<Long> codes,
        Set<Long> signs) {
    static final long NO_DAY = Long.MAX_VALUE;
    private static final List<VoiceFamily> FAMILIES = List.of(VoiceFamily.values());

    static Entry of(StorySummary summary, Marks marks) {
        var place = summary.story().place();
        var voice = summary.voice();
        var told = summary.story().told();
        return new Entry(
                summary.id().value(),
                place == null ? -1 : place.value(),
                voice == null ? -1 : voice.id().value(),
                voice == null ? -1 : FAMILIES.indexOf(voice.family()),
                told == null ? NO_DAY : told.first().toEpochDay(),
                Marks.kinds(marks.codes()),
                Marks.kinds(marks.signs()));
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

    /// The year in which it was told.
    Optional<Integer> year() {
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day).getYear());
    }
}
