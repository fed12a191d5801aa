package kenning.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Flag;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.StorySummary;

/// Takes the quotes of one report out of the stories, each under its label. It does not ask whether
/// a story may be quoted.
final class QuoteClearance {
    private final Gate gate;
    private final Holdings all;
    private final boolean placeIsKnown;
    private final Map<Story.Id, StoryLabel> labels = new HashMap<>();

    /// @param scope with every place that lies in a chosen one
    QuoteClearance(Gate gate, Holdings all, ReportScope scope) {
        this.gate = gate;
        this.all = all;
        placeIsKnown =
                gate.audience() != Audience.TEAM
                        && all.stories().values().stream().anyMatch(s -> !scope.holdsPlaceOf(s));
    }

    private record Passage(Story.Id story, List<ClearedLine> lines, boolean relayed) {}

    /// What may be quoted of each code, each passage once, in the order of the codings.
    Map<Code.Id, List<ClearedQuote>> byCode(Predicate<Story.Id> isQuotable) {
        var passages = new LinkedHashMap<Code.Id, Map<Passage, List<Coding.Id>>>();
        for (var coding : all.codings()) {
            if (isQuotable.test(coding.story())) {
                passages.computeIfAbsent(coding.code(), code -> new LinkedHashMap<>())
                        .computeIfAbsent(passage(coding), passage -> new ArrayList<>(1))
                        .add(coding.id());
            }
        }
        var quotes = new HashMap<Code.Id, List<ClearedQuote>>();
        passages.forEach((code, of) ->
                quotes.put(
                        code,
                        of.entrySet().stream().map(e -> quote(e.getKey(), e.getValue())).toList()));
        return quotes;
    }

    private Passage passage(Coding coding) {
        return new Passage(
                coding.story(),
                gate.lines().of(all.text(coding.story()), coding.range()),
                !coding.quotedVoice().isBlank());
    }

    private ClearedQuote quote(Passage passage, List<Coding.Id> codings) {
        var story = all.story(passage.story());
        var voice = story.voice();
        return new ClearedQuote(
                codings,
                story.id(),
                story.story().teller(),
                voice == null ? null : voice.family(),
                label(story),
                passage.lines(),
                passage.relayed(),
                story.story().flags().contains(Flag.HARD_TO_HEAR));
    }

    ClearedQuote of(Coding coding) {
        return quote(passage(coding), List.of(coding.id()));
    }

    ClearedQuote of(Signal sign) {
        var lines = gate.lines().of(all.text(sign.story()), sign.range());
        return quote(new Passage(sign.story(), lines, false), List.of());
    }

    StoryLabel label(StorySummary story) {
        return labels.computeIfAbsent(
                story.id(),
                id ->
                        placeIsKnown
                                ? gate.labelling().ofAKnownPlace(story)
                                : gate.labelling().of(story));
    }
}
