package kenning.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kenning.model.Dates;
import kenning.model.Period;
import kenning.model.Refusal;

/// Named spans of time; no two have the same name.
public final class Periods {
    private Periods() {}

    /// @throws Refusal when it has no name or that of another, or would end before it begins
    public static Period.Id add(Tx tx, String name, LocalDate first, LocalDate last)
            throws Refusal {
        Dates.between(first, last);
        return new Period.Id(
                tx.insert(
                        "INSERT INTO period(guid, name, first_day, last_day) VALUES(?, ?, ?, ?)",
                        Tx.guid(),
                        free(tx, name, -1),
                        first,
                        last));
    }

    private static String free(Tx tx, String name, long but) throws Refusal {
        var others =
                list(tx).stream().filter(p -> p.id().value() != but).map(Period::name).toList();
        return Names.free(name, others, "period.noName", "period.nameTaken");
    }

    /// The earliest first.
    public static List<Period> list(Reading reading) {
        return reading.list("SELECT * FROM period ORDER BY first_day, id", Periods::period);
    }

    public static Optional<Period> find(Reading reading, Period.Id period) {
        return reading.first("SELECT * FROM period WHERE id = ?", Periods::period, period.value());
    }

    /// @throws Refusal when it has no name, or that of another
    public static void save(Tx tx, Period period) throws Refusal {
        tx.update(
                "UPDATE period SET name = ?, first_day = ?, last_day = ?, kind = ? WHERE id = ?",
                free(tx, period.name(), period.id().value()),
                period.first(),
                period.last(),
                period.kind(),
                period.id().value());
    }

    /// @throws Refusal when there is no such period, with the periods that there are
    public static Period named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Period::name, name, "period.none", "period.several");
    }

    public static void remove(Tx tx, Period.Id period) {
        tx.update("DELETE FROM period WHERE id = ?", period.value());
    }

    private static Period period(Row row) throws SQLException {
        try {
            return new Period(
                    new Period.Id(row.number("id")),
                    row.text("name"),
                    row.day("first_day"),
                    row.day("last_day"),
                    row.text("kind"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableValue("last_day", e);
        }
    }
}
