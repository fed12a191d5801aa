package kenning.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.release.Gate;
import kenning.release.StoryLabel;
import kenning.report.LabelWords;
import kenning.search.Field;
import kenning.search.Filter;
import kenning.search.Hit;
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
            "  kenning search alongside.kenning \"came back\"",
            "  kenning search alongside.kenning 'bus* NOT school' --place Glenmorrin",
            "",
            "Several words given apart must all stand in a story; a phrase needs quotation marks inside the quotes of the shell: '\"came back\"'."
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

    private record Scope(Gate gate, Filter filter) {}

    @Override
    public Integer call() throws Refusal {
        var query = query();
        try (var project = openToRead();
                var index = StoryIndex.build(project, Progress.NONE)) {
            var scope = Project.await(project.read(this::scope));
            var hits = index.search(query, scope.filter(), Integer.MAX_VALUE).hits();
            var labels = audience == Audience.TEAM ? null : scope.gate().labels();
            var shown =
                    hits.stream()
                            .filter(hit -> labels == null || !passages(hit).isEmpty())
                            .limit(most)
                            .toList();
            if (json) {
                out().println(Listing.json(shown.stream().map(h -> asJson(h, labels)).toList()));
            } else {
                print(shown, labels);
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
        var view = audience == Audience.TEAM ? View.TEAM : View.of(audience, gate.shown());
        var filter = Filter.of(view);
        if (place != null) {
            var within = Places.named(reading, place).id();
            filter = filter.inPlaces(Place.within(Places.list(reading), within));
        }
        return new Scope(
                gate,
                voice == null
                        ? filter
                        : filter.byVoices(Set.of(Voices.named(reading, voice).id())));
    }

    /// The passages that may be shown: titles are the team's own.
    private List<Passage> passages(Hit hit) {
        return hit.passages().stream()
                .filter(p -> audience == Audience.TEAM || p.field() != Field.TITLE)
                .toList();
    }

    private static String title(Hit hit, @Nullable Map<Story.Id, StoryLabel> labels) {
        var label = labels == null ? null : labels.get(hit.story());
        return label == null ? hit.title() : LabelWords.of(label);
    }

    private Map<String, @Nullable Object> asJson(
            Hit hit, @Nullable Map<Story.Id, StoryLabel> labels) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", hit.story().value());
        json.put("title", title(hit, labels));
        json.put("count", hit.count());
        var passages = new ArrayList<Map<String, @Nullable Object>>();
        for (var passage : passages(hit)) {
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

    private void print(List<Hit> hits, @Nullable Map<Story.Id, StoryLabel> labels) {
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
            for (var passage : passages(hit).stream().limit(PASSAGES_SHOWN).toList()) {
                out().println("     " + oneLine(passage));
            }
        }
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
