package kenning.search;

import java.util.Set;
import kenning.model.Audience;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// Among which stories is searched. An empty set asks for nothing in particular.
///
/// @param places with every place that is nested in them, if those are meant too
public record Filter(
        Set<Place.Id> places, Set<Voice.Id> voices, Set<VoiceFamily> families, View view) {

    public Filter {
        places = Set.copyOf(places);
        voices = Set.copyOf(voices);
        families = Set.copyOf(families);
    }

    /// Everything that a view shows.
    public static Filter of(View view) {
        return new Filter(Set.of(), Set.of(), Set.of(), view);
    }

    public Filter inPlaces(Set<Place.Id> these) {
        return new Filter(these, voices, families, view);
    }

    public Filter byVoices(Set<Voice.Id> these) {
        return new Filter(places, these, families, view);
    }

    public Filter byFamilies(Set<VoiceFamily> these) {
        return new Filter(places, voices, these, view);
    }

    /// Whether it asks for what insights and noticings can answer too.
    boolean reachesAsides() {
        return view.audience() == Audience.TEAM
                && places.isEmpty()
                && voices.isEmpty()
                && families.isEmpty();
    }

    boolean keeps(Entry entry) {
        return (places.isEmpty() || entry.place().filter(places::contains).isPresent())
                && (voices.isEmpty() || entry.voice().filter(voices::contains).isPresent())
                && (families.isEmpty() || entry.family().filter(families::contains).isPresent())
                && view.shows().test(entry.story());
    }
}
