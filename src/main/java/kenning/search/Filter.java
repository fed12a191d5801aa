package kenning.search;

import java.util.Set;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.model.VoiceFamily;

/// Among which stories is searched. An empty set asks for nothing in particular.
public record Filter(Telling telling, Marked marked, View view) {
    /// By whom, where and when a story was told.
    ///
    /// @param places with every place that is nested in them, if those are meant too
    public record Telling(
            Set<Place.Id> places,
            Set<Voice.Id> voices,
            Set<VoiceFamily> families,
            Set<Integer> years) {
        static final Telling ANY = new Telling(Set.of(), Set.of(), Set.of(), Set.of());

        public Telling {
            places = Set.copyOf(places);
            voices = Set.copyOf(voices);
            families = Set.copyOf(families);
            years = Set.copyOf(years);
        }

        boolean keeps(Entry entry) {
            return (places.isEmpty() || entry.place().filter(places::contains).isPresent())
                    && (voices.isEmpty() || entry.voice().filter(voices::contains).isPresent())
                    && (families.isEmpty() || entry.family().filter(families::contains).isPresent())
                    && (years.isEmpty() || entry.year().filter(years::contains).isPresent());
        }
    }

    /// What the team marked in it. An indicator and a direction are meant of the same sign.
    ///
    /// @param codes with every code that is nested in them, if those are meant too
    public record Marked(
            Set<Code.Id> codes, Set<Indicator.Id> indicators, Set<Direction> directions) {
        static final Marked ANYHOW = new Marked(Set.of(), Set.of(), Set.of());

        public Marked {
            codes = Set.copyOf(codes);
            indicators = Set.copyOf(indicators);
            directions = Set.copyOf(directions);
        }

        boolean asksForSigns() {
            return !indicators.isEmpty() || !directions.isEmpty();
        }

        boolean isEmpty() {
            return codes.isEmpty() && !asksForSigns();
        }

        boolean hasCode(long code) {
            return codes.contains(new Code.Id(code));
        }

        boolean hasSign(long sign) {
            return (indicators.isEmpty()
                            || indicators.contains(new Indicator.Id(Marks.indicator(sign))))
                    && (directions.isEmpty() || directions.contains(Marks.direction(sign)));
        }

        boolean keeps(Entry entry) {
            return (codes.isEmpty() || entry.codes().stream().anyMatch(this::hasCode))
                    && (!asksForSigns() || entry.signs().stream().anyMatch(this::hasSign));
        }
    }

    /// Everything that a view shows.
    public static Filter of(View view) {
        return new Filter(Telling.ANY, Marked.ANYHOW, view);
    }

    public Filter inPlaces(Set<Place.Id> these) {
        return with(new Telling(these, telling.voices(), telling.families(), telling.years()));
    }

    public Filter byVoices(Set<Voice.Id> these) {
        return with(new Telling(telling.places(), these, telling.families(), telling.years()));
    }

    public Filter byFamilies(Set<VoiceFamily> these) {
        return with(new Telling(telling.places(), telling.voices(), these, telling.years()));
    }

    public Filter toldIn(Set<Integer> years) {
        return with(new Telling(telling.places(), telling.voices(), telling.families(), years));
    }

    public Filter codedWith(Set<Code.Id> codes) {
        return with(new Marked(codes, marked.indicators(), marked.directions()));
    }

    public Filter withSignsOf(Set<Indicator.Id> indicators) {
        return with(new Marked(marked.codes(), indicators, marked.directions()));
    }

    public Filter withSigns(Set<Direction> directions) {
        return with(new Marked(marked.codes(), marked.indicators(), directions));
    }

    private Filter with(Telling told) {
        return new Filter(told, marked, view);
    }

    private Filter with(Marked marks) {
        return new Filter(telling, marks, view);
    }

    Filter seenBy(View other) {
        return new Filter(telling, marked, other);
    }

    /// Whether it asks for what insights and noticings can answer too.
    boolean reachesAsides() {
        return view.audience() == Audience.TEAM && telling.equals(Telling.ANY) && marked.isEmpty();
    }

    boolean keeps(Entry entry) {
        return telling.keeps(entry) && marked.keeps(entry) && view.shows().test(entry.story());
    }
}
