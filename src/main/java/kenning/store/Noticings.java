package kenning.store;

import java.util.List;
import kenning.model.Member;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import org.jspecify.annotations.Nullable;

/// The noticings, the newest first.
public final class Noticings {
    private Noticings() {}

    /// Adds one of no particular kind, for everybody.
    ///
    /// @throws Refusal when there is nothing in it
    public static Noticing.Id add(
            Tx tx, String line, String who, String where, @Nullable VagueDate on) throws Refusal {
        return add(tx, line, who, where, on, Noticing.Kind.NOTICING, false);
    }

    /// @param kept private to the team
    /// @throws Refusal when there is nothing in it
    public static Noticing.Id add(
            Tx tx,
            String line,
            String who,
            String where,
            @Nullable VagueDate on,
            Noticing.Kind kind,
            boolean kept)
            throws Refusal {
        return new Noticing.Id(
                tx.insert(
                        "INSERT INTO noticing(guid, line, who, place, noticed, member_id, made_at, kind, private)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        said(line),
                        who.strip(),
                        where.strip(),
                        on,
                        tx.memberId(),
                        tx.now(),
                        kind.code(),
                        kept));
    }

    private static String said(String line) throws Refusal {
        return Names.sentence(line, "noticing.empty");
    }

    /// Saves everything about a noticing but who wrote it down and when.
    ///
    /// @throws Refusal when there is nothing in it
    public static void save(Tx tx, Noticing noticing) throws Refusal {
        tx.update(
                "UPDATE noticing SET line = ?, who = ?, place = ?, noticed = ?, kind = ?, private = ? WHERE id = ?",
                said(noticing.line()),
                noticing.who().strip(),
                noticing.where().strip(),
                noticing.on(),
                noticing.kind().code(),
                noticing.kept(),
                noticing.id().value());
    }

    public static void remove(Tx tx, Noticing.Id noticing) {
        tx.update("DELETE FROM noticing WHERE id = ?", noticing.value());
    }

    /// All of them, for the team: whoever shows them to others shows none that is private.
    public static List<Noticing> list(Reading reading) {
        return reading.list(
                "SELECT * FROM noticing ORDER BY noticed DESC, id DESC",
                row -> {
                    var member = row.numberOrNull("member_id");
                    return new Noticing(
                            new Noticing.Id(row.number("id")),
                            row.text("line"),
                            row.text("who"),
                            row.text("place"),
                            row.dateOrNull("noticed"),
                            row.word("kind", Noticing.Kind.class),
                            row.flag("private"),
                            member == null ? null : new Member.Id(member),
                            row.instant("made_at"));
                });
    }
}
