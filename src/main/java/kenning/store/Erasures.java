package kenning.store;

import java.util.UUID;
import kenning.model.VagueDate;

/// The markers of what was erased: a random key, what kind of thing, when and how far; never a word
/// of it. Not undone.
public final class Erasures {
    private Erasures() {}

    public static void mark(Tx tx, UUID guid, String kind, VagueDate on, String level) {
        tx.update(
                "INSERT INTO erased(guid, kind, erased_on, level) VALUES(?, ?, ?, ?)",
                guid,
                kind,
                on,
                level);
    }

    public static int count(Reading reading) {
        return (int) reading.number("SELECT count(*) FROM erased");
    }
}
