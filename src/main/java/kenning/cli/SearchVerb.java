package kenning.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.release.Gate;
import kenning.release.StoryLabel;
import kenning.report.LabelWords;
import kenning.search.Aside;
import kenning.search.Aside.About.OfInsight;
import kenning.search.Aside.About.OfNoticing;
import kenning.search.Field;
import kenning.search.Filter;
import kenning.search.Hit;
import kenning.search.Hits;
import kenning.search.Passage;
import kenning.search.Query;
import kenning.search.QueryText;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Voices;
import kenning.task.Progress;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description =
                "Finds stories by their words: all of them, \"side by side\", OR, NOT, begin*, and (groups).",
        footer = {
            "",
            "Examples:",
            "  kenning search alongside.kenning '\"came back\"'",
            "  kenning search alongside.kenning 'bus* NOT school' --place Glenmorrin",
            "",
            "Several words must all stand in a story. A phrase needs quotation marks of its own inside those of the shell, as in the first example."
        })
final class SearchVerb extends ProjectVerb {
    private static final int PASSAGES_SHOWN = 3;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "What to find.")
    List<String> words;

    @Option(names = "--place", description = "Only stories of this place and the places in it.")
    @Nullable String place;

    @Option(names = "--voice", paramLabel = "ROLE", description = "Only those told from this role.")
    @Nullable String voice;

    @Option(
            names = "--audience",
            description =
                    "For whom: team (as without it), room, internal, funder or public. Beyond the team, stories are shown under their label.")
    Audience audience = Audience.TEAM;

    @Option(names = "--most", paramLabel = "N", description = "At most so many stories.")
    int most = 50;

    @Option(
            names = "--insights",
            description =
                    "Insights and noticings too; none beyond the team or with --place or --voice.")
    boolean insights;

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
            var hits = index.search(query, scope.filter(), most);
            var labels = audience == Audience.TEAM ? null : scope.gate().labels();
            var shown = hits.hits();
            var asides = insights ? hits.asides() : List.<Aside>of();
            if (json) {
                var answers = new ArrayList<Object>();
                shown.forEach(hit -> answers.add(asJson(hit, labels)));
                asides.forEach(aside -> answers.add(asJson(aside)));
                out().println(Listing.json(answers));
            } else {
                print(hits, labels);
                asides.forEach(this::print);
            }
        }
        return ExitCode.DONE;
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
        var filter = Filter.of(View.TEAM);
        if (place != null) {
            var within = Places.named(reading, place).id();
            filter = filter.inPlaces(Place.within(Places.list(reading), within));
        }
        return voice == null ? filter : filter.byVoices(Set.of(Voices.named(reading, voice).id()));
    }

    /// Beyond the team places and voices are known only as far as labels give them.
    private Filter asLabelled(Gate gate) throws Refusal {
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
        return Filter.of(View.of(audience, stories));
    }

    private static StoryLabel known(Map<Story.Id, StoryLabel> labels, Story.Id story) {
        return Objects.requireNonNull(labels.get(story));
    }

    private static String title(Hit hit, @Nullable Map<Story.Id, StoryLabel> labels) {
        var label = labels == null ? null : labels.get(hit.story());
        return label == null ? hit.title() : LabelWords.of(label);
    }

    private Map<String, @Nullable Object> asJson(
            Hit hit, @Nullable Map<Story.Id, StoryLabel> labels) {
        return asJson(
                "story", hit.story().value(), title(hit, labels), hit.count(), hit.passages());
    }

    private static Map<String, @Nullable Object> asJson(Aside aside) {
        return switch (aside.about()) {
            case OfInsight(var id) ->
                    asJson("insight", id.value(), aside.title(), aside.count(), aside.passages());
            case OfNoticing(var id, var kept) -> {
                var json =
                        asJson(
                                "noticing",
                                id.value(),
                                aside.title(),
                                aside.count(),
                                aside.passages());
                json.put("private", kept);
                yield json;
            }
        };
    }

    private static Map<String, @Nullable Object> asJson(
            String kind, long id, String title, int count, List<Passage> found) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", id);
        json.put("kind", kind);
        json.put("title", title);
        json.put("count", count);
        var passages = new ArrayList<Map<String, @Nullable Object>>();
        for (var passage : found) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("field", passage.field().name().toLowerCase(java.util.Locale.ROOT));
            one.put("start", passage.range().start());
            one.put("end", passage.range().end());
            one.put("before", passage.before());
            one.put("words", passage.words());
            one.put("after", passage.after());
            passages.add(one);
        }
        json.put("passages", passages);
        return json;
    }

    private void print(Hits answer, @Nullable Map<Story.Id, StoryLabel> labels) {
        var hits = answer.hits();
        if (hits.isEmpty()) {
            out().println(Messages.get("search.found", 0));
        }
        for (var hit : hits) {
            out().println(
                            "%d  %s  (%s)"
                                    .formatted(
                                            hit.story().value(),
                                            title(hit, labels),
                                            Messages.get("search.passages", hit.count())));
            for (var passage : hit.passages().stream().limit(PASSAGES_SHOWN).toList()) {
                out().println("     " + oneLine(passage));
            }
        }
    }

    private void print(Aside aside) {
        var what =
                switch (aside.about()) {
                    case OfInsight(var id) -> Messages.get("search.insight", id.value());
                    case OfNoticing(var id, var kept) ->
                            Messages.get(
                                    kept ? "search.noticing.private" : "search.noticing",
                                    id.value());
                };
        out().println(
                        "%s  %s  (%s)"
                                .formatted(
                                        what,
                                        aside.title(),
                                        Messages.get("search.passages", aside.count())));
    }

    private static String oneLine(Passage passage) {
        var line = passage.before() + "[" + passage.words() + "]" + passage.after();
        var field =
                passage.field() == Field.TEXT
                        ? ""
                        : Messages.get("search.field." + passage.field().name()) + ": ";
        return field + "… " + line.replaceAll("\\s+", " ").strip() + " …";
    }
}
