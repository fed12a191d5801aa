package kenning.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kenning.model.Objective;
import kenning.model.Refusal;

/// What the programme works towards, in its own order.
public final class Objectives {
    private static final String IN_ORDER = "SELECT * FROM objective ORDER BY position, id";

    private Objectives() {}

    /// Adds one after the others.
    ///
    /// @throws Refusal when it has no name
    public static Objective.Id add(Tx tx, String name, String detail) throws Refusal {
        return new Objective.Id(
                tx.insert(
                        "INSERT INTO objective(guid, position, name, detail) VALUES(?, ?, ?, ?)",
                        Tx.guid(),
                        1 + tx.number("SELECT max(position) FROM objective"),
                        Names.some(name, "objective.noName"),
                        detail));
    }

    public static List<Objective> list(Reading reading) {
        return reading.list(IN_ORDER, Objectives::objective);
    }

    public static Optional<Objective> find(Reading reading, Objective.Id objective) {
        return reading.first(
                "SELECT * FROM objective WHERE id = ?", Objectives::objective, objective.value());
    }

    /// Its place in the order stays.
    ///
    /// @throws Refusal when it has no name
    public static void save(Tx tx, Objective objective) throws Refusal {
        tx.update(
                "UPDATE objective SET name = ?, detail = ? WHERE id = ?",
                Names.some(objective.name(), "objective.noName"),
                objective.detail(),
                objective.id().value());
    }

    /// Moves one up, or down, by one place; at the end of the list it stays where it is.
    public static void move(Tx tx, Objective.Id objective, boolean up) {
        var all = list(tx).stream().map(Objective::id).toList();
        int at = all.indexOf(objective);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= all.size()) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            int now = i == at ? to : i == to ? at : i;
            tx.update(
                    "UPDATE objective SET position = ?1 WHERE id = ?2 AND position <> ?1",
                    now + 1,
                    all.get(i).value());
        }
    }

    public static void remove(Tx tx, Objective.Id objective) {
        tx.update("DELETE FROM objective WHERE id = ?", objective.value());
    }

    private static Objective objective(Row row) throws SQLException {
        return new Objective(
                new Objective.Id(row.number("id")), row.text("name"), row.text("detail"));
    }
}
