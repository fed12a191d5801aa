package kenning.store;

import kenning.model.Programme;

/// What the whole project is for: one row.
public final class Programmes {
    private Programmes() {}

    public static Programme read(Reading reading) {
        return reading.first(
                        "SELECT * FROM programme WHERE id = 1",
                        row ->
                                new Programme(
                                        row.text("name"),
                                        row.text("purpose"),
                                        row.dayOrNull("ends"),
                                        row.text("values_line"),
                                        row.text("safeguarding")))
                .orElse(Programme.named(""));
    }

    public static void save(Tx tx, Programme programme) {
        tx.update(
                """
                INSERT INTO programme(id, name, purpose, ends, values_line, safeguarding) VALUES(1, ?, ?, ?, ?, ?)
                ON CONFLICT(id) DO UPDATE SET name = excluded.name, purpose = excluded.purpose, ends = excluded.ends,
                  values_line = excluded.values_line, safeguarding = excluded.safeguarding
                """,
                programme.name(),
                programme.purpose(),
                programme.ends(),
                programme.values(),
                programme.safeguarding());
    }
}
