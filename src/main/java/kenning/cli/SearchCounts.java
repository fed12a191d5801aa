package kenning.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.search.Facet;
import kenning.search.Hits;
import kenning.store.Codes;
import kenning.store.Places;
import kenning.store.Reading;
import kenning.store.Voices;
import kenning.text.Messages;

/// How many of the stories that a search found have what, the families of voices first and of those
/// the community first.
record SearchCounts(List<Voice> voices, List<Place> places, List<Code> codes) {
    static SearchCounts read(Reading reading) {
        return new SearchCounts(Voices.list(reading), Places.list(reading), Codes.list(reading));
    }

    /// What is not there is left out, and beyond the team all but the families.
    Listing of(Hits hits) {
        var listing = new Listing("facet", "name", "stories");
        hits.byFamily().forEach((family, n) -> row(listing, Facet.FAMILY, word(family), n));
        var facets = hits.facets();
        each(listing, Facet.VOICE, voices, Voice::name, v -> facets.voices().get(v.id()));
        each(listing, Facet.PLACE, places, Place::name, p -> facets.places().get(p.id()));
        new TreeMap<>(facets.years()).forEach((y, n) -> row(listing, Facet.YEAR, y.toString(), n));
        each(listing, Facet.CODE, codes, Code::name, c -> facets.codes().get(c.id()));
        Map<Direction, Integer> ways = new TreeMap<>(facets.directions());
        ways.forEach((way, n) ->
                row(listing, Facet.DIRECTION, Messages.get("direction." + way.code()), n));
        return listing;
    }

    private static String word(VoiceFamily family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    private static <T> void each(
            Listing listing,
            Facet facet,
            List<T> all,
            Function<T, String> name,
            Function<T, @org.jspecify.annotations.Nullable Integer> count) {
        for (var one : all) {
            var stories = count.apply(one);
            row(listing, facet, name.apply(one), stories == null ? 0 : stories);
        }
    }

    private static void row(Listing listing, Facet facet, String name, int stories) {
        if (stories > 0) {
            listing.row(Messages.get("search.keyword." + facet), name, stories);
        }
    }
}
