package kenning.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenning.model.Place;
import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.store.Crowds;
import kenning.store.Funders;
import kenning.store.HiddenFields;
import kenning.store.Members;
import kenning.store.Objectives;
import kenning.store.PeopleGroups;
import kenning.store.Periods;
import kenning.store.Places;
import kenning.store.Programmes;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Voices;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// What the project screen shows, for the team: nothing of it is meant for anybody else.
@Command(
        name = "project",
        description =
                "Shows the project itself: purpose, places, periods, voices, members, objectives, groups, funders, crowd sizes.",
        footer = {
            "",
            "Examples:",
            "  kenning project alongside.kenning",
            "  kenning project alongside.kenning --json"
        })
final class AboutVerb extends ProjectVerb {
    private record Shown(Programme programme, Map<String, Listing> lists, List<String> hidden) {}

    @Override
    public Integer call() throws Refusal {
        Shown shown;
        try (var project = openToRead()) {
            shown = Project.await(project.read(this::read));
        }
        if (json) {
            out().println(Listing.json(asJson(shown)));
        } else {
            print(shown);
        }
        return ExitCode.DONE;
    }

    private Shown read(Reading reading) {
        var places =
                Places.list(reading).stream()
                        .collect(Collectors.toMap(Place::id, Function.identity()));
        var lists = new LinkedHashMap<String, Listing>();
        lists.put("places", places(reading, places));
        lists.put("periods", periods(reading));
        lists.put("voices", voices(reading));
        lists.put("members", members(reading));
        lists.put("objectives", objectives(reading));
        lists.put("groups", groups(reading, places));
        lists.put("funders", funders(reading));
        lists.put("crowds", crowds(reading, places));
        var hidden =
                HiddenFields.list(reading).stream().sorted().map(field -> field.code()).toList();
        return new Shown(Programmes.read(reading), lists, hidden);
    }

    private Listing places(Reading reading, Map<Place.Id, Place> places) {
        var stories = Places.stories(reading);
        var list =
                listing("id", "name", "parent", "status", "stories")
                        .and(json, "kind", "approach", "entryPoint", "first", "last")
                        .made();
        for (var place : Places.list(reading)) {
            list.row(
                    only(
                            list,
                            place.id().value(),
                            place.name(),
                            name(places, place.parent()),
                            place.status().code(),
                            stories.getOrDefault(place.id(), 0),
                            place.kind(),
                            place.approach(),
                            place.entryPoint(),
                            day(place.first()),
                            day(place.last())));
        }
        return list;
    }

    private Listing periods(Reading reading) {
        var list = listing("id", "name", "first", "last", "kind").made();
        for (var period : Periods.list(reading)) {
            list.row(
                    period.id().value(),
                    period.name(),
                    day(period.first()),
                    day(period.last()),
                    period.kind());
        }
        return list;
    }

    private Listing voices(Reading reading) {
        var tellers = Voices.tellers(reading);
        var list = listing("id", "name", "family", "tellers").made();
        for (var voice : Voices.list(reading)) {
            list.row(
                    voice.id().value(),
                    voice.name(),
                    voice.family().code(),
                    tellers.getOrDefault(voice.id(), 0));
        }
        return list;
    }

    private Listing members(Reading reading) {
        var work = Members.work(reading);
        var list =
                listing("id", "label", "role", "organisation", "active", "work")
                        .and(json, "colour", "first", "last")
                        .made();
        for (var member : Members.list(reading)) {
            list.row(
                    only(
                            list,
                            member.id().value(),
                            member.label(),
                            member.role(),
                            member.organisation(),
                            json
                                    ? (Object) member.active()
                                    : Messages.get(member.active() ? "cli.working" : "about.left"),
                            work.getOrDefault(member.id(), 0),
                            member.colour(),
                            day(member.first()),
                            day(member.last())));
        }
        return list;
    }

    private Listing objectives(Reading reading) {
        var list = listing("id", "name", "detail").made().wrapping();
        for (var objective : Objectives.list(reading)) {
            list.row(objective.id().value(), objective.name(), objective.detail());
        }
        return list;
    }

    private Listing groups(Reading reading, Map<Place.Id, Place> places) {
        var list = listing("id", "name", "place", "family").and(json, "detail").made();
        for (var group : PeopleGroups.list(reading)) {
            var family = group.family();
            list.row(
                    only(
                            list,
                            group.id().value(),
                            group.name(),
                            name(places, group.place()),
                            family == null ? null : family.code(),
                            group.detail()));
        }
        return list;
    }

    private Listing funders(Reading reading) {
        var list = listing("id", "name", "first", "last", "detail").made().wrapping();
        for (var funder : Funders.list(reading)) {
            list.row(
                    funder.id().value(),
                    funder.name(),
                    day(funder.first()),
                    day(funder.last()),
                    funder.detail());
        }
        return list;
    }

    private Listing crowds(Reading reading, Map<Place.Id, Place> places) {
        var list = listing("id", "label", "place", "size", "asOf").and(json, "source").made();
        for (var crowd : Crowds.list(reading)) {
            var size = crowd.size();
            var asOf = crowd.asOf();
            list.row(
                    only(
                            list,
                            crowd.id().value(),
                            crowd.role(),
                            name(places, crowd.place()),
                            size == null && !json ? Messages.get("about.many") : size,
                            asOf == null ? null : asOf.iso(),
                            crowd.source()));
        }
        return list;
    }

    /// The columns of a list, some of which stand in JSON only, where there is room for all.
    private record Columns(List<String> names) {
        Columns and(boolean too, String... more) {
            return too
                    ? new Columns(Stream.concat(names.stream(), List.of(more).stream()).toList())
                    : this;
        }

        Listing made() {
            return new Listing(names.toArray(String[]::new));
        }
    }

    private static Columns listing(String... names) {
        return new Columns(List.of(names));
    }

    /// As many of the values as the list has columns.
    private static @Nullable Object[] only(Listing list, @Nullable Object... values) {
        return Arrays.copyOf(values, list.columns());
    }

    private static @Nullable String name(Map<Place.Id, Place> places, Place.@Nullable Id id) {
        var place = id == null ? null : places.get(id);
        return place == null ? null : place.name();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void print(Shown shown) {
        var programme = shown.programme();
        out().println(programme.name());
        tellIf("about.field.purpose", programme.purpose());
        tellIf("about.field.values", programme.values());
        tellIf("about.field.ends", programme.ends() == null ? "" : programme.ends().toString());
        tellIf("about.section.safeguarding", programme.safeguarding());
        shown.lists()
                .forEach((name, list) -> {
                    out().println();
                    out().println(Messages.get("about.section." + name));
                    list.print(out(), false, "cli.noneYet");
                });
        if (!shown.hidden().isEmpty()) {
            out().println();
            tellIf("cli.hiddenFields", String.join(", ", shown.hidden()));
        }
    }

    private void tellIf(String key, String text) {
        if (!text.isBlank()) {
            out().println(Messages.get(key) + ": " + text);
        }
    }

    private static Map<String, @Nullable Object> asJson(Shown shown) {
        var programme = shown.programme();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", programme.name());
        json.put("purpose", programme.purpose());
        json.put("values", programme.values());
        json.put("ends", day(programme.ends()));
        json.put("safeguarding", programme.safeguarding());
        shown.lists().forEach((name, list) -> json.put(name, list.rows()));
        json.put("hidden", shown.hidden());
        return json;
    }
}
