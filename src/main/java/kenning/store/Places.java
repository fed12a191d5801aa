package kenning.store;

import java.util.List;
import kenning.model.Place;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Where the work happens.
public final class Places {
    private Places() {}

    public static Place.Id add(
            Tx tx,
            String name,
            Place.@Nullable Id parent,
            String kind,
            String approach,
            String entryPoint) {
        return new Place.Id(
                tx.insert(
                        "INSERT INTO place(guid, parent_id, name, kind, status, approach, entry_point) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        parent == null ? null : parent.value(),
                        name,
                        kind,
                        Place.Status.ACTIVE.code(),
                        approach,
                        entryPoint));
    }

    public static List<Place> list(Reading reading) {
        return reading.list(
                "SELECT * FROM place ORDER BY id",
                row -> {
                    var parent = row.numberOrNull("parent_id");
                    return new Place(
                            new Place.Id(row.number("id")),
                            parent == null ? null : new Place.Id(parent),
                            row.text("name"),
                            row.text("kind"),
                            row.word("status", Place.Status.class),
                            row.text("approach"),
                            row.text("entry_point"));
                });
    }

    /// @throws Refusal when there is no such place, with the places that there are
    public static Place named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Place::name, name, "place.none", "place.several");
    }

    public static void save(Tx tx, Place place) {
        var parent = place.parent();
        tx.update(
                "UPDATE place SET parent_id = ?, name = ?, kind = ?, status = ?, approach = ?, entry_point = ? WHERE id = ?",
                parent == null ? null : parent.value(),
                place.name(),
                place.kind(),
                place.status().code(),
                place.approach(),
                place.entryPoint(),
                place.id().value());
    }
}
