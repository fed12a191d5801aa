package kenning.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Indicator;
import kenning.model.Refusal;
import kenning.model.Signal;
import kenning.model.StorySummary;
import kenning.model.StoryText;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Project;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Shows a story with its codings and signs.",
        footer = {"", "Example:", "  kenning show alongside.kenning \"Small things, a Tuesday\""})
final class ShowVerb extends ProjectVerb {
    @Parameters(
            index = "1",
            paramLabel = "STORY",
            description = "Its title, the beginning of it, or its number.")
    String story;

    @Option(names = "--held", description = "Among the stories on hold.")
    boolean held;

    private record Shown(
            StorySummary summary,
            StoryText text,
            List<Coding> codings,
            List<Signal> signals,
            Map<Code.Id, Code> codes,
            Map<Indicator.Id, Indicator> indicators) {}

    @Override
    public Integer call() throws Refusal {
        Shown shown;
        try (var project = openToRead()) {
            shown =
                    Project.await(
                            project.read(r -> {
                                var found = Stories.named(r, story, held);
                                return new Shown(
                                        found,
                                        Stories.text(r, found.id()),
                                        Codings.of(r, found.id()),
                                        Signals.of(r, found.id()),
                                        Codes.list(r).stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Code::id, Function.identity())),
                                        Indicators.list(r).stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Indicator::id,
                                                                Function.identity())));
                            }));
        }
        if (json) {
            out().println(Listing.json(asJson(shown)));
        } else {
            print(shown);
        }
        return ExitCode.DONE;
    }

    private void print(Shown shown) {
        var summary = shown.summary();
        var role = summary.voice();
        out().println(summary.title());
        var told = summary.story().told();
        out().println(
                        String.join(
                                " · ",
                                List.of(
                                                Messages.get(
                                                        "cli.storyNumber", summary.id().value()),
                                                role == null ? "" : role.name(),
                                                summary.placeName(),
                                                told == null ? "" : told.iso(),
                                                StoriesVerb.uses(summary))
                                        .stream()
                                        .filter(part -> !part.isEmpty())
                                        .toList()));
        for (var turn : shown.text().turns()) {
            out().println();
            var time = turn.at() == null ? "" : "[" + clock(turn.at()) + "] ";
            out().println(
                            time
                                    + (turn.speaker() == null ? "" : turn.speaker() + ": ")
                                    + turn.text());
        }
        if (!shown.codings().isEmpty() || !shown.signals().isEmpty()) {
            out().println();
        }
        for (var coding : shown.codings()) {
            out().println(
                            "["
                                    + coding.id().value()
                                    + "] "
                                    + name(shown, coding)
                                    + " — “"
                                    + coding.words()
                                    + "”");
        }
        for (var signal : shown.signals()) {
            out().println(
                            signal.direction().mark()
                                    + " "
                                    + name(shown, signal)
                                    + " ("
                                    + Messages.get("direction." + signal.direction().code())
                                    + ") — “"
                                    + signal.words()
                                    + "”");
        }
    }

    private static String name(Shown shown, Coding coding) {
        var code = shown.codes().get(coding.code());
        return code == null ? "" : code.name();
    }

    private static String name(Shown shown, Signal signal) {
        var indicator =
                signal.indicator() == null ? null : shown.indicators().get(signal.indicator());
        return indicator == null ? "" : indicator.wording();
    }

    private static Map<String, @Nullable Object> asJson(Shown shown) {
        var summary = shown.summary();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", summary.id().value());
        json.put("title", summary.title());
        json.put("voice", summary.voice() == null ? null : summary.voice().name());
        json.put("place", summary.placeName());
        json.put("told", summary.story().told() == null ? null : summary.story().told().iso());
        json.put("uses", summary.permission().uses().stream().sorted().map(u -> u.code()).toList());
        json.put("text", shown.text().text());
        var turns = new ArrayList<Map<String, @Nullable Object>>();
        for (var turn : shown.text().turns()) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("speaker", turn.speaker());
            one.put("at", turn.at() == null ? null : clock(turn.at()));
            one.put("text", turn.text());
            turns.add(one);
        }
        json.put("turns", turns);
        json.put(
                "codings",
                shown.codings().stream()
                        .map(c ->
                                mark(
                                        c.id().value(),
                                        name(shown, c),
                                        c.words(),
                                        c.range().start(),
                                        c.range().end(),
                                        null))
                        .toList());
        json.put(
                "signals",
                shown.signals().stream()
                        .map(s ->
                                mark(
                                        s.id().value(),
                                        name(shown, s),
                                        s.words(),
                                        s.range().start(),
                                        s.range().end(),
                                        s.direction().code()))
                        .toList());
        return json;
    }

    /// Offsets in UTF-16 units of `text`, the end exclusive.
    private static Map<String, @Nullable Object> mark(
            long id, String name, String words, int start, int end, @Nullable String direction) {
        var mark = new LinkedHashMap<String, @Nullable Object>();
        mark.put("id", id);
        mark.put("name", name);
        mark.put("start", start);
        mark.put("end", end);
        mark.put("words", words);
        if (direction != null) {
            mark.put("direction", direction);
        }
        return mark;
    }

    static String clock(Duration at) {
        return "%02d:%02d:%02d".formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart());
    }
}
