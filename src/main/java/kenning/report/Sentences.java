package kenning.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kenning.analysis.Count;
import kenning.analysis.Directions;
import kenning.analysis.Evidence;
import kenning.analysis.HowWeKnow;
import kenning.analysis.VoiceMix;
import kenning.model.Countable;
import kenning.model.Dates;
import kenning.model.Dimension;
import kenning.model.Direction;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;
import kenning.release.ClearedInsight;
import kenning.release.ClearedReport;
import kenning.text.Messages;

/// The sentences of a report that are made of figures.
public final class Sentences {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Sentences() {}

    /// Says toward, away, mixed and waiting, how many stories may be quoted, and what is left out,
    /// in the wording of domain 7.9, so that nothing looks rosier than what was told.
    public static String balance(ClearedReport report) {
        var signs = directions(report.signs());
        var sentences = new ArrayList<String>();
        sentences.add(
                signs.all() == 0
                        ? Messages.get("report.balance.noSigns")
                        : Messages.get(
                                "report.balance.signs",
                                signs.all(),
                                signs.of(Direction.TOWARD),
                                signs.of(Direction.AWAY),
                                signs.of(Direction.MIXED),
                                signs.of(Direction.WAITING)));
        sentences.add(
                report.stories().isEmpty()
                        ? Messages.get("report.balance.nothing")
                        : Messages.get(
                                "report.balance.quotes",
                                report.quotable(),
                                report.stories().size(),
                                report.countedOnly(),
                                report.insightsLeftOut()));
        return String.join(" ", sentences);
    }

    static Directions directions(List<Countable> signs) {
        return Directions.of(signs.stream().map(Sentences::direction).toList());
    }

    private static Direction direction(Countable sign) {
        var key = sign.keys().get(Dimension.DIRECTION);
        if (key == null) {
            throw new IllegalArgumentException("a sign without a direction");
        }
        return Direction.valueOf(key.name().toUpperCase(Locale.ROOT));
    }

    /// Such as "9 stories from 8 people: 7 community, 2 practice".
    static String heard(List<Countable> things) {
        var count = Count.of(things);
        var heard = Messages.get("report.heard", count.stories(), count.tellers());
        var mix = mix(things);
        return mix.isEmpty() ? heard : Messages.get("report.heard.mix", heard, mix);
    }

    /// Such as "7 community, 2 practice", by tellers, community first.
    static String mix(List<Countable> things) {
        var mix = VoiceMix.of(things);
        var parts = new ArrayList<String>();
        for (var family : VoiceFamily.values()) {
            int tellers = mix.of(family).tellers();
            if (tellers > 0) {
                parts.add(Messages.get("family.count." + family.code(), tellers));
            }
        }
        if (mix.unknown().tellers() > 0) {
            parts.add(Messages.get("report.voiceUnknown", mix.unknown().tellers()));
        }
        return String.join(", ", parts);
    }

    /// The same with small numbers in words, such as "a few stories: a few community".
    static String heardRoughly(List<Countable> things) {
        var count = Count.of(things);
        var heard =
                count.stories() < SmallNumbers.SMALL
                        ? Messages.get("report.heard.rough", SmallNumbers.roughly(count.stories()))
                        : Messages.get("report.heard", count.stories(), count.tellers());
        var mix = VoiceMix.of(things);
        var parts = new ArrayList<String>();
        for (var family : VoiceFamily.values()) {
            int tellers = mix.of(family).tellers();
            if (tellers > 0) {
                parts.add(
                        Messages.get(
                                "report.family.rough." + family.code(),
                                SmallNumbers.roughly(tellers)));
            }
        }
        return parts.isEmpty()
                ? heard
                : Messages.get("report.heard.mix", heard, String.join(", ", parts));
    }

    /// On what an insight rests, what does not fit, and whose voice is missing. Dates are years and
    /// places those of the labels: nothing here is finer than they are.
    static String howWeKnow(ClearedInsight insight) {
        var know = HowWeKnow.of(evidence(insight.fitting()), evidence(insight.notFitting()));
        var sentences = new ArrayList<String>();
        sentences.add(Messages.get("report.fits", KnowingWords.line(know)));
        KnowingWords.remarks(know).forEach(remark -> sentences.add(whole(remark)));
        sentences.add(Messages.get("report.status." + insight.status().code()));
        return String.join(" ", sentences);
    }

    private static List<Evidence> evidence(List<Countable> stories) {
        return stories.stream().map(Sentences::evidence).toList();
    }

    private static Evidence evidence(Countable story) {
        var family = story.keys().get(Dimension.FAMILY);
        var place = story.keys().get(Dimension.PLACE);
        var year = story.keys().get(Dimension.YEAR);
        return new Evidence(
                story.story(),
                story.teller(),
                family == null ? null : VoiceFamily.valueOf(family.name().toUpperCase(Locale.ROOT)),
                place == null ? "" : place.name(),
                year == null ? null : new VagueDate(year.name()),
                "");
    }

    /// Text that ends as a sentence does.
    static String whole(String text) {
        return text.matches("(?s).*[.!?…”’]\\s*") ? text : text + ".";
    }

    /// Such as "1 April 2025 to 30 June 2025".
    public static String dates(Dates dates) {
        var from = dates.from();
        var to = dates.to();
        if (from != null && to != null) {
            return Messages.get("report.dates.between", day(from), day(to));
        }
        if (from != null) {
            return Messages.get("report.dates.from", day(from));
        }
        return to == null
                ? Messages.get("report.dates.all")
                : Messages.get("report.dates.to", day(to));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
