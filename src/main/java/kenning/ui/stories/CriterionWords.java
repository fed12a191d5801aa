package kenning.ui.stories;

import java.util.Locale;
import kenning.analysis.Criterion;
import kenning.analysis.StoryTerms;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Period;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.text.AttributeWords;
import kenning.text.Messages;

/// What a criterion is called, on its chip and where it is chosen.
final class CriterionWords {
    private CriterionWords() {}

    static String kind(Criterion criterion) {
        return Messages.get("filter.kind." + criterion.kind().name().toLowerCase(Locale.ROOT));
    }

    static String name(Criterion criterion, StoryTerms terms) {
        return switch (criterion) {
            case Criterion.InPlace(var id) ->
                    terms.places().stream()
                            .filter(p -> p.id().equals(id))
                            .map(Place::name)
                            .findFirst()
                            .orElse("");
            case Criterion.NoPlace() -> Messages.get("filter.noPlace");
            case Criterion.FromVoice(var id) ->
                    terms.voices().stream()
                            .filter(v -> v.id().equals(id))
                            .map(Voice::name)
                            .findFirst()
                            .orElse("");
            case Criterion.FromFamily(var family) -> Messages.get("filter.family." + family.code());
            case Criterion.NoVoice() -> Messages.get("filter.noVoice");
            case Criterion.InPeriod(var id) ->
                    terms.periods().stream()
                            .filter(p -> p.id().equals(id))
                            .map(Period::name)
                            .findFirst()
                            .orElse("");
            case Criterion.NoDate() -> Messages.get("filter.noDate");
            case Criterion.CodedWith(var id) ->
                    terms.codes().stream()
                            .filter(c -> c.id().equals(id))
                            .map(Code::name)
                            .findFirst()
                            .orElse("");
            case Criterion.SignOf(var id) ->
                    terms.indicators().stream()
                            .filter(i -> i.id().equals(id))
                            .map(Indicator::wording)
                            .map(wording -> "“" + wording + "”")
                            .findFirst()
                            .orElse("");
            case Criterion.UpTo(var audience) -> Messages.get("filter.upTo." + audience.code());
            case Criterion.NoConsent() -> Messages.get("uses.unrecorded");
            case Criterion.Coded(var coded) ->
                    Messages.get(coded ? "filter.coded" : "filter.uncoded");
            case Criterion.Flagged(var flag) -> AttributeWords.flag(flag);
            case Criterion.Reviewed(var reviewed) ->
                    Messages.get(reviewed ? "filter.reviewed" : "filter.notReviewed");
        };
    }
}
