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
import kenning.report.Block.Style;
import kenning.report.Block.Table;
import kenning.report.Block.Words;
import kenning.text.Messages;

/// Whose voices a report rests on, community first, and what it cannot say.
final class VoicesSection {
    private final ClearedReport report;

    VoicesSection(ClearedReport report) {
        this.report = report;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        say(blocks, "report.voices.text");
        blocks.add(table());
        blocks.add(Words.of(Style.NORMAL, places()));
        say(blocks, "report.limits.labels");
        if (!report.scope().places().isEmpty()) {
            say(blocks, "report.limits.places");
        }
        say(blocks, "report.limits.counts");
        say(blocks, "report.limits.small");
        blocks.add(Words.of(Style.NORMAL, leftOut()));
        if (!report.dates().isAll()) {
            say(blocks, "report.limits.dates");
        }
        return blocks;
    }

    private static void say(List<Block> blocks, String key) {
        blocks.add(Words.of(Style.NORMAL, Messages.get(key)));
    }

    private Table table() {
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
        return new Table(
                Messages.get("report.voices.caption"),
                Messages.get("report.voices.description"),
                List.of(60, 20, 20),
                rows,
                true);
    }

    /// In figures alone: which stories they are is for the team.
    private String leftOut() {
        var parts = new ArrayList<String>();
        parts.add(Messages.get("report.leftOut", report.countedOnly(), report.insightsLeftOut()));
        if (report.uncounted() > 0) {
            parts.add(Messages.get("report.leftOut.uncounted", report.uncounted()));
        }
        if (report.undated() > 0) {
            parts.add(Messages.get("report.leftOut.undated", report.undated()));
        }
        return String.join(" ", parts);
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
        var rows = Counts.by(List.of(Dimension.PLACE), community);
        if (rows.isEmpty()) {
            return Messages.get("report.voices.noPlaces");
        }
        boolean small = rows.stream().anyMatch(row -> row.count().stories() < SmallNumbers.SMALL);
        var places =
                rows.stream()
                        .map(row ->
                                small
                                        ? row.keys().getFirst().name()
                                        : row.keys().getFirst().name()
                                                + " "
                                                + row.count().stories())
                        .collect(Collectors.joining(", "));
        return Messages.get("report.voices.places", places);
    }

    private static boolean isCommunity(Countable story) {
        var family = story.keys().get(Dimension.FAMILY);
        return family != null && family.name().equals(VoiceFamily.COMMUNITY.code());
    }
}
