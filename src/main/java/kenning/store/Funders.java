package kenning.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kenning.model.Dates;
import kenning.model.Funder;
import kenning.model.Refusal;

/// Who pays for the work; no two have the same name.
public final class Funders {
    private Funders() {}

    /// @throws Refusal when it has no name, or that of another
    public static Funder.Id add(Tx tx, String name) throws Refusal {
        return new Funder.Id(
                tx.insert(
                        "INSERT INTO funder(guid, name, detail) VALUES(?, ?, '')",
                        Tx.guid(),
                        free(tx, name, -1)));
    }

    private static String free(Tx tx, String name, long but) throws Refusal {
        var others =
                list(tx).stream().filter(f -> f.id().value() != but).map(Funder::name).toList();
        return Names.free(name, others, "funder.noName", "funder.nameTaken");
    }

    /// In the order in which they were added.
    public static List<Funder> list(Reading reading) {
        return reading.list("SELECT * FROM funder ORDER BY id", Funders::funder);
    }

    public static Optional<Funder> find(Reading reading, Funder.Id funder) {
        return reading.first("SELECT * FROM funder WHERE id = ?", Funders::funder, funder.value());
    }

    /// @throws Refusal when it has no name or that of another, or its days are in the wrong order
    public static void save(Tx tx, Funder funder) throws Refusal {
        Dates.between(funder.first(), funder.last());
        tx.update(
                "UPDATE funder SET name = ?, detail = ?, first_day = ?, last_day = ? WHERE id = ?",
                free(tx, funder.name(), funder.id().value()),
                funder.detail(),
                funder.first(),
                funder.last(),
                funder.id().value());
    }

    public static void remove(Tx tx, Funder.Id funder) {
        tx.update("DELETE FROM funder WHERE id = ?", funder.value());
    }

    private static Funder funder(Row row) throws SQLException {
        return new Funder(
                new Funder.Id(row.number("id")),
                row.text("name"),
                row.text("detail"),
                row.dayOrNull("first_day"),
                row.dayOrNull("last_day"));
    }
}
