package kenning.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.analysis.Count;
import kenning.analysis.Counts;
import kenning.model.Audience;
import kenning.model.Countable;
import kenning.model.Dates;
import kenning.model.Dimension;
import kenning.model.Key;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.release.Gate;
import kenning.store.Project;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "counts",
        description = {
            "Counts stories, coded passages or signs: how many stories, tellers and passages.",
            "Stories are those that the audience may be shown; codes and signs are counted in every story that may be counted, whether or not it may be quoted."
        },
        footer = {
            "",
            "Examples:",
            "  kenning counts alongside.kenning --of stories --by place,family",
            "  kenning counts alongside.kenning --of signals --by indicator,direction --audience funder",
            "  kenning counts alongside.kenning --of codes --with codes"
        })
final class CountsVerb extends ProjectVerb {
    enum What {
        STORIES,
        CODES,
        SIGNALS;

        /// What it is always counted by.
        List<Dimension> always() {
            return this == CODES ? List.of(Dimension.CODE) : List.of();
        }

        /// What it is counted by when nobody says.
        List<Dimension> usually() {
            return switch (this) {
                case STORIES -> List.of(Dimension.FAMILY);
                case CODES -> List.of();
                case SIGNALS -> List.of(Dimension.INDICATOR, Dimension.DIRECTION);
            };
        }

        Set<Dimension> possible() {
            var possible =
                    EnumSet.complementOf(
                            EnumSet.of(Dimension.CODE, Dimension.INDICATOR, Dimension.DIRECTION));
            switch (this) {
                case STORIES -> {}
                case CODES -> possible.add(Dimension.CODE);
                case SIGNALS ->
                        possible.addAll(EnumSet.of(Dimension.INDICATOR, Dimension.DIRECTION));
            }
            return possible;
        }
    }

    @Option(names = "--of", required = true, description = "stories, codes or signals.")
    What of;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "WHAT",
            description =
                    "One or several, with commas: place, locality, voice, family, year; for signals indicator and direction too.")
    List<String> by = List.of();

    @Option(
            names = "--with",
            paramLabel = "codes",
            description =
                    "For codes: which of them stand together, on the same words and in the same story.")
    @Nullable String with;

    @Option(
            names = "--audience",
            description = "For whom: team (as without it), room, internal, funder or public.")
    Audience audience = Audience.TEAM;

    @Override
    public Integer call() throws Refusal {
        var dimensions = dimensions();
        if (with != null && (of != What.CODES || !with.equals("codes") || !by.isEmpty())) {
            throw Refusal.of("cli.counts.with");
        }
        Gate gate;
        try (var project = openToRead()) {
            gate = Project.await(project.read(r -> Gate.open(r, audience)));
        }
        var items =
                switch (of) {
                    case STORIES -> gate.stories(Dates.ALL);
                    case CODES -> gate.codings(Dates.ALL);
                    case SIGNALS -> gate.signs(Dates.ALL);
                };
        if (items.isEmpty() && audience != Audience.TEAM && gate.hidesEverything()) {
            throw new Refusal(
                    Kind.WITHHELD, "report.withheld", Messages.get("audience." + audience.code()));
        }
        gate.requireFit(
                items.stream()
                        .flatMap(item -> item.keys().values().stream().map(Key::name))
                        .distinct()
                        .toList());
        if (with != null) {
            TogetherListing.print(gate.spans(Dates.ALL), out(), json);
            return ExitCode.DONE;
        }
        var rows = Counts.by(dimensions, items);
        if (json) {
            out().println(Listing.json(asJson(dimensions, rows)));
        } else {
            print(dimensions, rows, items);
        }
        return ExitCode.DONE;
    }

    private List<Dimension> dimensions() throws Refusal {
        var dimensions = new ArrayList<>(of.always());
        for (var word : by) {
            var dimension = Spell.dimension(word);
            if (!of.possible().contains(dimension)) {
                throw Refusal.of(
                        "cli.counts.notBy",
                        Messages.get("cli.counts." + of.name()),
                        dimension.code(),
                        String.join(", ", of.possible().stream().map(Dimension::code).toList()));
            }
            if (!dimensions.contains(dimension)) {
                dimensions.add(dimension);
            }
        }
        if (by.isEmpty()) {
            dimensions.addAll(of.usually());
        }
        return dimensions;
    }

    private static List<Map<String, @Nullable Object>> asJson(
            List<Dimension> dimensions, List<Counts.Row> rows) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("id", all.size() + 1);
            json.put("name", Spell.name(row));
            for (int i = 0; i < dimensions.size(); i++) {
                json.put(dimensions.get(i).code(), row.keys().get(i).name());
            }
            json.put("stories", row.count().stories());
            json.put("tellers", row.count().tellers());
            json.put("passages", row.count().passages());
            all.add(json);
        }
        return all;
    }

    private void print(List<Dimension> dimensions, List<Counts.Row> rows, List<Countable> items) {
        var columns = new ArrayList<>(dimensions.stream().map(Dimension::code).toList());
        columns.addAll(List.of("stories", "tellers", "passages"));
        var listing = new Listing(columns.toArray(String[]::new));
        for (var row : rows) {
            var cells = new ArrayList<@Nullable Object>();
            for (int i = 0; i < dimensions.size(); i++) {
                cells.add(
                        Spell.out(dimensions.get(i), row.keys().get(i), audience != Audience.TEAM));
            }
            addCount(cells, row.count());
            listing.row(cells.toArray());
        }
        if (rows.size() > 1) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(Messages.get("report.all"));
            while (cells.size() < dimensions.size()) {
                cells.add("");
            }
            addCount(cells, Count.of(items));
            listing.row(cells.toArray());
        }
        listing.print(out(), false, "cli.counts.none");
    }

    private static void addCount(List<@Nullable Object> cells, Count count) {
        cells.add(count.stories());
        cells.add(count.tellers());
        cells.add(count.passages());
    }
}
