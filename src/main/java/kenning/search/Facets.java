package kenning.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Place;
import kenning.model.Voice;

/// How many of the stories that answer have what: counted over all of them, for the team alone. A
/// story counts once for each code and direction that stands in it.
public record Facets(
        Map<Voice.Id, Integer> voices,
        Map<Place.Id, Integer> places,
        Map<Integer, Integer> years,
        Map<Code.Id, Integer> codes,
        Map<Direction, Integer> directions) {
    static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Facets {
        voices = Map.copyOf(voices);
        places = Map.copyOf(places);
        years = Map.copyOf(years);
        codes = Map.copyOf(codes);
        directions = Map.copyOf(directions);
    }

    static Facets of(Iterable<Entry> entries) {
        var voices = new HashMap<Voice.Id, Integer>();
        var places = new HashMap<Place.Id, Integer>();
        var years = new HashMap<Integer, Integer>();
        var codes = new HashMap<Code.Id, Integer>();
        var directions = new HashMap<Direction, Integer>();
        for (var entry : entries) {
            entry.voice().ifPresent(voice -> voices.merge(voice, 1, Integer::sum));
            entry.place().ifPresent(place -> places.merge(place, 1, Integer::sum));
            entry.year().ifPresent(year -> years.merge(year, 1, Integer::sum));
            entry.codes().forEach(code -> codes.merge(new Code.Id(code), 1, Integer::sum));
            var ways = new HashSet<Direction>();
            entry.signs().forEach(sign -> ways.add(Marks.direction(sign)));
            ways.forEach(way -> directions.merge(way, 1, Integer::sum));
        }
        return new Facets(voices, places, years, codes, directions);
    }
}
