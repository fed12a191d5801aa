package kenning.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kenning.model.CodeKind;
import kenning.model.Insight;
import kenning.release.ClearedInsight;
import kenning.release.ClearedQuote;
import kenning.release.ClearedReport;
import kenning.release.ClearedTheme;
import kenning.release.StoryLabel;
import kenning.text.Messages;

/// The update for funders, out of cleared material: what we are coming to see, what is being
/// created, the signs that families asked us to watch, themes in people's own words, and whose
/// voices these are. What has nothing in it is left out or says so; nothing is filled in.
final class UpdateReport {
    private final ClearedReport report;
    private final LocalDate asAt;
    private final WordDocument word;
    private final List<Section> sections = new ArrayList<>();

    private record Section(String title, Runnable body) {}

    UpdateReport(ClearedReport report, LocalDate asAt, WordDocument word) {
        this.report = report;
        this.asAt = asAt;
        this.word = word;
        add("report.inShort", true, this::inShort);
        add("report.insights", !report.insights().isEmpty(), this::insights);
        add("report.created", !report.created().isEmpty(), this::created);
        add("report.signs", true, () -> new SignsSection(report, word).write());
        add("report.themes", true, this::themes);
        add("report.voices", true, () -> new VoicesSection(report, word).write());
    }

    private void add(String key, boolean there, Runnable body) {
        if (there) {
            sections.add(new Section(Messages.get(key), body));
        }
    }

    void write() throws IOException {
        var title = report.name().isEmpty() ? Messages.get("report.unnamed") : report.name().text();
        var subtitle =
                Messages.get("report.title." + report.audience().code())
                        + " · "
                        + Sentences.dates(report.dates());
        word.name(title, subtitle);
        word.paragraph("Title", title);
        word.paragraph("Subtitle", subtitle);
        if (!report.purpose().isEmpty()) {
            word.paragraph("Normal", report.purpose().text());
        }
        word.paragraph("SmallPrint", asAt(title));
        word.contents(
                Messages.get("report.contents"), sections.stream().map(Section::title).toList());
        for (var section : sections) {
            word.section(section.title());
            section.body().run();
        }
        word.footer(
                Messages.get(
                        "report.footer",
                        title,
                        Sentences.day(asAt),
                        Messages.get("report.for." + report.audience().code())));
    }

    private String asAt(String title) {
        var places =
                report.places().stream()
                        .map(place -> place.text())
                        .filter(place -> !place.equals(title))
                        .collect(Collectors.joining(", "));
        var day = Messages.get("report.asAt", Sentences.day(asAt));
        return places.isEmpty() ? day : Messages.get("report.places", places) + " " + day;
    }

    private void inShort() {
        word.paragraph(
                "ListBullet", Messages.get("report.listened", Sentences.heard(report.stories())));
        report.insights().stream()
                .filter(insight -> insight.status() == Insight.Status.AGREED)
                .forEach(insight -> word.paragraph("ListBullet", sentence(insight.claim().text())));
        word.paragraph("BalanceLine", Sentences.balance(report));
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…”’]\\s*") ? text : text + ".";
    }

    private void insights() {
        for (var insight : report.insights()) {
            word.paragraph("Heading2", insight.claim().text());
            if (!insight.because().isEmpty()) {
                word.paragraph("Normal", insight.because().text());
            }
            word.paragraph("HowWeKnow", Sentences.howWeKnow(insight));
            word.paragraph("SmallPrint", stories(insight));
        }
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

    private void created() {
        word.paragraph("Normal", Messages.get("report.created.text"));
        for (var created : report.created()) {
            var bullet = word.paragraph("ListBullet", sentence(created.sentence().text()) + " ");
            var label = bullet.createRun();
            label.setStyle("Asked");
            label.setText(WordDocument.fit("(" + LabelWords.of(created.label()) + ")"));
        }
    }

    private void themes() {
        var choice = new QuoteChoice();
        Map<CodeKind, List<ClearedTheme>> kinds =
                report.themes().stream()
                        .filter(theme -> !theme.passages().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        ClearedTheme::kind,
                                        () -> new java.util.EnumMap<>(CodeKind.class),
                                        Collectors.toList()));
        if (kinds.isEmpty()) {
            word.paragraph("Normal", Messages.get("report.themes.none"));
            return;
        }
        word.paragraph("Normal", Messages.get("report.themes.text"));
        kinds.forEach((kind, themes) -> {
            word.paragraph("Heading2", Messages.get("report.kind." + kind.code()));
            themes.forEach(theme -> theme(theme, choice));
        });
    }

    private void theme(ClearedTheme theme, QuoteChoice choice) {
        word.paragraph("Heading3", theme.name().text());
        var heard = Messages.get("report.theme.heard", Sentences.heard(theme.passages()));
        var quotes = choice.next(theme.quotes());
        var introduction =
                word.paragraph(
                        "Normal",
                        theme.definition().isEmpty()
                                ? heard
                                : theme.definition().text() + " " + heard);
        introduction.setKeepNext(!quotes.isEmpty());
        quotes.forEach(this::quote);
    }

    private void quote(ClearedQuote quote) {
        int last = quote.lines().size() - 1;
        for (int i = 0; i <= last; i++) {
            var line = quote.lines().get(i);
            var words = line.words().text();
            if (line.asked()) {
                var asked = word.paragraph("Quote", "").createRun();
                asked.setStyle("Asked");
                asked.setText(WordDocument.fit(Messages.get("report.quote.asked", words)));
            } else {
                word.paragraph("Quote", Quotation.of(words));
            }
        }
        var label = LabelWords.of(quote.label());
        word.paragraph(
                "QuoteLabel",
                quote.relayed() ? Messages.get("report.quote.relayed", label) : label);
    }
}
