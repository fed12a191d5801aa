package kenning.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kenning.model.Dates;
import kenning.model.Place;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Where the work happens. Places that lie in the same place have different names, and no place
/// lies in itself.
public final class Places {
    private static final String INSIDE =
            """
            WITH RECURSIVE inside(id) AS (
              SELECT ? UNION SELECT p.id FROM place p JOIN inside ON p.parent_id = inside.id)
            """;

    private Places() {}

    /// @throws Refusal when it has no name, or a place beside it has that name
    public static Place.Id add(
            Tx tx,
            String name,
            Place.@Nullable Id parent,
            String kind,
            String approach,
            String entryPoint)
            throws Refusal {
        return new Place.Id(
                tx.insert(
                        "INSERT INTO place(guid, parent_id, name, kind, status, approach, entry_point) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        parent == null ? null : parent.value(),
                        free(list(tx), name, parent, -1),
                        kind,
                        Place.Status.ACTIVE.code(),
                        approach,
                        entryPoint));
    }

    private static String free(List<Place> all, String name, Place.@Nullable Id parent, long but)
            throws Refusal {
        var others =
                all.stream()
                        .filter(p -> p.id().value() != but && Objects.equals(p.parent(), parent))
                        .map(Place::name)
                        .toList();
        return Names.free(name, others, "place.noName", "place.nameTaken");
    }

    /// In the order in which they were added.
    public static List<Place> list(Reading reading) {
        return reading.list("SELECT * FROM place ORDER BY id", Places::place);
    }

    public static Optional<Place> find(Reading reading, Place.Id place) {
        return reading.first("SELECT * FROM place WHERE id = ?", Places::place, place.value());
    }

    /// @throws Refusal when there is no such place, with the places that there are
    public static Place named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Place::name, name, "place.none", "place.several");
    }

    /// How many stories stand in each place itself, without those on hold; places without any are
    /// not in it.
    public static Map<Place.Id, Integer> stories(Reading reading) {
        var stories = new HashMap<Place.Id, Integer>();
        reading.list(
                "SELECT place_id, count(*) AS n FROM story WHERE held = 0 AND place_id IS NOT NULL GROUP BY place_id",
                row -> stories.put(new Place.Id(row.number("place_id")), row.small("n")));
        return stories;
    }

    /// @throws Refusal when it has no name or that of a place beside it, would lie in itself, or
    ///   its days are in the wrong order
    public static void save(Tx tx, Place place) throws Refusal {
        var all = list(tx);
        var parent = place.parent();
        if (parent != null && Place.within(all, place.id()).contains(parent)) {
            throw Refusal.of("place.insideItself", place.name());
        }
        Dates.between(place.first(), place.last());
        tx.update(
                "UPDATE place SET parent_id = ?, name = ?, kind = ?, status = ?, approach = ?, entry_point = ?, first_day = ?, last_day = ? WHERE id = ?",
                parent == null ? null : parent.value(),
                free(all, place.name(), parent, place.id().value()),
                place.kind(),
                place.status().code(),
                place.approach(),
                place.entryPoint(),
                place.first(),
                place.last(),
                place.id().value());
    }

    /// Removes a place with the places in it and their crowd sizes.
    ///
    /// @throws Refusal when stories stand in it, or their tellers belong to it
    public static void remove(Tx tx, Place.Id place) throws Refusal {
        long held =
                tx.number(
                        INSIDE
                                + "SELECT count(*) FROM story s JOIN teller t ON t.id = s.teller_id"
                                + " WHERE s.place_id IN (SELECT id FROM inside) OR t.place_id IN (SELECT id FROM inside)",
                        place.value());
        var found = find(tx, place);
        if (held > 0 && found.isPresent()) {
            throw Refusal.of("place.hasStories", found.get().name());
        }
        tx.update("DELETE FROM place WHERE id = ?", place.value());
    }

    private static Place place(Row row) throws SQLException {
        var parent = row.numberOrNull("parent_id");
        return new Place(
                new Place.Id(row.number("id")),
                parent == null ? null : new Place.Id(parent),
                row.text("name"),
                row.text("kind"),
                row.word("status", Place.Status.class),
                row.text("approach"),
                row.text("entry_point"),
                row.dayOrNull("first_day"),
                row.dayOrNull("last_day"));
    }
}
