package kenning.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.search.QueryText.Fix;
import kenning.store.Codes;
import kenning.store.Indicators;
import kenning.store.Places;
import kenning.store.Reading;
import kenning.store.Voices;
import kenning.text.Messages;

/// What the names in a question mean in a project at one moment.
record Names(List<Place> places, List<Voice> voices, List<Code> codes, List<Indicator> indicators) {
    /// More names than this are no help in a sentence.
    private static final int LISTED = 12;

    static Names read(Reading reading) {
        return new Names(
                Places.list(reading),
                Voices.list(reading),
                Codes.list(reading),
                Indicators.list(reading));
    }

    /// The names that a question asks for.
    static Stream<Query.Only> in(Query query) {
        return query.leaves().filter(Query.Only.class::isInstance).map(Query.Only.class::cast);
    }

    /// What each of them asks of a story, as a filter that keeps it.
    ///
    /// @throws Unreadable when the project has nothing of that name, or it is not for this audience
    Map<Query.Only, Filter> filters(Query query, Audience audience) throws Unreadable {
        var filters = new LinkedHashMap<Query.Only, Filter>();
        for (var only : in(query).toList()) {
            if (audience != Audience.TEAM) {
                int end = only.offset() + only.name().length();
                throw new Unreadable(
                        only.offset(),
                        end,
                        null,
                        "search.teamOnly",
                        Messages.get("search.keyword." + only.facet()));
            }
            filters.put(only, filter(only));
        }
        return filters;
    }

    private Filter filter(Query.Only only) throws Unreadable {
        var all = Filter.of(View.TEAM);
        return switch (only.facet()) {
            case PLACE -> {
                var within = new HashSet<Place.Id>();
                for (var place : named(only, places, Place::name)) {
                    within.addAll(Place.within(places, place.id()));
                }
                yield all.inPlaces(within);
            }
            case VOICE -> all.byVoices(ids(named(only, voices, Voice::name), Voice::id));
            case CODE -> {
                var within = new HashSet<Code.Id>();
                for (var code : named(only, codes, Code::name)) {
                    within.addAll(Code.within(codes, code.id()));
                }
                yield all.codedWith(within);
            }
            case INDICATOR ->
                    all.withSignsOf(
                            ids(named(only, indicators, Indicator::wording), Indicator::id));
            case YEAR -> all.toldIn(Set.of(Integer.valueOf(only.name())));
            case FAMILY -> all.byFamilies(Set.of(Keywords.family(only.name()).orElseThrow()));
            case DIRECTION -> all.withSigns(Set.of(Keywords.direction(only.name()).orElseThrow()));
        };
    }

    private static <T, I> Set<I> ids(List<T> all, Function<T, I> id) {
        return all.stream().map(id).collect(Collectors.toSet());
    }

    /// The one of that very name; otherwise all whose name holds those words side by side.
    private static <T> List<T> named(Query.Only only, List<T> all, Function<T, String> name)
            throws Unreadable {
        var wanted = StoryAnalyzer.words(only.name());
        var same = all.stream().filter(one -> words(name, one).equals(wanted)).toList();
        if (!same.isEmpty()) {
            return same;
        }
        var holding =
                wanted.isEmpty()
                        ? List.<T>of()
                        : all.stream().filter(one -> holds(words(name, one), wanted)).toList();
        if (holding.isEmpty()) {
            throw unknown(only, all.stream().map(name).toList());
        }
        return holding;
    }

    private static <T> List<String> words(Function<T, String> name, T one) {
        return StoryAnalyzer.words(name.apply(one));
    }

    private static boolean holds(List<String> words, List<String> wanted) {
        return java.util.Collections.indexOfSubList(words, wanted) >= 0;
    }

    private static Unreadable unknown(Query.Only only, List<String> names) {
        int end = only.offset() + only.name().length();
        var typed = Folding.fold(only.name());
        var fix =
                names.stream()
                        .filter(name -> Spelling.apart(Folding.fold(name), typed) <= 2)
                        .findFirst()
                        .map(name ->
                                new Fix(
                                        only.offset(),
                                        end,
                                        name.contains(" ") ? '"' + name + '"' : name))
                        .orElse(null);
        var list =
                names.isEmpty()
                        ? Messages.get("search.noNames")
                        : names.stream().limit(LISTED).collect(Collectors.joining("; "))
                                + (names.size() > LISTED ? " …" : "");
        return new Unreadable(
                only.offset(), end, fix, "search.noSuch." + only.facet(), only.name(), "", list);
    }
}
