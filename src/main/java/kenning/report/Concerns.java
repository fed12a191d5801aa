package kenning.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.analysis.Count;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import kenning.release.ClearedReport;
import kenning.release.ClearedSign;
import kenning.text.Messages;

/// What a writer should look at before a report goes out: for the team's own eyes.
public final class Concerns {
    private static final int OFTEN = 2;

    private Concerns() {}

    /// Each as a sentence; none when nothing needs a look.
    public static List<String> of(UpdateReport report, ClearedReport cleared) {
        var concerns = new ArrayList<String>();
        boolean quoted = report.quotes().findAny().isPresent();
        if (!quoted) {
            concerns.add(Messages.get("report.concern.noQuote"));
        } else if (report.quotes().noneMatch(q -> q.quote().family() == VoiceFamily.COMMUNITY)) {
            concerns.add(Messages.get("report.concern.noCommunity"));
        }
        long often = byTeller(report).values().stream().filter(times -> times > OFTEN).count();
        if (often > 0) {
            concerns.add(Messages.get("report.concern.often", often, OFTEN));
        }
        for (var insight : cleared.insights()) {
            if (Count.of(insight.fitting()).tellers() < 2) {
                concerns.add(Messages.get("report.concern.oneVoice", insight.claim().text()));
            }
        }
        boolean hardQuoted =
                cleared.hard().stream().map(ClearedSign::quote).anyMatch(q -> q.isPresent())
                        || cleared.insights().stream().anyMatch(i -> !i.against().isEmpty());
        if (!hardQuoted) {
            concerns.add(Messages.get("report.concern.noCounterVoice"));
        }
        return concerns;
    }

    /// How often people are quoted, without saying who.
    public static String spread(UpdateReport report) {
        var times = byTeller(report).values();
        return Messages.get(
                "report.spread",
                times.size(),
                times.stream().filter(t -> t == 1).count(),
                times.stream().filter(t -> t == 2).count(),
                times.stream().filter(t -> t > OFTEN).count());
    }

    private static Map<Teller.Id, Integer> byTeller(UpdateReport report) {
        var times = new HashMap<Teller.Id, Integer>();
        report.quotes().forEach(q -> times.merge(q.quote().teller(), 1, Integer::sum));
        return times;
    }
}
