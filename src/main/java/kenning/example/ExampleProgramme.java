package kenning.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kenning.model.Place;
import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.model.VoiceFamily;
import kenning.store.Crowds;
import kenning.store.Funders;
import kenning.store.Objectives;
import kenning.store.PeopleGroups;
import kenning.store.Periods;
import kenning.store.Places;
import kenning.store.Programmes;
import kenning.store.Synonyms;
import kenning.store.Tx;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// What the example is for, where and when it happens, who pays for it, and how many people its
/// labels fit.
final class ExampleProgramme {
    private ExampleProgramme() {}

    /// @return the places by their references
    static Map<String, Place.Id> add(Tx tx) throws Refusal {
        programme(tx);
        periods(tx);
        var places = places(tx);
        for (var row : Sources.table("objectives")) {
            Objectives.add(tx, row.get("name"), row.get("detail"));
        }
        funders(tx);
        groups(tx, places);
        crowds(tx, places);
        Synonyms.addUsual(tx);
        return places;
    }

    private static void programme(Tx tx) {
        var values = new HashMap<String, String>();
        Sources.table("programme").forEach(row -> values.put(row.get("key"), row.get("value")));
        Programmes.save(
                tx,
                new Programme(
                        values.getOrDefault("name", ""),
                        values.getOrDefault("purpose", ""),
                        LocalDate.parse(values.getOrDefault("ends", "")),
                        values.getOrDefault("values", ""),
                        values.getOrDefault("safeguarding", "")));
    }

    private static void periods(Tx tx) throws Refusal {
        var kinds = new HashMap<String, String>();
        for (var row : Sources.table("periods")) {
            Periods.add(
                    tx,
                    row.get("name"),
                    LocalDate.parse(row.get("first")),
                    LocalDate.parse(row.get("last")));
            kinds.put(row.get("name"), row.get("kind"));
        }
        for (var period : Periods.list(tx)) {
            Periods.save(tx, period.withKind(kinds.getOrDefault(period.name(), "")));
        }
    }

    private static Map<String, Place.Id> places(Tx tx) throws Refusal {
        var places = new HashMap<String, Place.Id>();
        for (var row : Sources.table("places")) {
            var parent = row.get("parent").isEmpty() ? null : places.get(row.get("parent"));
            var place =
                    Places.add(
                            tx,
                            row.get("name"),
                            parent,
                            row.get("kind"),
                            row.get("approach"),
                            row.get("entry_point"));
            Places.save(
                    tx,
                    Places.find(tx, place)
                            .orElseThrow()
                            .withStatus(ExampleProject.word(Place.Status.class, row.get("status")))
                            .withDays(day(row, "first"), day(row, "last")));
            places.put(row.get("ref"), place);
        }
        return places;
    }

    private static void funders(Tx tx) throws Refusal {
        for (var row : Sources.table("funders")) {
            var funder = Funders.add(tx, row.get("name"));
            Funders.save(
                    tx,
                    Funders.find(tx, funder)
                            .orElseThrow()
                            .withDetail(row.get("detail"))
                            .withDays(day(row, "first"), day(row, "last")));
        }
    }

    private static void groups(Tx tx, Map<String, Place.Id> places) throws Refusal {
        for (var row : Sources.table("groups")) {
            var group = PeopleGroups.add(tx, row.get("name"));
            PeopleGroups.save(
                    tx,
                    PeopleGroups.find(tx, group)
                            .orElseThrow()
                            .withPlace(place(places, row))
                            .withFamily(
                                    ExampleProject.wordOrNull(VoiceFamily.class, row.get("family")))
                            .withDetail(row.get("detail")));
        }
    }

    private static void crowds(Tx tx, Map<String, Place.Id> places) throws Refusal {
        for (var row : Sources.table("crowds")) {
            var size = row.get("size").isEmpty() ? null : Integer.valueOf(row.get("size"));
            var crowd = Crowds.add(tx, row.get("role"), place(places, row), size);
            Crowds.save(
                    tx,
                    Crowds.find(tx, crowd)
                            .orElseThrow()
                            .withAsOf(ExampleProject.date(row.get("as_of")))
                            .withSource(row.get("source")));
        }
    }

    private static Place.@Nullable Id place(Map<String, Place.Id> places, CSVRecord row) {
        var ref = row.get("place");
        return ref.isEmpty() ? null : ExampleProject.known(places, ref);
    }

    static @Nullable LocalDate day(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }
}
