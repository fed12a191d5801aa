package kenning.ui.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.search.Facet;
import kenning.search.Filter;
import kenning.search.View;
import kenning.text.Messages;

/// One thing that stories are narrowed to. Several of a kind mean either; different kinds all hold.
///
/// @param what the id of a place, voice, code or indicator; a year; or which of the families or
///   directions, from 0
record Narrowing(Facet facet, long what) {
    private static final List<VoiceFamily> FAMILIES = List.of(VoiceFamily.values());
    private static final List<Direction> DIRECTIONS = List.of(Direction.values());

    static Narrowing to(VoiceFamily family) {
        return new Narrowing(Facet.FAMILY, FAMILIES.indexOf(family));
    }

    static Narrowing to(Direction direction) {
        return new Narrowing(Facet.DIRECTION, DIRECTIONS.indexOf(direction));
    }

    VoiceFamily family() {
        return FAMILIES.get(Math.toIntExact(what));
    }

    private Direction direction() {
        return DIRECTIONS.get(Math.toIntExact(what));
    }

    /// As it stands on a chip; empty when it is not there any more.
    String name(Terms terms) {
        return switch (facet) {
            case PLACE -> of(terms.places(), p -> p.id().value(), Place::name);
            case VOICE -> of(terms.voices(), v -> v.id().value(), Voice::name);
            case CODE -> of(terms.codes(), c -> c.id().value(), Code::name);
            case INDICATOR ->
                    of(terms.indicators(), i -> i.id().value(), i -> "“" + i.wording() + "”");
            case YEAR -> Long.toString(what);
            case FAMILY -> Messages.get("search.family." + family().code());
            case DIRECTION ->
                    direction().mark() + " " + Messages.get("direction." + direction().code());
        };
    }

    private <T> String of(List<T> all, Function<T, Long> id, Function<T, String> name) {
        return all.stream().filter(one -> id.apply(one) == what).map(name).findFirst().orElse("");
    }

    /// What the team sees within all of them; places and codes with those that lie in them.
    static Filter filter(Collection<Narrowing> all, Terms terms) {
        var places = new HashSet<Place.Id>();
        var voices = new HashSet<Voice.Id>();
        var families = new HashSet<VoiceFamily>();
        var years = new HashSet<Integer>();
        var codes = new HashSet<Code.Id>();
        var indicators = new HashSet<Indicator.Id>();
        var directions = new HashSet<Direction>();
        for (var one : all) {
            switch (one.facet()) {
                case PLACE -> places.addAll(Place.within(terms.places(), new Place.Id(one.what())));
                case VOICE -> voices.add(new Voice.Id(one.what()));
                case FAMILY -> families.add(one.family());
                case YEAR -> years.add(Math.toIntExact(one.what()));
                case CODE -> codes.addAll(Code.within(terms.codes(), new Code.Id(one.what())));
                case INDICATOR -> indicators.add(new Indicator.Id(one.what()));
                case DIRECTION -> directions.add(one.direction());
            }
        }
        return Filter.of(View.TEAM)
                .inPlaces(places)
                .byVoices(voices)
                .byFamilies(families)
                .toldIn(years)
                .codedWith(codes)
                .withSignsOf(indicators)
                .withSigns(directions);
    }
}
