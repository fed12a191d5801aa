package kenning.store;

import java.time.LocalDate;
import java.util.List;
import kenning.model.Period;
import kenning.model.Refusal;

/// Named spans of time.
public final class Periods {
    private Periods() {}

    public static Period.Id add(Tx tx, String name, LocalDate first, LocalDate last) {
        return new Period.Id(
                tx.insert(
                        "INSERT INTO period(guid, name, first_day, last_day) VALUES(?, ?, ?, ?)",
                        Tx.guid(),
                        name,
                        first,
                        last));
    }

    public static List<Period> list(Reading reading) {
        return reading.list(
                "SELECT * FROM period ORDER BY first_day, id",
                row ->
                        new Period(
                                new Period.Id(row.number("id")),
                                row.text("name"),
                                row.day("first_day"),
                                row.day("last_day")));
    }

    /// @throws Refusal when there is no such period, with the periods that there are
    public static Period named(Reading reading, String name) throws Refusal {
        return Names.one(list(reading), Period::name, name, "period.none", "period.several");
    }

    public static void remove(Tx tx, Period.Id period) {
        tx.update("DELETE FROM period WHERE id = ?", period.value());
    }
}
