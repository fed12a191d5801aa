package kenning.store;

import java.time.LocalDate;
import java.util.List;
import kenning.model.Indicator;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// The leading indicators, each in the words of the group that wrote it.
public final class Indicators {
    private Indicators() {}

    /// Adds an indicator.
    ///
    /// @throws Refusal when it has no wording or no group
    public static Indicator.Id add(
            Tx tx,
            String wording,
            String group,
            String about,
            Indicator.Kind kind,
            String feltAs,
            String counterSign)
            throws Refusal {
        if (wording.isBlank()) {
            throw Refusal.of("indicator.noWording");
        }
        if (group.isBlank()) {
            throw Refusal.of("indicator.noGroup", wording);
        }
        return new Indicator.Id(
                tx.insert(
                        "INSERT INTO indicator(guid, wording, first_wording, written_by, about, kind, felt_as, counter_sign)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        wording,
                        wording,
                        group,
                        about,
                        kind.code(),
                        feltAs,
                        counterSign));
    }

    public static List<Indicator> list(Reading reading) {
        return reading.list(
                "SELECT * FROM indicator ORDER BY id",
                row ->
                        new Indicator(
                                new Indicator.Id(row.number("id")),
                                row.text("wording"),
                                row.text("first_wording"),
                                row.text("written_by"),
                                row.text("about"),
                                row.word("kind", Indicator.Kind.class),
                                row.text("felt_as"),
                                row.text("counter_sign"),
                                row.dayOrNull("retired")));
    }

    /// @throws Refusal when there is no such indicator, with those that there are
    public static Indicator named(Reading reading, String wording) throws Refusal {
        return Names.one(
                list(reading), Indicator::wording, wording, "indicator.none", "indicator.several");
    }

    /// Changes the wording; the first stays, and so does the reason.
    ///
    /// @throws Refusal when no reason is given
    public static void reword(Tx tx, Indicator.Id indicator, String wording, String because)
            throws Refusal {
        if (because.isBlank()) {
            throw Refusal.of("indicator.noReason");
        }
        tx.update(
                "INSERT INTO rewording(guid, indicator_id, was, became, because, member_id, made_at)"
                        + " SELECT ?, id, wording, ?, ?, ?, ? FROM indicator WHERE id = ?",
                Tx.guid(),
                wording,
                because,
                tx.memberId(),
                tx.now(),
                indicator.value());
        tx.update("UPDATE indicator SET wording = ? WHERE id = ?", wording, indicator.value());
    }

    /// No longer watched from that day, or watched again; its signs stay.
    public static void retire(Tx tx, Indicator.Id indicator, @Nullable LocalDate day) {
        tx.update("UPDATE indicator SET retired = ? WHERE id = ?", day, indicator.value());
    }
}
