package kenning.ui.search;

import java.util.List;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.store.Codes;
import kenning.store.Indicators;
import kenning.store.Places;
import kenning.store.Reading;
import kenning.store.Voices;

/// The names that a search can be narrowed by, at one moment.
record Terms(List<Place> places, List<Voice> voices, List<Code> codes, List<Indicator> indicators) {
    static final Terms NONE = new Terms(List.of(), List.of(), List.of(), List.of());

    Terms {
        places = List.copyOf(places);
        voices = List.copyOf(voices);
        codes = List.copyOf(codes);
        indicators = List.copyOf(indicators);
    }

    static Terms read(Reading reading) {
        return new Terms(
                Places.list(reading),
                Voices.list(reading),
                Codes.list(reading),
                Indicators.list(reading));
    }
}
