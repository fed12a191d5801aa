package kenning.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Audience;
import kenning.release.ClearedInsight;
import kenning.release.ClearedReport;
import kenning.release.ClearedText;
import kenning.report.Block.Style;
import kenning.report.Block.Words;
import kenning.text.Messages;

/// The update for funders, out of cleared material and in reading order: in short, what is being
/// created, what we are coming to see, the signs that families asked us to watch, themes in
/// people's own words, what did not work, and whose voices these are. What has nothing in it says
/// so or is dropped, as the writer chose; nothing is filled in.
///
/// @param front what stands on the first page, before the contents
/// @param footer what stands at the foot of each page
public record UpdateReport(
        String title, String subtitle, List<Block> front, List<Section> sections, String footer) {

    /// @param empty whether nothing is in it but the sentence that says so
    public record Section(String title, List<Block> blocks, boolean empty) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    public UpdateReport {
        front = List.copyOf(front);
        sections = List.copyOf(sections);
    }

    /// @param asAt the day of which it speaks
    public static UpdateReport of(ClearedReport report, ReportChoices choices, LocalDate asAt) {
        var title = report.name().isEmpty() ? Messages.get("report.unnamed") : report.name().text();
        var subtitle = Messages.get("report.title." + report.audience().code());
        var footer =
                Messages.get(
                        report.audience() == Audience.PUBLIC
                                ? "report.footer.public"
                                : "report.footer",
                        title,
                        Sentences.day(asAt),
                        Messages.get("report.for." + report.audience().code()));
        return new UpdateReport(
                title,
                subtitle + " · " + Sentences.dates(report.dates()),
                front(report, title, subtitle, asAt),
                sections(report, choices),
                footer);
    }

    /// Every quote in it, in order.
    public Stream<Block.Quoted> quotes() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Quoted.class::isInstance)
                .map(Block.Quoted.class::cast);
    }

    private static List<Block> front(
            ClearedReport report, String title, String subtitle, LocalDate asAt) {
        var front = new ArrayList<Block>();
        front.add(Words.of(Style.TITLE, title));
        front.add(Words.of(Style.SUBTITLE, subtitle));
        if (!report.purpose().isEmpty()) {
            front.add(Words.of(Style.PURPOSE, report.purpose().text()));
        }
        front.add(fact("report.period", Sentences.dates(report.dates())));
        var places = names(report.places());
        if (!places.isEmpty()) {
            front.add(fact("report.places", places));
        }
        if (!report.funders().isEmpty()) {
            front.add(fact("report.funders", names(report.funders())));
        }
        front.add(fact("report.asAt", Sentences.day(asAt)));
        return front;
    }

    private static Words fact(String key, String text) {
        return Words.of(Style.FACT, Messages.get(key, text));
    }

    private static String names(List<ClearedText> texts) {
        return texts.stream().map(ClearedText::text).collect(Collectors.joining(", "));
    }

    private static List<Section> sections(ClearedReport report, ReportChoices choices) {
        var insights = chosen(report.insights(), choices);
        var spread = new QuoteChoice();
        var claims = new ClaimSections(report, insights, spread);
        var themes = new ThemesSection(report, choices, spread);
        // Themes take what a person chose first, so that nobody is quoted too often beside it.
        themes.reserve();
        // Then what did not work: where somebody is quoted twice at most, that must not be crowded
        // out.
        var hard = new HardSection(report, insights, spread).blocks();
        var sections = new ArrayList<Section>();
        sections.add(section("report.inShort", claims.inShort()));
        add(sections, choices, "report.created", claims.created());
        add(sections, choices, "report.insights", claims.insights());
        add(sections, choices, "report.signs", new SignsSection(report).blocks());
        add(sections, choices, "report.themes", themes.blocks());
        add(sections, choices, "report.hard", hard);
        sections.add(section("report.voices", new VoicesSection(report).blocks()));
        return sections;
    }

    private static Section section(String key, List<Block> blocks) {
        return new Section(Messages.get(key), blocks, false);
    }

    private static void add(
            List<Section> sections, ReportChoices choices, String key, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(section(key, blocks));
        } else if (choices.saysWhatIsEmpty()) {
            var sentence = Words.of(Style.NORMAL, Messages.get(key + ".none"));
            sections.add(new Section(Messages.get(key), List.of(sentence), true));
        }
    }

    private static List<ClearedInsight> chosen(List<ClearedInsight> all, ReportChoices choices) {
        if (choices.insights().isEmpty()) {
            return all;
        }
        return all.stream()
                .filter(insight -> choices.insights().contains(insight.id()))
                .sorted(Comparator.comparingInt(i -> choices.insights().indexOf(i.id())))
                .toList();
    }
}
