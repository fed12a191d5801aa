package kenning.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kenning.analysis.Count;
import kenning.analysis.Counts;
import kenning.analysis.VoiceMix;
import kenning.model.Countable;
import kenning.model.Dimension;
import kenning.model.VoiceFamily;
import kenning.release.ClearedReport;
import kenning.text.Messages;

/// Whose voices a report rests on, community first, and what it cannot say.
final class VoicesSection {
    private final ClearedReport report;
    private final WordDocument word;

    VoicesSection(ClearedReport report, WordDocument word) {
        this.report = report;
        this.word = word;
    }

    void write() {
        word.paragraph("Normal", Messages.get("report.voices.text"));
        var mix = VoiceMix.of(report.stories());
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        Messages.get("report.voices.voice"),
                        Messages.get("report.voices.stories"),
                        Messages.get("report.voices.people")));
        for (var family : VoiceFamily.values()) {
            if (mix.of(family).stories() > 0 || family == VoiceFamily.COMMUNITY) {
                rows.add(countRow(Messages.get("family." + family.code()), mix.of(family)));
            }
        }
        if (mix.unknown().stories() > 0) {
            rows.add(countRow(Messages.get("report.voices.unknown"), mix.unknown()));
        }
        rows.add(countRow(Messages.get("report.all"), Count.of(report.stories())));
        word.table(
                Messages.get("report.voices.caption"),
                Messages.get("report.voices.description"),
                List.of(60, 20, 20),
                rows,
                true);
        word.paragraph("Normal", places());
        word.paragraph("Normal", Messages.get("report.limits.labels"));
        word.paragraph("Normal", Messages.get("report.limits.counts"));
        if (!report.dates().isAll()) {
            word.paragraph("Normal", Messages.get("report.limits.dates"));
        }
    }

    private static List<String> countRow(String name, Count count) {
        return List.of(name, Integer.toString(count.stories()), Integer.toString(count.tellers()));
    }

    /// Where the community's stories come from; the places of practitioners and leaders are not
    /// given, since few people would fit them.
    private String places() {
        var community =
                report.stories().stream()
                        .filter(s -> isCommunity(s) && s.keys().containsKey(Dimension.PLACE))
                        .toList();
        var places =
                Counts.by(List.of(Dimension.PLACE), community).stream()
                        .map(row -> row.keys().getFirst().name() + " " + row.count().stories())
                        .collect(Collectors.joining(", "));
        return places.isEmpty()
                ? Messages.get("report.voices.noPlaces")
                : Messages.get("report.voices.places", places);
    }

    private static boolean isCommunity(Countable story) {
        var family = story.keys().get(Dimension.FAMILY);
        return family != null && family.name().equals(VoiceFamily.COMMUNITY.code());
    }
}
