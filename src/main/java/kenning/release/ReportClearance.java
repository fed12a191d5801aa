package kenning.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenning.model.Code;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Insight;
import kenning.model.Key;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.StorySummary;

/// Clears what one report may hold.
final class ReportClearance {
    private final Gate gate;
    private final Holdings all;
    private final ReportScope asked;
    private final ReportScope scope;
    private final QuoteClearance quotes;

    ReportClearance(Gate gate, Holdings all, ReportScope scope) {
        this.gate = gate;
        this.all = all;
        this.asked = scope;
        this.scope = scope.within(all.places());
        quotes = new QuoteClearance(gate, all, this.scope);
    }

    ClearedReport clear() {
        var counted =
                all.stories().values().stream()
                        .filter(s -> gate.mayCount(s) && scope.holds(s))
                        .toList();
        var insights = insightsInDates();
        var cleared = insights.stream().filter(this::mayBeShown).map(this::insight).toList();
        return new ClearedReport(
                gate.audience(),
                asked,
                new ClearedText(all.programme().name()),
                new ClearedText(all.programme().purpose()),
                places(counted),
                all.funders().stream().map(f -> new ClearedText(f.name())).toList(),
                counted.stream().map(s -> gate.countable(s, Map.of())).toList(),
                (int) counted.stream().filter(this::isQuotable).count(),
                undated(),
                (int)
                        all.stories().values().stream()
                                .filter(s -> scope.holds(s) && !gate.mayCount(s))
                                .count(),
                themes(),
                indicators(),
                gate.signs(scope),
                hard(),
                created(),
                cleared,
                insights.size() - cleared.size(),
                gate.scan());
    }

    /// Stories that are of these places and might be of these dates: nobody knows.
    private int undated() {
        return scope.dates().isAll()
                ? 0
                : (int)
                        all.stories().values().stream()
                                .filter(s -> LeftOutOfReport.isUndated(s) && scope.holdsPlaceOf(s))
                                .count();
    }

    /// In a report words come only from stories that are in its figures too.
    boolean isQuotable(StorySummary story) {
        return gate.withheld(story) == null && gate.mayCount(story) && scope.holds(story);
    }

    boolean isQuotable(Story.Id id) {
        var story = all.stories().get(id);
        return story != null && isQuotable(story);
    }

    private boolean isCounted(Story.Id id) {
        var story = all.stories().get(id);
        return story != null && gate.mayCount(story) && scope.holds(story);
    }

    /// The widest places of the counted stories, in the order of the project.
    private List<ClearedText> places(List<StorySummary> counted) {
        var tops = new HashSet<Long>();
        for (var story : counted) {
            var top = gate.labelling().top(story);
            if (top != null) {
                tops.add(top.id().value());
            }
        }
        return all.places().stream()
                .filter(place -> tops.contains(place.id().value()))
                .map(place -> new ClearedText(place.name()))
                .toList();
    }

    private List<ClearedTheme> themes() {
        var passages = new HashMap<Key, List<Countable>>();
        for (var passage : gate.codings(scope)) {
            var code = passage.keys().get(Dimension.CODE);
            if (code != null) {
                passages.computeIfAbsent(code, k -> new ArrayList<>()).add(passage);
            }
        }
        var keys = gate.codeKeys();
        var ofCodes = quotes.byCode(this::isQuotable);
        return Code.inTree(all.codes()).stream()
                .map(node ->
                        new ClearedTheme(
                                node.code().id(),
                                new ClearedText(node.code().name()),
                                new ClearedText(node.code().definition()),
                                node.code().kind(),
                                node.depth(),
                                passages.getOrDefault(
                                        keys.get(node.code().id().value()), List.of()),
                                ofCodes.getOrDefault(node.code().id(), List.of())))
                .toList();
    }

    private List<ClearedSign> hard() {
        var wordings = new HashMap<Indicator.Id, ClearedText>();
        all.indicators().forEach(i -> wordings.put(i.id(), new ClearedText(i.wording())));
        return all.signals().stream()
                .filter(sign -> sign.direction() != Direction.TOWARD && isCounted(sign.story()))
                .map(sign -> {
                    var indicator = sign.indicator();
                    return new ClearedSign(
                            indicator == null
                                    ? ClearedText.NONE
                                    : wordings.getOrDefault(indicator, ClearedText.NONE),
                            sign.direction(),
                            isQuotable(sign.story())
                                    ? Optional.of(quotes.of(sign))
                                    : Optional.empty());
                })
                .toList();
    }

    private List<ClearedIndicator> indicators() {
        var signs = new HashMap<String, List<Countable>>();
        for (var sign : gate.signs(scope)) {
            var indicator = sign.keys().get(Dimension.INDICATOR);
            if (indicator != null) {
                signs.computeIfAbsent(indicator.name(), k -> new ArrayList<>()).add(sign);
            }
        }
        return all.indicators().stream()
                .filter(i -> i.retired() == null || signs.containsKey(i.wording()))
                .map(i -> indicator(i, signs.getOrDefault(i.wording(), List.of())))
                .toList();
    }

    private static ClearedIndicator indicator(Indicator indicator, List<Countable> signs) {
        return new ClearedIndicator(
                new ClearedText(indicator.wording()),
                new ClearedText(indicator.group()),
                new ClearedText(indicator.about()),
                new ClearedText(indicator.counterSign()),
                signs);
    }

    /// A sentence is shown where its words may be; it is counted wherever it was noted.
    private List<ClearedSentence> created() {
        var sentences = new LinkedHashMap<String, List<Signal>>();
        all.signals().stream()
                .filter(sign -> !sign.created().isBlank() && isCounted(sign.story()))
                .forEach(sign ->
                        sentences
                                .computeIfAbsent(sign.created().strip(), s -> new ArrayList<>())
                                .add(sign));
        var created = new ArrayList<ClearedSentence>();
        sentences.forEach((sentence, signs) -> {
            var shown =
                    signs.stream()
                            .filter(sign -> isQuotable(sign.story()))
                            .map(quotes::of)
                            .toList();
            if (!shown.isEmpty()) {
                created.add(
                        new ClearedSentence(
                                new ClearedText(sentence),
                                signs.stream()
                                        .map(s -> gate.countable(all.story(s.story()), Map.of()))
                                        .toList(),
                                shown));
            }
        });
        return created;
    }

    /// The insights that stories of these dates bear out. One that was overtaken is history.
    List<Insight> insightsInDates() {
        return all.insights().stream()
                .filter(insight -> insight.status() != Insight.Status.OVERTAKEN)
                .filter(insight -> insight.fitting().stream().anyMatch(this::isInDates))
                .toList();
    }

    private boolean isInDates(Story.Id id) {
        var story = all.stories().get(id);
        return story != null && scope.holds(story);
    }

    boolean mayBeShown(Insight insight) {
        return insight.fitting().stream().anyMatch(this::isQuotable);
    }

    private ClearedInsight insight(Insight insight) {
        return new ClearedInsight(
                insight.id(),
                new ClearedText(insight.claim()),
                new ClearedText(insight.because()),
                insight.status(),
                counted(insight.fitting()),
                counted(insight.notFitting()),
                shown(insight.fitting()),
                shown(insight.notFitting()),
                against(insight));
    }

    private List<Countable> counted(List<Story.Id> stories) {
        return stories.stream()
                .filter(this::isCounted)
                .map(id -> gate.countable(all.story(id), Map.of()))
                .toList();
    }

    private List<StoryLabel> shown(List<Story.Id> stories) {
        return stories.stream()
                .filter(this::isQuotable)
                .map(id -> quotes.label(all.story(id)))
                .toList();
    }

    /// Words of the stories that do not fit: their hard signs, then what was coded in them.
    private List<ClearedQuote> against(Insight insight) {
        var stories = new HashSet<>(insight.notFitting());
        stories.removeIf(id -> !isQuotable(id));
        if (stories.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        all.signals().stream()
                                .filter(sign -> sign.direction() != Direction.TOWARD)
                                .filter(sign -> stories.contains(sign.story()))
                                .map(quotes::of),
                        all.codings().stream()
                                .filter(coding -> stories.contains(coding.story()))
                                .map(quotes::of))
                .toList();
    }
}
