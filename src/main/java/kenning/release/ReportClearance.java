package kenning.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kenning.model.Code;
import kenning.model.Countable;
import kenning.model.Dates;
import kenning.model.Dimension;
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
    private final Dates dates;

    ReportClearance(Gate gate, Holdings all, Dates dates) {
        this.gate = gate;
        this.all = all;
        this.dates = dates;
    }

    ClearedReport clear() {
        var counted =
                all.stories().values().stream()
                        .filter(s -> gate.mayCount(s) && Gate.in(dates, s))
                        .toList();
        var insights = insightsInDates();
        var cleared = insights.stream().filter(this::mayBeShown).map(this::insight).toList();
        return new ClearedReport(
                gate.audience(),
                dates,
                new ClearedText(all.programme().name()),
                new ClearedText(all.programme().purpose()),
                places(counted),
                counted.stream().map(s -> gate.countable(s, Map.of())).toList(),
                (int) counted.stream().filter(this::isQuotable).count(),
                themes(),
                indicators(),
                gate.signs(dates),
                created(),
                cleared,
                insights.size() - cleared.size(),
                gate.scan());
    }

    List<LeftOut> leftOut() {
        var out = new ArrayList<LeftOut>();
        for (var story : all.stories().values()) {
            var reason = gate.withheld(story);
            boolean dated = story.story().told() != null || story.story().happened() != null;
            if (!dated && !dates.isAll()) {
                out.add(new LeftOut.Undated(story.title()));
            } else if (Gate.in(dates, story) && reason != null) {
                out.add(new LeftOut.OfStory(story.title(), reason, gate.mayCount(story)));
            } else if (Gate.in(dates, story) && !gate.mayCount(story)) {
                out.add(new LeftOut.OfStory(story.title(), Reason.NOT_AGREED, false));
            }
        }
        insightsInDates().stream()
                .filter(insight -> !mayBeShown(insight))
                .forEach(insight -> out.add(new LeftOut.OfInsight(insight.claim())));
        return out;
    }

    /// In a report words come only from stories that are in its figures too.
    private boolean isQuotable(StorySummary story) {
        return gate.withheld(story) == null && gate.mayCount(story) && Gate.in(dates, story);
    }

    private boolean isQuotable(Story.Id id) {
        var story = all.stories().get(id);
        return story != null && isQuotable(story);
    }

    private boolean isCounted(Story.Id id) {
        var story = all.stories().get(id);
        return story != null && gate.mayCount(story) && Gate.in(dates, story);
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
        for (var passage : gate.codings(dates)) {
            var code = passage.keys().get(Dimension.CODE);
            if (code != null) {
                passages.computeIfAbsent(code, k -> new ArrayList<>()).add(passage);
            }
        }
        var keys = gate.codeKeys();
        return inTree().stream()
                .map(node ->
                        new ClearedTheme(
                                new ClearedText(node.code().name()),
                                new ClearedText(node.code().definition()),
                                node.code().kind(),
                                node.depth(),
                                passages.getOrDefault(
                                        keys.get(node.code().id().value()), List.of()),
                                quotes(node.code())))
                .toList();
    }

    private record Node(Code code, int depth) {}

    /// The codes, each followed by those that lie in it; last those of a damaged codebook that lie
    /// in themselves.
    private List<Node> inTree() {
        var nodes = new ArrayList<Node>();
        all.codes().stream()
                .filter(code -> code.parent() == null)
                .forEach(code -> addWithInner(code, 0, nodes));
        var reached = new HashSet<Code.Id>();
        nodes.forEach(node -> reached.add(node.code().id()));
        all.codes().stream()
                .filter(code -> !reached.contains(code.id()))
                .forEach(code -> nodes.add(new Node(code, 0)));
        return nodes;
    }

    private void addWithInner(Code code, int depth, List<Node> nodes) {
        nodes.add(new Node(code, depth));
        all.codes().stream()
                .filter(inner -> code.id().equals(inner.parent()))
                .forEach(inner -> addWithInner(inner, depth + 1, nodes));
    }

    private List<ClearedQuote> quotes(Code code) {
        return all.codings().stream()
                .filter(coding -> coding.code().equals(code.id()) && isQuotable(coding.story()))
                .map(coding ->
                        quote(
                                all.story(coding.story()),
                                gate.lines().of(all.text(coding.story()), coding.range()),
                                !coding.quotedVoice().isBlank()))
                .distinct()
                .toList();
    }

    private ClearedQuote quote(StorySummary story, List<ClearedLine> lines, boolean relayed) {
        var voice = story.voice();
        return new ClearedQuote(
                story.id(),
                story.story().teller(),
                voice == null ? null : voice.family(),
                gate.labelling().of(story),
                lines,
                relayed,
                story.story().flags().contains(kenning.model.Flag.HARD_TO_HEAR));
    }

    private List<ClearedIndicator> indicators() {
        var signs = new HashMap<String, List<Countable>>();
        for (var sign : gate.signs(dates)) {
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

    private List<ClearedSentence> created() {
        var sentences = new LinkedHashSet<String>();
        return all.signals().stream()
                .filter(sign -> !sign.created().isBlank() && isQuotable(sign.story()))
                .filter(sign -> sentences.add(sign.created()))
                .map(this::sentence)
                .toList();
    }

    private ClearedSentence sentence(Signal sign) {
        return new ClearedSentence(
                new ClearedText(sign.created().strip()),
                gate.labelling().of(all.story(sign.story())));
    }

    /// The insights that stories of these dates bear out. One that was overtaken is history.
    private List<Insight> insightsInDates() {
        return all.insights().stream()
                .filter(insight -> insight.status() != Insight.Status.OVERTAKEN)
                .filter(insight -> insight.fitting().stream().anyMatch(this::isInDates))
                .toList();
    }

    private boolean isInDates(Story.Id id) {
        var story = all.stories().get(id);
        return story != null && Gate.in(dates, story);
    }

    private boolean mayBeShown(Insight insight) {
        return insight.fitting().stream().anyMatch(this::isQuotable);
    }

    private ClearedInsight insight(Insight insight) {
        return new ClearedInsight(
                new ClearedText(insight.claim()),
                new ClearedText(insight.because()),
                insight.status(),
                counted(insight.fitting()),
                counted(insight.notFitting()),
                shown(insight.fitting()),
                shown(insight.notFitting()));
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
                .map(id -> gate.labelling().of(all.story(id)))
                .toList();
    }
}
