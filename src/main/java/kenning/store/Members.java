package kenning.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kenning.model.Dates;
import kenning.model.Member;
import kenning.model.Palette;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// The people of the team. Their labels differ, so that everybody's work is known as theirs.
public final class Members {
    private static final String WORK =
            """
            SELECT member_id, count(*) AS n FROM (
              SELECT member_id FROM coding UNION ALL SELECT member_id FROM signal
              UNION ALL SELECT member_id FROM insight UNION ALL SELECT member_id FROM noticing
              UNION ALL SELECT member_id FROM note UNION ALL SELECT member_id FROM rewording
              UNION ALL SELECT member_id FROM correction)
            WHERE member_id IS NOT NULL GROUP BY member_id
            """;

    private Members() {}

    /// Adds a member in the colour that the fewest have.
    ///
    /// @throws Refusal when the label is empty, or somebody else has it
    public static Member.Id add(Tx tx, String label, String organisation, boolean active)
            throws Refusal {
        var all = list(tx);
        return new Member.Id(
                tx.insert(
                        "INSERT INTO member(guid, label, organisation, active, colour) VALUES(?, ?, ?, ?, ?)",
                        Tx.guid(),
                        free(all, label, -1),
                        organisation,
                        active,
                        colour(all)));
    }

    private static String free(List<Member> all, String label, long but) throws Refusal {
        var others = all.stream().filter(m -> m.id().value() != but).map(Member::label).toList();
        return Names.free(label, others, "member.noLabel", "member.labelTaken");
    }

    private static String colour(List<Member> all) {
        return Palette.colours().stream()
                .min(
                        Comparator.comparingLong(
                                c -> all.stream().filter(m -> m.colour().equals(c)).count()))
                .orElse("");
    }

    /// In the order in which they were added.
    public static List<Member> list(Reading reading) {
        return reading.list("SELECT * FROM member ORDER BY id", Members::member);
    }

    public static Optional<Member> find(Reading reading, Member.Id member) {
        return reading.first("SELECT * FROM member WHERE id = ?", Members::member, member.value());
    }

    /// The member, if there still is one.
    static Member.@Nullable Id known(Reading reading, Member.@Nullable Id member) {
        return member == null
                        || reading.number(
                                        "SELECT count(*) FROM member WHERE id = ?", member.value())
                                == 0
                ? null
                : member;
    }

    /// What each of the team is called.
    public static Map<Member.Id, String> labels(Reading reading) {
        return list(reading).stream().collect(Collectors.toMap(Member::id, Member::label));
    }

    /// @throws Refusal when there is no such member, with the labels that there are
    public static Member named(Reading reading, String label) throws Refusal {
        return Names.one(list(reading), Member::label, label, "member.none", "member.several");
    }

    /// How many codings, signs, insights, noticings, notes and corrections are each member's; those
    /// who have none are not in it.
    public static Map<Member.Id, Integer> work(Reading reading) {
        var work = new HashMap<Member.Id, Integer>();
        reading.list(WORK, row -> work.put(new Member.Id(row.number("member_id")), row.small("n")));
        return work;
    }

    /// @throws Refusal when the label is empty or somebody else has it, or the days are in the
    ///   wrong order
    public static void save(Tx tx, Member member) throws Refusal {
        Dates.between(member.first(), member.last());
        tx.update(
                "UPDATE member SET label = ?, organisation = ?, active = ?, role = ?, colour = ?, first_day = ?, last_day = ? WHERE id = ?",
                free(list(tx), member.label(), member.id().value()),
                member.organisation(),
                member.active(),
                member.role(),
                member.colour(),
                member.first(),
                member.last(),
                member.id().value());
    }

    /// Removes a member who has done nothing yet.
    ///
    /// @throws Refusal when something in the project is theirs
    public static void remove(Tx tx, Member.Id member) throws Refusal {
        long steps =
                tx.number(
                        "SELECT count(*) FROM journal_step WHERE member_id = ? AND state = 'done'",
                        member.value());
        var found = find(tx, member);
        if (found.isPresent() && (steps > 0 || work(tx).containsKey(member))) {
            throw Refusal.of("member.hasWork", found.get().label());
        }
        tx.update("DELETE FROM member WHERE id = ?", member.value());
    }

    private static Member member(Row row) throws SQLException {
        return new Member(
                new Member.Id(row.number("id")),
                row.text("label"),
                row.text("organisation"),
                row.flag("active"),
                row.text("role"),
                row.text("colour"),
                row.dayOrNull("first_day"),
                row.dayOrNull("last_day"));
    }
}
