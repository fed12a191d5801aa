package kenning.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kenning.model.Code;
import kenning.model.Indicator;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.StorySummary;
import kenning.store.Codes;
import kenning.store.Indicators;
import kenning.store.Insights;
import kenning.store.Noticings;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.text.DateWords;
import kenning.text.Messages;
import kenning.ui.shell.PaletteEntry;
import kenning.ui.shell.PaletteEntry.Kind;

/// Everything of a project that the command palette can open, at one moment. Stories on hold are
/// not among it.
record Catalogue(
        List<StorySummary> stories,
        List<Code> codes,
        List<Indicator> indicators,
        List<Insight> insights,
        List<Noticing> noticings) {

    static Catalogue read(Reading reading) {
        return new Catalogue(
                Stories.list(reading),
                Codes.list(reading),
                Indicators.list(reading),
                Insights.list(reading),
                Noticings.list(reading));
    }

    List<PaletteEntry> entries(Ways ways) {
        var all = new ArrayList<PaletteEntry>();
        for (var story : stories) {
            add(
                    all,
                    Kind.STORY,
                    story.id().value(),
                    story.title(),
                    told(story),
                    () -> ways.openStory(story.id()));
        }
        for (var code : codes) {
            var kind = Messages.get("kind." + code.kind().code());
            add(all, Kind.CODE, code.id().value(), code.name(), kind, () -> ways.open(code.id()));
        }
        for (var sign : indicators) {
            add(
                    all,
                    Kind.INDICATOR,
                    sign.id().value(),
                    "“" + sign.wording() + "”",
                    sign.group(),
                    () -> ways.open(sign.id()));
        }
        for (var insight : insights) {
            add(
                    all,
                    Kind.INSIGHT,
                    insight.id().value(),
                    insight.claim(),
                    Messages.get("insight.status." + insight.status().code()),
                    () -> ways.open(insight.id()));
        }
        for (var noticing : noticings) {
            var on = noticing.on();
            var facts =
                    joined(noticing.who(), noticing.where(), on == null ? "" : DateWords.of(on));
            add(
                    all,
                    Kind.NOTICING,
                    noticing.id().value(),
                    noticing.line(),
                    facts,
                    () -> ways.open(noticing.id()));
        }
        return all;
    }

    private static void add(
            List<PaletteEntry> all, Kind kind, long id, String text, String detail, Runnable open) {
        var key = kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
        all.add(new PaletteEntry(kind, key, text, detail, "", open));
    }

    private static String told(StorySummary story) {
        var voice = story.voice();
        var on = story.story().told();
        return joined(
                voice == null ? "" : voice.name(),
                story.placeName(),
                on == null ? "" : DateWords.of(on));
    }

    private static String joined(String... parts) {
        return String.join(" · ", Stream.of(parts).filter(p -> !p.isEmpty()).toList());
    }
}
