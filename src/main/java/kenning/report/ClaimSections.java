package kenning.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kenning.analysis.Count;
import kenning.analysis.VoiceMix;
import kenning.model.Insight;
import kenning.model.Teller;
import kenning.model.VoiceFamily;
import kenning.release.ClearedInsight;
import kenning.release.ClearedReport;
import kenning.release.ClearedSentence;
import kenning.release.StoryLabel;
import kenning.report.Block.Heading;
import kenning.report.Block.Quoted;
import kenning.report.Block.Style;
import kenning.report.Block.Words;
import kenning.text.Messages;

/// What a report claims: in short, what is being created, and what we are coming to see, each with
/// how we know.
final class ClaimSections {
    /// An update is two to four pages (domain T1).
    private static final int CREATED = 6;

    /// So many of those at most are from the community where others speak too.
    private static final int CREATED_BY_COMMUNITY = 4;

    private final ClearedReport report;
    private final List<ClearedInsight> insights;
    private final QuoteChoice spread;

    ClaimSections(ClearedReport report, List<ClearedInsight> insights, QuoteChoice spread) {
        this.report = report;
        this.insights = insights;
        this.spread = spread;
    }

    List<Block> inShort() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Words.of(
                        Style.BULLET,
                        report.stories().isEmpty()
                                ? Messages.get("report.listened.none")
                                : Messages.get(
                                        "report.listened", Sentences.heard(report.stories()))));
        insights.stream()
                .filter(insight -> insight.status() == Insight.Status.AGREED)
                .forEach(insight ->
                        blocks.add(
                                Words.of(
                                        Style.BULLET,
                                        Sentences.whole(insight.claim().text())
                                                + " "
                                                + voices(insight))));
        if (blocks.size() == 1) {
            blocks.add(Words.of(Style.BULLET, Messages.get("report.inShort.noneAgreed")));
        }
        blocks.add(Words.of(Style.BALANCE, Sentences.balance(report)));
        return blocks;
    }

    private static String voices(ClearedInsight insight) {
        return VoiceMix.of(insight.fitting()).of(VoiceFamily.COMMUNITY).stories() == 0
                ? Messages.get("report.noCommunityVoice")
                : Messages.get("report.inShort.voices", Sentences.mix(insight.fitting()));
    }

    List<Block> created() {
        var blocks = new ArrayList<Block>();
        var shown = shownOfCreated();
        for (var created : shown) {
            var quotes = spread.next(created.quotes(), 1);
            blocks.add(Words.leading(Style.CLAIM, Sentences.whole(created.sentence().text())));
            quotes.forEach(quote -> blocks.add(new Quoted(quote)));
            if (quotes.isEmpty() || Count.of(created.seen()).stories() > 1) {
                blocks.add(Words.of(Style.HOW_WE_KNOW, known(created, quotes.isEmpty())));
            }
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(Words.leading(Style.NORMAL, Messages.get("report.created.text")));
            int more = report.created().size() - shown.size();
            if (more > 0) {
                blocks.add(Words.of(Style.SMALL_PRINT, Messages.get("report.created.more", more)));
            }
        }
        return blocks;
    }

    /// A few of many: each from a teller of its own, the community's first, and some of the others
    /// too. They stay in their order.
    private List<ClearedSentence> shownOfCreated() {
        if (report.created().size() <= CREATED) {
            return report.created();
        }
        var tellers = new HashSet<Teller.Id>();
        var community = new ArrayList<ClearedSentence>();
        var others = new ArrayList<ClearedSentence>();
        for (var created : report.created()) {
            var first = created.quotes().getFirst();
            if (tellers.add(first.teller())) {
                (first.family() == VoiceFamily.COMMUNITY ? community : others).add(created);
            }
        }
        int ofOthers = Math.min(others.size(), CREATED - CREATED_BY_COMMUNITY);
        var shown = new HashSet<>(spread(community, CREATED - ofOthers));
        shown.addAll(spread(others, CREATED - shown.size()));
        return report.created().stream().filter(shown::contains).toList();
    }

    /// So many out of a list, evenly from its beginning to its end.
    private static List<ClearedSentence> spread(List<ClearedSentence> all, int most) {
        int taken = Math.min(most, all.size());
        return IntStream.range(0, taken).mapToObj(i -> all.get(i * all.size() / taken)).toList();
    }

    private static String known(ClearedSentence created, boolean unquoted) {
        var heard = Messages.get("report.fits", Sentences.heard(created.seen()));
        return unquoted
                ? Messages.get(
                        "report.seenIn", heard, LabelWords.of(created.quotes().getFirst().label()))
                : heard;
    }

    List<Block> insights() {
        var blocks = new ArrayList<Block>();
        for (var insight : insights) {
            blocks.add(new Heading(2, insight.claim().text()));
            if (!insight.because().isEmpty()) {
                blocks.add(Words.leading(Style.NORMAL, insight.because().text()));
            }
            blocks.add(Words.leading(Style.HOW_WE_KNOW, Sentences.howWeKnow(insight)));
            blocks.add(Words.of(Style.SMALL_PRINT, stories(insight)));
        }
        return blocks;
    }

    /// The stories behind an insight, by their labels.
    private static String stories(ClearedInsight insight) {
        var parts = new ArrayList<String>();
        parts.add(Messages.get("report.storiesBehind", labels(insight.shown())));
        if (!insight.shownNotFitting().isEmpty()) {
            parts.add(Messages.get("report.storiesBeside", labels(insight.shownNotFitting())));
        }
        int hidden =
                insight.fitting().size()
                        + insight.notFitting().size()
                        - insight.shown().size()
                        - insight.shownNotFitting().size();
        if (hidden > 0) {
            parts.add(Messages.get("report.storiesHidden", hidden));
        }
        return String.join(" ", parts);
    }

    private static String labels(List<StoryLabel> labels) {
        var counts = new LinkedHashMap<String, Integer>();
        labels.forEach(label -> counts.merge(LabelWords.of(label), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining("; "));
    }
}
