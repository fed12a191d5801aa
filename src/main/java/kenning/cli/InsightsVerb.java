package kenning.cli;

import java.util.List;
import kenning.analysis.HowWeKnow;
import kenning.analysis.Knowing;
import kenning.model.Insight;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VoiceFamily;
import kenning.report.KnowingWords;
import kenning.store.Insights;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "insights",
        description = "Lists the insights, for the team, each with how we know.",
        footer = {
            "",
            "Examples:",
            "  kenning insights alongside.kenning",
            "  kenning insights alongside.kenning --status hunch --no-community"
        })
final class InsightsVerb extends ProjectVerb {
    @Option(
            names = "--status",
            description = "Only those that are a hunch, emerging, agreed or overtaken.")
    Insight.@Nullable Status status;

    @Option(
            names = "--no-community",
            description = "Only those that nobody from the community bears out yet.")
    boolean noCommunity;

    @Option(names = "--all", description = "Those that were overtaken too.")
    boolean all;

    private record Known(Insight insight, HowWeKnow know) {}

    @Override
    public Integer call() throws Refusal {
        List<Known> known;
        try (var project = openToRead()) {
            known = Project.await(project.read(this::known));
        }
        if (json) {
            out().println(Listing.json(known.stream().map(InsightsVerb::asJson).toList()));
            return ExitCode.DONE;
        }
        var listing = new Listing("id", "status", "claim", "known").wrapping();
        for (var one : known) {
            listing.row(
                    one.insight().id().value(),
                    Messages.get("insight.status." + one.insight().status().code()),
                    one.insight().claim(),
                    String.join(" · ", remarksFirst(one.know())));
        }
        listing.print(out(), false, "cli.noInsights");
        return ExitCode.DONE;
    }

    private static List<String> remarksFirst(HowWeKnow know) {
        var parts = new java.util.ArrayList<>(KnowingWords.remarks(know));
        parts.add(KnowingWords.line(know));
        return parts;
    }

    private List<Known> known(Reading reading) {
        var knowing = new Knowing(Stories.list(reading), Places.list(reading));
        return Insights.list(reading).stream()
                .filter(this::isWanted)
                .map(insight -> new Known(insight, knowing.of(insight)))
                .filter(one -> !noCommunity || one.know().wantsCommunity())
                .toList();
    }

    private boolean isWanted(Insight insight) {
        return status == null
                ? all || insight.status() != Insight.Status.OVERTAKEN
                : insight.status() == status;
    }

    private static Object asJson(Known known) {
        var insight = known.insight();
        var know = known.know();
        var voices = new java.util.LinkedHashMap<String, Integer>();
        for (var family : VoiceFamily.values()) {
            voices.put(family.code(), know.of(family));
        }
        return Listing.object(
                "id",
                insight.id().value(),
                "claim",
                insight.claim(),
                "status",
                insight.status().code(),
                "because",
                insight.because(),
                "forWhom",
                insight.bounds().forWhom(),
                "notForWhom",
                insight.bounds().notForWhom(),
                "unknown",
                insight.bounds().unknown(),
                "madeDifference",
                insight.difference().what(),
                "differenceBy",
                insight.difference().by(),
                "whatElse",
                insight.difference().whatElse(),
                "fitting",
                stories(insight, insight.fitting()),
                "notFitting",
                stories(insight, insight.notFitting()),
                "people",
                know.tellers(),
                "voices",
                voices,
                "remarks",
                KnowingWords.remarks(know),
                "known",
                KnowingWords.line(know));
    }

    private static List<Object> stories(Insight insight, List<Story.Id> stories) {
        return stories.stream()
                .<Object>map(story ->
                        Listing.object("story", story.value(), "note", insight.note(story)))
                .toList();
    }
}
