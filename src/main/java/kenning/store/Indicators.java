package kenning.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Indicator;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Rewording;
import kenning.model.SignUse;
import org.jspecify.annotations.Nullable;

/// The leading indicators, each in the words of the group that wrote it.
public final class Indicators {
    private Indicators() {}

    /// Adds an indicator, after those that are there.
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
                        "INSERT INTO indicator(guid, wording, first_wording, written_by, about, kind, felt_as, counter_sign, position)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        wording,
                        wording,
                        group,
                        about,
                        kind.code(),
                        feltAs,
                        counterSign,
                        tx.number("SELECT coalesce(max(position), -1) + 1 FROM indicator")));
    }

    /// In their order.
    public static List<Indicator> list(Reading reading) {
        return reading.list("SELECT * FROM indicator ORDER BY position, id", Indicators::indicator);
    }

    private static Indicator indicator(Row row) throws SQLException {
        return new Indicator(
                new Indicator.Id(row.number("id")),
                row.text("wording"),
                row.text("first_wording"),
                row.text("written_by"),
                row.text("about"),
                row.word("kind", Indicator.Kind.class),
                row.text("felt_as"),
                row.text("counter_sign"),
                row.dayOrNull("retired"),
                row.text("looks_like"),
                row.dayOrNull("first_day"),
                row.small("position"));
    }

    /// @throws Refusal when there is no such indicator, with those that there are
    public static Indicator named(Reading reading, String wording) throws Refusal {
        return Names.one(
                list(reading), Indicator::wording, wording, "indicator.none", "indicator.several");
    }

    /// @throws Refusal when it is no longer there
    private static Indicator there(Reading reading, Indicator.Id indicator) throws Refusal {
        return reading.first(
                        "SELECT * FROM indicator WHERE id = ?",
                        Indicators::indicator,
                        indicator.value())
                .orElseThrow(() -> Refusal.of("indicator.gone"));
    }

    /// Saves everything but the wording, which changes with a reason, the day of retiring, and
    /// where it stands.
    public static void save(Tx tx, Indicator indicator) {
        tx.update(
                "UPDATE indicator SET written_by = ?, about = ?, kind = ?, felt_as = ?, counter_sign = ?, looks_like = ?, first_day = ?"
                        + " WHERE id = ?",
                indicator.group(),
                indicator.about(),
                indicator.kind().code(),
                indicator.feltAs(),
                indicator.counterSign(),
                indicator.looksLike(),
                indicator.firstDay(),
                indicator.id().value());
    }

    /// Changes the wording; the first stays, and so does the reason.
    ///
    /// @throws Refusal when no wording or no reason is given, or nothing would change
    public static void reword(Tx tx, Indicator.Id indicator, String wording, String because)
            throws Refusal {
        var it = there(tx, indicator);
        if (wording.isBlank()) {
            throw Refusal.of("indicator.noWording");
        }
        if (because.isBlank()) {
            throw Refusal.of("indicator.noReason");
        }
        if (wording.equals(it.wording())) {
            throw Refusal.of("indicator.sameWording");
        }
        tx.insert(
                "INSERT INTO rewording(guid, indicator_id, was, became, because, member_id, made_at) VALUES(?, ?, ?, ?, ?, ?, ?)",
                Tx.guid(),
                indicator.value(),
                it.wording(),
                wording,
                because,
                tx.memberId(),
                tx.now());
        tx.update("UPDATE indicator SET wording = ? WHERE id = ?", wording, indicator.value());
    }

    /// How the wording of an indicator changed, the first change first.
    public static List<Rewording> rewordings(Reading reading, Indicator.Id indicator) {
        return reading.list(
                "SELECT * FROM rewording WHERE indicator_id = ? ORDER BY id",
                row -> {
                    var member = row.numberOrNull("member_id");
                    return new Rewording(
                            indicator,
                            row.text("was"),
                            row.text("became"),
                            row.text("because"),
                            member == null ? null : new Member.Id(member),
                            row.instant("made_at"));
                },
                indicator.value());
    }

    /// No longer watched from that day, or watched again; its signs stay.
    public static void retire(Tx tx, Indicator.Id indicator, @Nullable LocalDate day) {
        tx.update("UPDATE indicator SET retired = ? WHERE id = ?", day, indicator.value());
    }

    /// Puts an indicator somewhere else in their order.
    ///
    /// @param index among the others; beyond the last is the end
    /// @throws Refusal when it is no longer there
    public static void move(Tx tx, Indicator.Id indicator, int index) throws Refusal {
        there(tx, indicator);
        var order = new ArrayList<>(list(tx).stream().map(Indicator::id).toList());
        order.remove(indicator);
        order.add(Math.clamp(index, 0, order.size()), indicator);
        for (int i = 0; i < order.size(); i++) {
            tx.update(
                    "UPDATE indicator SET position = ?1 WHERE id = ?2 AND position <> ?1",
                    i,
                    order.get(i).value());
        }
    }

    /// What removing an indicator would take along, held stories among it.
    public static SignUse use(Reading reading, Indicator.Id indicator) {
        long id = indicator.value();
        return new SignUse(
                (int) reading.number("SELECT count(*) FROM signal WHERE indicator_id = ?", id),
                (int)
                        reading.number(
                                "SELECT count(DISTINCT story_id) FROM signal WHERE indicator_id = ?",
                                id),
                (int)
                        reading.number(
                                "SELECT count(*) FROM signal g JOIN story s ON s.id = g.story_id WHERE s.held = 1 AND g.indicator_id = ?",
                                id));
    }

    /// Removes an indicator.
    ///
    /// @param signs how many signs go with it, as whoever asks was told
    /// @throws Refusal when it has another number of signs by now
    public static void remove(Tx tx, Indicator.Id indicator, int signs) throws Refusal {
        int there = use(tx, indicator).signs();
        if (there != signs) {
            throw Refusal.of("indicator.hasSigns", there);
        }
        tx.update("DELETE FROM indicator WHERE id = ?", indicator.value());
    }
}
