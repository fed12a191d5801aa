package kenning.store;

import kenning.model.Programme;

/// What the whole project is for: one row.
public final class Programmes {
    private Programmes() {}

    public static Programme read(Reading reading) {
        return reading.first(
                        "SELECT name, purpose, ends FROM programme WHERE id = 1",
                        row ->
                                new Programme(
                                        row.text("name"),
                                        row.text("purpose"),
                                        row.dayOrNull("ends")))
                .orElse(new Programme("", "", null));
    }

    public static void save(Tx tx, Programme programme) {
        tx.update(
                "INSERT INTO programme(id, name, purpose, ends) VALUES(1, ?, ?, ?)"
                        + " ON CONFLICT(id) DO UPDATE SET name = excluded.name, purpose = excluded.purpose, ends = excluded.ends",
                programme.name(),
                programme.purpose(),
                programme.ends());
    }
}
