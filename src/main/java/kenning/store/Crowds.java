package kenning.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kenning.model.Crowd;
import kenning.model.Place;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// How many people a label fits: recorded once for each role and place.
public final class Crowds {
    private Crowds() {}

    /// @param size none when there are many
    /// @throws Refusal when there is no role, its crowd in this place is recorded already, or the
    ///   size is below 0
    public static Crowd.Id add(Tx tx, String role, Place.@Nullable Id place, @Nullable Integer size)
            throws Refusal {
        return new Crowd.Id(
                tx.insert(
                        "INSERT INTO crowd(guid, role, place_id, size, source) VALUES(?, ?, ?, ?, '')",
                        Tx.guid(),
                        free(tx, role, place, -1),
                        place == null ? null : place.value(),
                        sound(size)));
    }

    private static String free(Tx tx, String role, Place.@Nullable Id place, long but)
            throws Refusal {
        var others =
                list(tx).stream()
                        .filter(c -> c.id().value() != but && Objects.equals(c.place(), place))
                        .map(Crowd::role)
                        .toList();
        return Names.free(role, others, "crowd.noRole", "crowd.taken");
    }

    private static @Nullable Integer sound(@Nullable Integer size) throws Refusal {
        if (size != null && size < 0) {
            throw Refusal.of("crowd.negative");
        }
        return size;
    }

    /// By role, and then by place in the order in which places were added.
    public static List<Crowd> list(Reading reading) {
        return reading.list(
                "SELECT * FROM crowd ORDER BY lower(role), place_id, id", Crowds::crowd);
    }

    public static Optional<Crowd> find(Reading reading, Crowd.Id crowd) {
        return reading.first("SELECT * FROM crowd WHERE id = ?", Crowds::crowd, crowd.value());
    }

    /// @throws Refusal as when one is added
    public static void save(Tx tx, Crowd crowd) throws Refusal {
        var place = crowd.place();
        tx.update(
                "UPDATE crowd SET role = ?, place_id = ?, size = ?, as_of = ?, source = ? WHERE id = ?",
                free(tx, crowd.role(), place, crowd.id().value()),
                place == null ? null : place.value(),
                sound(crowd.size()),
                crowd.asOf(),
                crowd.source(),
                crowd.id().value());
    }

    public static void remove(Tx tx, Crowd.Id crowd) {
        tx.update("DELETE FROM crowd WHERE id = ?", crowd.value());
    }

    private static Crowd crowd(Row row) throws SQLException {
        var place = row.numberOrNull("place_id");
        var size = row.numberOrNull("size");
        return new Crowd(
                new Crowd.Id(row.number("id")),
                row.text("role"),
                place == null ? null : new Place.Id(place),
                size == null ? null : (int) Math.min(size, Integer.MAX_VALUE),
                row.dateOrNull("as_of"),
                row.text("source"));
    }
}
