package kenning.store;

import java.sql.SQLException;
import java.util.List;
import kenning.model.Member;
import kenning.model.Refusal;

/// The people of the team.
public final class Members {
    private Members() {}

    public static Member.Id add(Tx tx, String label, String organisation, boolean active) {
        return new Member.Id(
                tx.insert(
                        "INSERT INTO member(guid, label, organisation, active) VALUES(?, ?, ?, ?)",
                        Tx.guid(),
                        label,
                        organisation,
                        active));
    }

    public static List<Member> list(Reading reading) {
        return reading.list(
                "SELECT id, label, organisation, active FROM member ORDER BY id", Members::member);
    }

    /// @throws Refusal when there is no such member, with the labels that there are
    public static Member named(Reading reading, String label) throws Refusal {
        return Names.one(list(reading), Member::label, label, "member.none", "member.several");
    }

    public static void save(Tx tx, Member member) {
        tx.update(
                "UPDATE member SET label = ?, organisation = ?, active = ? WHERE id = ?",
                member.label(),
                member.organisation(),
                member.active(),
                member.id().value());
    }

    private static Member member(Row row) throws SQLException {
        return new Member(
                new Member.Id(row.number("id")),
                row.text("label"),
                row.text("organisation"),
                row.flag("active"));
    }
}
