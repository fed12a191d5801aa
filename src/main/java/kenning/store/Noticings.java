package kenning.store;

import java.util.List;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import org.jspecify.annotations.Nullable;

/// The noticings, the newest first.
public final class Noticings {
    private Noticings() {}

    /// @throws Refusal when there is nothing in it
    public static Noticing.Id add(
            Tx tx, String line, String who, String where, @Nullable VagueDate on) throws Refusal {
        if (line.isBlank()) {
            throw Refusal.of("noticing.empty");
        }
        return new Noticing.Id(
                tx.insert(
                        "INSERT INTO noticing(guid, line, who, place, noticed, member_id, made_at) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        line.strip(),
                        who,
                        where,
                        on,
                        tx.memberId(),
                        tx.now()));
    }

    public static List<Noticing> list(Reading reading) {
        return reading.list(
                "SELECT * FROM noticing ORDER BY noticed DESC, id DESC",
                row ->
                        new Noticing(
                                new Noticing.Id(row.number("id")),
                                row.text("line"),
                                row.text("who"),
                                row.text("place"),
                                row.dateOrNull("noticed")));
    }
}
