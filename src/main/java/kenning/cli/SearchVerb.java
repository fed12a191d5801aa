package kenning.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VoiceFamily;
import kenning.release.Gate;
import kenning.release.StoryLabel;
import kenning.report.LabelWords;
import kenning.search.Aside;
import kenning.search.Filter;
import kenning.search.Line;
import kenning.search.Query;
import kenning.search.QueryText;
import kenning.search.Question;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Codes;
import kenning.store.Indicators;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Voices;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = {
            "Finds stories by their words: all of them, in any English form (walk, walked), or exactly (=walk, \"side by side\").",
            "Also OR, NOT, begin*, w?ldc*rds, fuzzy~, bus NEAR/5 late, \"bus late\"~5, /expressions/, and (groups).",
            "title:, text:, matters:, way:, notes:, insights:, noticings: and speaker: look in one field; place:, voice:, family:, year:, code:, indicator: and direction: ask for what a story has."
        },
        footer = {
            "",
            "Examples:",
            "  kenning search alongside.kenning '\"came back\"'",
            "  kenning search alongside.kenning 'bus* NOT school' --place Glenmorrin",
            "  kenning search alongside.kenning 'listen NEAR/5 form direction:away' --facets",
            "",
            "Several words must all stand in a story. A phrase needs quotation marks of its own inside those of the shell, as in the first example."
        })
final class SearchVerb extends ProjectVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "What to find.")
    List<String> words;

    @Option(names = "--place", description = "Only stories of this place and the places in it.")
    @Nullable String place;

    @Option(names = "--voice", paramLabel = "ROLE", description = "Only those told from this role.")
    @Nullable String voice;

    @Option(names = "--year", description = "Only those told in this year.")
    List<Integer> years = List.of();

    @ArgGroup(exclusive = false, validate = false, heading = "For the team alone:%n")
    TeamOnly team = new TeamOnly();

    /// What is asked of the team's own work.
    static final class TeamOnly {
        @Option(
                names = "--family",
                description =
                        "Only those told from any of community, practice, leadership or funder.")
        List<VoiceFamily> families = List.of();

        @Option(names = "--code", description = "Only those coded so, or with a code in it.")
        List<String> codes = List.of();

        @Option(
                names = "--indicator",
                paramLabel = "WORDING",
                description = "Only those with a sign of this leading indicator.")
        List<String> indicators = List.of();

        @Option(
                names = "--direction",
                description = "Only those with a sign that points toward, away, mixed or waiting.")
        List<Direction> directions = List.of();

        boolean isAsked() {
            return !(families.isEmpty()
                    && codes.isEmpty()
                    && indicators.isEmpty()
                    && directions.isEmpty());
        }
    }

    @Option(
            names = "--audience",
            description =
                    "For whom: team (as without it), room, internal, funder or public. Beyond the team, stories are shown under their label.")
    Audience audience = Audience.TEAM;

    @Option(names = "--most", paramLabel = "N", description = "At most so many stories or lines.")
    int most = 50;

    @Option(
            names = "--insights",
            description =
                    "Insights and noticings too; none beyond the team or with --place or --voice.")
    boolean insights;

    @Option(
            names = "--like-it",
            description =
                    "Also words that the project takes for the same, such as bairn and child.")
    boolean alike;

    @Option(
            names = "--told",
            description = "The story that was told first comes first: has this been told before?")
    boolean told;

    @ArgGroup(exclusive = true)
    Form form = new Form();

    /// What is shown of an answer.
    static final class Form {
        @Option(
                names = "--concordance",
                description =
                        "Every place on a line of its own, in the order of: story, before, after.",
                arity = "0..1",
                fallbackValue = "STORY",
                paramLabel = "ORDER")
        Line.@Nullable Order concordance;

        @Option(
                names = "--facets",
                description =
                        "How many of the stories found there are by voice, place, year, code and direction.")
        boolean facets;
    }

    private record Scope(Gate gate, Filter filter) {}

    @Override
    public Integer call() throws Refusal {
        var query = query();
        if (most < 1) {
            throw Refusal.of("cli.most", most);
        }
        try (var project = openToRead();
                var index = StoryIndex.build(project, Progress.NONE)) {
            var scope = Project.await(project.read(this::scope));
            var labels = audience == Audience.TEAM ? null : scope.gate().labels();
            var question =
                    new Question(
                            query,
                            scope.filter(),
                            alike,
                            told ? Question.Order.TOLD : Question.Order.BEST);
            answer(project, index, question, new SearchOutput(out(), labels));
        }
        return ExitCode.DONE;
    }

    private void answer(Project project, StoryIndex index, Question question, SearchOutput output)
            throws Refusal {
        var order = form.concordance;
        if (order != null) {
            var lines = index.concordance(question, Integer.MAX_VALUE, Progress.NONE).lines();
            var sorted = Line.sorted(lines, order, Progress.NONE);
            output.lines(sorted.subList(0, Math.min(most, sorted.size())), json);
            return;
        }
        var hits = index.search(question, form.facets ? 0 : most, Progress.NONE);
        if (form.facets) {
            Project.await(project.read(SearchCounts::read))
                    .of(hits)
                    .print(out(), json, "search.facets.none");
            return;
        }
        var asides = insights ? hits.asides() : List.<Aside>of();
        if (json) {
            output.json(hits, asides);
        } else {
            output.text(hits, asides);
        }
    }

    private Query query() throws Refusal {
        return switch (QueryText.parse(String.join(" ", words))) {
            case QueryText.Parsed.Understood(var query) -> query;
            case QueryText.Parsed.Problem problem ->
                    throw Refusal.of(problem.key(), problem.arguments().toArray());
        };
    }

    private Scope scope(Reading reading) throws Refusal {
        var gate = Gate.open(reading, audience);
        return new Scope(gate, audience == Audience.TEAM ? forTheTeam(reading) : asLabelled(gate));
    }

    private Filter forTheTeam(Reading reading) throws Refusal {
        var filter =
                Filter.of(View.TEAM)
                        .toldIn(Set.copyOf(years))
                        .byFamilies(Set.copyOf(team.families))
                        .withSigns(Set.copyOf(team.directions));
        if (place != null) {
            var within = Places.named(reading, place).id();
            filter = filter.inPlaces(Place.within(Places.list(reading), within));
        }
        if (voice != null) {
            filter = filter.byVoices(Set.of(Voices.named(reading, voice).id()));
        }
        var all = Codes.list(reading);
        var codes = new HashSet<Code.Id>();
        for (var code : team.codes) {
            codes.addAll(Code.within(all, Codes.named(reading, code).id()));
        }
        var indicators = new ArrayList<Indicator.Id>();
        for (var indicator : team.indicators) {
            indicators.add(Indicators.named(reading, indicator).id());
        }
        return filter.codedWith(codes).withSignsOf(Set.copyOf(indicators));
    }

    /// Beyond the team places, voices and years are known only as far as labels give them, and what
    /// the team made of a story not at all.
    private Filter asLabelled(Gate gate) throws Refusal {
        if (team.isAsked()) {
            throw Refusal.of("search.teamOptions");
        }
        var shown = gate.labels();
        var stories = new HashSet<>(shown.keySet());
        if (place != null) {
            var wanted = LabelWords.place(shown.values(), place);
            stories.removeIf(story -> !wanted.equals(known(shown, story).place()));
        }
        if (voice != null) {
            var wanted = LabelWords.standing(shown.values(), voice);
            stories.removeIf(story -> wanted != known(shown, story).standing());
        }
        if (!years.isEmpty()) {
            stories.removeIf(story -> !told(known(shown, story)));
        }
        return Filter.of(View.of(audience, stories));
    }

    private boolean told(StoryLabel label) {
        var year = label.year();
        return year != null && years.contains(year);
    }

    private static StoryLabel known(Map<Story.Id, StoryLabel> labels, Story.Id story) {
        return Objects.requireNonNull(labels.get(story));
    }
}
