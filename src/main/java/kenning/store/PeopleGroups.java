package kenning.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kenning.model.PeopleGroup;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.VoiceFamily;

/// Groups of people who meet; no two have the same name.
public final class PeopleGroups {
    private PeopleGroups() {}

    /// @throws Refusal when it has no name, or that of another
    public static PeopleGroup.Id add(Tx tx, String name) throws Refusal {
        return new PeopleGroup.Id(
                tx.insert(
                        "INSERT INTO people_group(guid, name, detail) VALUES(?, ?, '')",
                        Tx.guid(),
                        free(tx, name, -1)));
    }

    private static String free(Tx tx, String name, long but) throws Refusal {
        var others =
                list(tx).stream()
                        .filter(g -> g.id().value() != but)
                        .map(PeopleGroup::name)
                        .toList();
        return Names.free(name, others, "group.noName", "group.nameTaken");
    }

    /// In the order in which they were added.
    public static List<PeopleGroup> list(Reading reading) {
        return reading.list("SELECT * FROM people_group ORDER BY id", PeopleGroups::group);
    }

    public static Optional<PeopleGroup> find(Reading reading, PeopleGroup.Id group) {
        return reading.first(
                "SELECT * FROM people_group WHERE id = ?", PeopleGroups::group, group.value());
    }

    /// @throws Refusal when it has no name, or that of another
    public static void save(Tx tx, PeopleGroup group) throws Refusal {
        var place = group.place();
        var family = group.family();
        tx.update(
                "UPDATE people_group SET name = ?, place_id = ?, family = ?, detail = ? WHERE id = ?",
                free(tx, group.name(), group.id().value()),
                place == null ? null : place.value(),
                family == null ? null : family.code(),
                group.detail(),
                group.id().value());
    }

    public static void remove(Tx tx, PeopleGroup.Id group) {
        tx.update("DELETE FROM people_group WHERE id = ?", group.value());
    }

    private static PeopleGroup group(Row row) throws SQLException {
        var place = row.numberOrNull("place_id");
        return new PeopleGroup(
                new PeopleGroup.Id(row.number("id")),
                row.text("name"),
                place == null ? null : new Place.Id(place),
                row.wordOrNull("family", VoiceFamily.class),
                row.text("detail"));
    }
}
