package kenning.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import kenning.model.Coding;
import kenning.model.Insight;
import kenning.model.Output;
import kenning.model.StorySummary;

/// What stays out of one report, and why.
final class LeftOutOfReport {
    /// How much of a quote's words tells the team which it is.
    private static final int BEGINNING = 60;

    private final Gate gate;
    private final Holdings all;
    private final ReportScope scope;
    private final ReportClearance clearance;

    LeftOutOfReport(Gate gate, Holdings all, ReportScope scope) {
        this.gate = gate;
        this.all = all;
        this.scope = scope.within(all.places());
        clearance = new ReportClearance(gate, all, scope);
    }

    static boolean isUndated(StorySummary story) {
        return story.story().told() == null && story.story().happened() == null;
    }

    List<LeftOut> list(List<Output.Item> chosen) {
        var out = new ArrayList<LeftOut>();
        for (var story : all.stories().values()) {
            var reason = gate.withheld(story);
            if (isUndated(story) && !scope.dates().isAll()) {
                if (scope.holdsPlaceOf(story)) {
                    out.add(new LeftOut.Undated(story.title()));
                }
            } else if (scope.holds(story) && reason != null) {
                out.add(new LeftOut.OfStory(story.title(), reason, gate.mayCount(story)));
            } else if (scope.holds(story) && !gate.mayCount(story)) {
                out.add(new LeftOut.OfStory(story.title(), Reason.NOT_AGREED, false));
            }
        }
        clearance.insightsInDates().stream()
                .filter(insight -> !clearance.mayBeShown(insight))
                .forEach(insight -> out.add(new LeftOut.OfInsight(insight.claim())));
        addChosenInsights(chosen, out);
        addChosenQuotes(chosen, out);
        return out;
    }

    private void addChosenInsights(List<Output.Item> chosen, List<LeftOut> out) {
        var here = new HashSet<>(clearance.insightsInDates().stream().map(Insight::id).toList());
        for (var insight : all.insights()) {
            if (!chosen.contains(new Output.Item.OfInsight(insight.id()))) {
                continue;
            }
            if (insight.status() == Insight.Status.OVERTAKEN) {
                out.add(new LeftOut.OvertakenInsight(insight.claim()));
            } else if (!here.contains(insight.id())) {
                out.add(new LeftOut.InsightOutside(insight.claim()));
            }
        }
    }

    private void addChosenQuotes(List<Output.Item> chosen, List<LeftOut> out) {
        if (chosen.stream().noneMatch(Output.Item.OfQuote.class::isInstance)) {
            return;
        }
        var codings = new HashMap<Coding.Id, Coding>();
        all.codings().forEach(coding -> codings.put(coding.id(), coding));
        for (var item : chosen) {
            if (item instanceof Output.Item.OfQuote(var id)) {
                addQuote(codings.get(id), out);
            }
        }
    }

    private void addQuote(@org.jspecify.annotations.Nullable Coding coding, List<LeftOut> out) {
        var story = coding == null ? null : all.stories().get(coding.story());
        if (coding == null || story == null) {
            out.add(new LeftOut.QuoteHeld());
        } else if (gate.withheld(story) != null || !gate.mayCount(story)) {
            out.add(new LeftOut.QuoteNoLongerCleared(story.title(), beginning(coding.words())));
        } else if (!scope.holds(story)) {
            out.add(new LeftOut.QuoteOutside(story.title(), beginning(coding.words())));
        }
    }

    private static String beginning(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= BEGINNING) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, BEGINNING)).strip() + "…";
    }
}
