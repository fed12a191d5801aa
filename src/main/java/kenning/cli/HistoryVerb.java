package kenning.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kenning.model.Insight;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.store.Codes;
import kenning.store.Compaction;
import kenning.store.History;
import kenning.store.Indicators;
import kenning.store.Insights;
import kenning.store.Members;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Reading;
import kenning.store.Standing;
import kenning.store.Step;
import kenning.store.StepFilter;
import kenning.store.StepKind;
import kenning.store.Thing;
import kenning.store.Wordings;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "history",
        description =
                "Lists what was done, by whom and when, the newest first; the earlier wordings of one thing; or compacts what is old.",
        footer = {
            "",
            "Examples:",
            "  kenning history alongside.kenning --most 20",
            "  kenning history alongside.kenning --who Ana --from 2026-03-01 --kind codes --undoable",
            "  kenning history alongside.kenning --of \"code:Being listened to\"",
            "  kenning history alongside.kenning --compact-before 2026-01-01 --yes"
        })
final class HistoryVerb extends ProjectVerb {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @Option(names = "--most", paramLabel = "N", description = "At most so many steps.")
    int most = 50;

    @Option(names = "--who", paramLabel = "MEMBER", description = "Only what this member did.")
    @Nullable String who;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only from this day on.")
    @Nullable LocalDate from;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only until this day.")
    @Nullable LocalDate until;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Only what concerns stories, consent, codings, codes, signs, indicators, insights, noticings, notes, outputs or project.")
    @Nullable String kind;

    @Option(names = "--words", paramLabel = "WORDS", description = "Only steps named so.")
    String words = "";

    @Option(names = "--undoable", description = "Only what can still be undone.")
    boolean undoable;

    @Option(
            names = "--of",
            paramLabel = "THING",
            description =
                    "The earlier wordings of a thing: code:NAME, indicator:WORDING or insight:NUMBER.")
    @Nullable String of;

    @Option(
            names = "--compact-before",
            converter = Day.class,
            paramLabel = "DATE",
            description =
                    "Forgets what the steps before this day changed, so that the file gets smaller; they can then no longer be undone. Says what that would be, and does it with --yes.")
    @Nullable LocalDate compactBefore;

    @Option(names = "--yes", description = "Really compacts.")
    boolean yes;

    @Override
    public Integer call() throws Refusal {
        if (compactBefore != null) {
            return compact(compactBefore);
        }
        try (var project = openToRead()) {
            if (of == null) {
                list(project);
            } else {
                wordings(project, of);
            }
        }
        return ExitCode.DONE;
    }

    private void list(Project project) throws Refusal {
        record Answer(List<Step> steps, Map<Member.Id, String> members, Standing standing) {}
        var answer =
                ask(
                        project,
                        reading ->
                                new Answer(
                                        History.page(
                                                reading, filter(reading), Long.MAX_VALUE, most),
                                        Members.labels(reading),
                                        Standing.of(reading)));
        var listing = new Listing("id", "name", "member", "made", "state", "kept");
        for (var step : answer.steps()) {
            boolean behind = step.state() == Step.State.DONE && !answer.standing().inForce(step);
            listing.row(
                    step.id(),
                    step.label(),
                    name(answer.members(), step.member()),
                    made(step.made()),
                    behind
                            ? Messages.get("history.state.behind")
                            : step.state().name().toLowerCase(Locale.ROOT),
                    json ? (Object) (step.kept() && !behind) : kept(step, behind));
        }
        listing.print(out(), json, "cli.noHistory");
    }

    private static String kept(Step step, boolean behind) {
        return step.kept() && !behind ? Messages.get("history.kept") : "";
    }

    private StepFilter filter(Reading reading) throws Refusal {
        var filter = StepFilter.ALL.saying(words).undoable(undoable).about(kind());
        if (who != null) {
            filter = filter.by(Members.named(reading, who).id());
        }
        return filter.between(start(from), until == null ? null : start(until.plusDays(1)));
    }

    private @Nullable StepKind kind() throws Refusal {
        if (kind == null) {
            return null;
        }
        for (var one : StepKind.values()) {
            if (one.name().equalsIgnoreCase(kind)) {
                return one;
            }
        }
        throw Refusal.of(
                "cli.history.noKind",
                kind,
                Arrays.stream(StepKind.values())
                        .map(k -> k.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private void wordings(Project project, String thing) throws Refusal {
        record Answer(List<Wordings.Change> changes, Map<Member.Id, String> members) {}
        var answer =
                ask(
                        project,
                        reading ->
                                new Answer(
                                        Wordings.of(reading, named(reading, thing)),
                                        Members.labels(reading)));
        var listing = new Listing("made", "member", "field", "was", "became", "because").wrapping();
        for (var change : answer.changes()) {
            for (var field : change.fields()) {
                listing.row(
                        made(change.made()),
                        name(answer.members(), change.member()),
                        Messages.get("history.field." + field.column()),
                        field.was(),
                        field.became(),
                        change.because());
            }
        }
        listing.print(out(), json, "cli.history.noWordings");
    }

    private static Thing named(Reading reading, String thing) throws Refusal {
        int colon = thing.indexOf(':');
        var name = thing.substring(colon + 1).strip();
        return switch (colon < 0 ? "" : thing.substring(0, colon).strip()) {
            case "code" -> Thing.of(Codes.named(reading, name).id());
            case "indicator" -> Thing.of(Indicators.named(reading, name).id());
            case "insight" -> Thing.of(insight(reading, name));
            default -> throw Refusal.of("cli.history.noThing", thing);
        };
    }

    private static Insight.Id insight(Reading reading, String number) throws Refusal {
        return Insights.list(reading).stream()
                .map(Insight::id)
                .filter(id -> Long.toString(id.value()).equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.of("cli.history.noInsight", number));
    }

    private int compact(LocalDate day) throws Refusal {
        var before = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
        var shown = DAY.format(day);
        try (var project = openToWrite()) {
            var figures = Project.await(project.read(r -> Compaction.figures(r, before)));
            if (figures.steps() == 0) {
                throw Refusal.of("history.nothingToCompact");
            }
            if (!yes) {
                tell(
                        "cli.history.compactWould",
                        figures.steps(),
                        shown,
                        kilobytes(figures.bytes()));
                return ExitCode.IN_PART;
            }
            var label = Messages.get("edit.compact", shown);
            var done = Project.await(project.compact(before, label));
            if (json) {
                out().println(
                                Listing.json(
                                        Listing.object(
                                                "steps",
                                                done.steps(),
                                                "before",
                                                done.before(),
                                                "after",
                                                done.after())));
            } else {
                out().println(
                                Messages.get(
                                        "history.compactedTo",
                                        done.steps(),
                                        kilobytes(done.before()),
                                        kilobytes(done.after())));
            }
            return ExitCode.DONE;
        }
    }

    private static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    private static String name(Map<Member.Id, String> members, Member.@Nullable Id member) {
        return member == null ? "" : members.getOrDefault(member, "");
    }

    private String made(Instant made) {
        return json ? made.toString() : UndoVerb.MADE.format(made);
    }

    private static <T> T ask(Project project, Query<T> query) throws Refusal {
        return Project.await(project.read(query));
    }
}
