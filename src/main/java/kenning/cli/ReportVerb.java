package kenning.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Insight;
import kenning.model.Output;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.release.ClearedReport;
import kenning.release.Gate;
import kenning.release.LeftOut;
import kenning.release.ReportScope;
import kenning.report.Block;
import kenning.report.Concerns;
import kenning.report.LeftOutWords;
import kenning.report.ReportChoices;
import kenning.report.ReportChoices.Quotes;
import kenning.report.ReportFile;
import kenning.report.Sentences;
import kenning.report.UpdateReport;
import kenning.store.Insights;
import kenning.store.Outputs;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.task.Progress;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "Writes the update for funders as a Word document, or the same for another audience.",
            "It holds only what the tellers agreed to. A file that stands there already is kept under another name."
        },
        footer = {
            "",
            "Example:",
            "  kenning report alongside.kenning --out update.docx --audience funder --from 2025-04-01 --to 2025-06-30"
        })
final class ReportVerb extends ProjectVerb {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "X.docx")
    Path target;

    @Option(
            names = "--audience",
            description =
                    "For whom: funder (as without it), public, internal, room or team; team holds every story that is not on hold.")
    @Nullable Audience audience;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "Stories told from then on: 2024, 2024-03 or 2024-03-05. Otherwise from the beginning.")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Stories told until then.")
    @Nullable String to;

    @Option(
            names = "--places",
            paramLabel = "NAMES",
            split = ",",
            description = "Stories of these places only, such as Tarrenholm,Glenmorrin.")
    List<String> places = List.of();

    @Option(
            names = "--insights",
            paramLabel = "NUMBERS",
            split = ",",
            description =
                    "Only these insights and in this order, such as 2,1: their numbers in the list of insights.")
    List<Integer> insights = List.of();

    @Option(
            names = "--quotes",
            paramLabel = "WHICH",
            description =
                    "In the themes: picked (by Kenning, no person more than twice), chosen (only those chosen on the Reports screen), or all that may be shown. Without it: chosen where somebody has chosen, otherwise picked.")
    @Nullable Which quotes;

    @Option(
            names = "--use-choices",
            description =
                    "Take audience, dates, places, insights, themes and quotes as they were chosen on the Reports screen; what is given here goes before.")
    boolean useChoices;

    @ArgGroup @Nullable Emptiness emptiness;

    /// What becomes of a section without anything in it.
    static final class Emptiness {
        @Option(
                names = "--say-empty",
                description = "A section without anything in it says so (as without it).")
        boolean say;

        @Option(
                names = "--drop-empty",
                description = "A section without anything in it is left out.")
        boolean drop;
    }

    enum Which {
        PICKED(Quotes.PICKED),
        CHOSEN(Quotes.CHOSEN),
        ALL(Quotes.ALL);

        private final Quotes quotes;

        Which(Quotes quotes) {
            this.quotes = quotes;
        }
    }

    private record Asked(Gate gate, Output output, ReportChoices choices) {}

    @Override
    public Integer call() throws Refusal {
        Asked asked;
        try (var project = openToRead()) {
            asked = Project.await(project.read(this::ask));
        }
        var output = asked.output();
        var scope = new ReportScope(Dates.between(output.first(), output.last()), output.places());
        var report = asked.gate().report(scope);
        var today = LocalDate.now(ZoneId.systemDefault());
        var written = ReportFile.write(report, asked.choices(), today, target, file, Progress.NONE);
        written.earlier().ifPresent(earlier -> tell("cli.report.earlier", earlier.getFileName()));
        var leftOut = asked.gate().leftOut(scope, output.items());
        if (json) {
            var composed = UpdateReport.of(report, asked.choices(), today);
            out().println(Listing.json(asJson(report, composed, leftOut)));
        } else {
            out().println(Messages.get("cli.report.written", target));
            out().println(Sentences.balance(report));
            leftOut.forEach(left -> out().println("  " + LeftOutWords.of(left, report.audience())));
        }
        return ExitCode.DONE;
    }

    private Asked ask(Reading reading) throws Refusal {
        var none = Output.nothingChosen(Output.Kind.REPORT, Audience.FUNDER);
        var chosen = useChoices ? Outputs.latest(reading, Output.Kind.REPORT).orElse(none) : none;
        var output =
                chosen.withAudience(audience == null ? chosen.audience() : audience)
                        .withDays(
                                from == null ? chosen.first() : VagueDate.parse(from).first(),
                                to == null ? chosen.last() : VagueDate.parse(to).last())
                        .withPlaces(places.isEmpty() ? chosen.places() : placesOf(reading));
        if (!insights.isEmpty()) {
            output = output.withItems(withInsights(output.items(), insightsOf(reading)));
        }
        var choices = ReportChoices.of(output);
        if (quotes != null) {
            choices = choices.with(quotes.quotes);
        }
        if (emptiness != null) {
            choices = choices.sayingWhatIsEmpty(!emptiness.drop);
        }
        return new Asked(Gate.open(reading, output.audience()), output, choices);
    }

    /// Only places that lie in no other: a finer one would say more than the labels may.
    private Set<Place.Id> placesOf(Reading reading) throws Refusal {
        var tops = Places.list(reading).stream().filter(p -> p.parent() == null).toList();
        var found = new HashSet<Place.Id>();
        for (var name : places) {
            var place =
                    tops.stream()
                            .filter(p -> p.name().equalsIgnoreCase(name.strip()))
                            .findFirst()
                            .orElseThrow(() ->
                                    Refusal.of(
                                            "place.none",
                                            name,
                                            String.join(
                                                    ", ",
                                                    tops.stream().map(Place::name).toList())));
            found.add(place.id());
        }
        return found;
    }

    private static List<Output.Item> withInsights(
            List<Output.Item> items, List<Insight.Id> insights) {
        var all = new ArrayList<Output.Item>();
        insights.forEach(insight -> all.add(new Output.Item.OfInsight(insight)));
        items.stream().filter(i -> !(i instanceof Output.Item.OfInsight)).forEach(all::add);
        return all;
    }

    private List<Insight.Id> insightsOf(Reading reading) throws Refusal {
        var there = Insights.list(reading).stream().map(Insight::id).toList();
        var found = new ArrayList<Insight.Id>();
        for (int number : insights) {
            var id = new Insight.Id(number);
            if (!there.contains(id)) {
                throw Refusal.of("cli.report.noInsight", number);
            }
            found.add(id);
        }
        return found;
    }

    private Map<String, Object> asJson(
            ClearedReport report, UpdateReport composed, List<LeftOut> leftOut) {
        var json = new LinkedHashMap<String, Object>();
        json.put("path", target.toString());
        json.put("audience", report.audience().code());
        json.put("stories", report.stories().size());
        json.put("quotable", report.quotable());
        json.put("insights", report.insights().size());
        json.put("quotes", composed.quotes().count());
        json.put("balance", Sentences.balance(report));
        json.put("sections", composed.sections().stream().map(ReportVerb::asJson).toList());
        json.put("concerns", Concerns.of(composed, report));
        json.put(
                "leftOut",
                leftOut.stream().map(l -> LeftOutWords.of(l, report.audience())).toList());
        return json;
    }

    private static Map<String, Object> asJson(UpdateReport.Section section) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", section.title());
        json.put("empty", section.empty());
        json.put(
                "quotes", section.blocks().stream().filter(Block.Quoted.class::isInstance).count());
        return json;
    }
}
