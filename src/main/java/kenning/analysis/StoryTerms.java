package kenning.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Flag;
import kenning.model.Indicator;
import kenning.model.Period;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import org.jspecify.annotations.Nullable;

/// What stories can be looked for by in a project: its places, voices, periods, codes and leading
/// indicators.
public record StoryTerms(
        List<Place> places,
        List<Voice> voices,
        List<Period> periods,
        List<Code> codes,
        List<Indicator> indicators) {
    public static final StoryTerms NONE =
            new StoryTerms(List.of(), List.of(), List.of(), List.of(), List.of());

    public StoryTerms {
        places = List.copyOf(places);
        voices = List.copyOf(voices);
        periods = List.copyOf(periods);
        codes = List.copyOf(codes);
        indicators = List.copyOf(indicators);
    }

    Optional<Period> period(Period.Id id) {
        return periods.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// A code and those that lie under it, however deep.
    Set<Code.Id> codesWithin(Code.Id code) {
        var within = new HashSet<>(Set.of(code));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var other : codes) {
                if (other.parent() != null && within.contains(other.parent())) {
                    grew |= within.add(other.id());
                }
            }
        }
        return within;
    }

    /// Everything that can be asked for, kind by kind: places with those in them after them, then
    /// voices by family, periods, codes, indicators, and what holds in every project.
    public List<Criterion> criteria() {
        var all = new ArrayList<Criterion>();
        placesUnder(null, all);
        all.add(new Criterion.NoPlace());
        for (var family : VoiceFamily.values()) {
            var roles = voices.stream().filter(v -> v.family() == family).toList();
            if (!roles.isEmpty()) {
                all.add(new Criterion.FromFamily(family));
                roles.forEach(role -> all.add(new Criterion.FromVoice(role.id())));
            }
        }
        all.add(new Criterion.NoVoice());
        periods.forEach(period -> all.add(new Criterion.InPeriod(period.id())));
        all.add(new Criterion.NoDate());
        codes.forEach(code -> all.add(new Criterion.CodedWith(code.id())));
        indicators.forEach(indicator -> all.add(new Criterion.SignOf(indicator.id())));
        for (var audience : Audience.values()) {
            all.add(new Criterion.UpTo(audience));
        }
        all.add(new Criterion.NoConsent());
        all.add(new Criterion.Coded(true));
        all.add(new Criterion.Coded(false));
        for (var flag : Flag.values()) {
            all.add(new Criterion.Flagged(flag));
        }
        all.add(new Criterion.Reviewed(true));
        all.add(new Criterion.Reviewed(false));
        return all;
    }

    private void placesUnder(Place.@Nullable Id above, List<Criterion> all) {
        for (var place : places) {
            if (Objects.equals(place.parent(), above)) {
                all.add(new Criterion.InPlace(place.id()));
                placesUnder(place.id(), all);
            }
        }
    }
}
