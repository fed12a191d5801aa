package kenning.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Direction;
import kenning.model.FamilyCount;
import kenning.model.Indicator;
import kenning.model.Level;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.SignPassage;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.Strength;
import kenning.model.TextRange;

/// The signs.
public final class Signals {
    private static final String COLUMNS =
            "SELECT g.*, f.at + g.start AS range_start, l.at + g.end AS range_end ";

    private static final String FROM =
            "FROM signal g JOIN base f ON f.id = g.first_turn JOIN base l ON l.id = g.last_turn ";

    private static final String SELECT = COLUMNS + FROM;

    private Signals() {}

    /// Puts a sign on a passage.
    ///
    /// @throws Refusal when nothing is selected
    public static Signal.Id add(Tx tx, NewSignal sign) throws Refusal {
        var passage = Marks.passage(tx, sign.story(), sign.range());
        var span = passage.span();
        var indicator = sign.indicator();
        var strength = sign.strength();
        var level = sign.level();
        return new Signal.Id(
                tx.insert(
                        "INSERT INTO signal(guid, story_id, indicator_id, first_turn, start, last_turn, end, words_before, words, words_after,"
                                + " direction, noticed, strength, level, intended, created, note, member_id, made_at)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        sign.story().value(),
                        indicator == null ? null : indicator.value(),
                        span.first().value(),
                        span.start(),
                        span.last().value(),
                        span.end(),
                        passage.before(),
                        passage.words(),
                        passage.after(),
                        sign.direction().code(),
                        sign.noticed(),
                        strength == null ? null : strength.code(),
                        level == null ? null : level.code(),
                        sign.intended(),
                        sign.created(),
                        sign.note(),
                        tx.memberId(),
                        tx.now()));
    }

    public static void remove(Tx tx, Signal.Id signal) {
        tx.update("DELETE FROM signal WHERE id = ?", signal.value());
    }

    public static void turn(Tx tx, Signal.Id signal, Direction direction) {
        tx.update("UPDATE signal SET direction = ? WHERE id = ?", direction.code(), signal.value());
    }

    /// Puts a sign on more or fewer words of its story.
    ///
    /// @param range UTF-16 offsets in the story's working text
    /// @throws Refusal when nothing is left, or the range reaches past the story
    public static void resize(Tx tx, Signal.Id signal, TextRange range) throws Refusal {
        var story = Marks.story(tx, "signal", signal.value());
        Marks.place(tx, "signal", signal.value(), Marks.passage(tx, story, range));
    }

    /// Makes it a sign of another indicator; its words, direction and note stay.
    ///
    /// @throws Refusal when it is gone
    public static void reassign(Tx tx, Signal.Id signal, Indicator.Id indicator) throws Refusal {
        Marks.story(tx, "signal", signal.value());
        tx.update(
                "UPDATE signal SET indicator_id = ? WHERE id = ?",
                indicator.value(),
                signal.value());
    }

    public static void setNote(Tx tx, Signal.Id signal, String note) {
        tx.update("UPDATE signal SET note = ? WHERE id = ?", note, signal.value());
    }

    /// Every sign of an indicator, in stories that are not held.
    public static List<Signal> pointing(Reading reading, Indicator.Id indicator) {
        return reading.list(
                Marks.BASE.formatted(
                                " WHERE story_id IN (SELECT story_id FROM signal WHERE indicator_id = ?1)")
                        + SELECT
                        + "JOIN story s ON s.id = g.story_id WHERE s.held = 0 AND g.indicator_id = ?1 ORDER BY g.story_id, range_start, range_end, g.id",
                Signals::signal,
                indicator.value());
    }

    /// The signs of a story, in the order of the text.
    public static List<Signal> of(Reading reading, Story.Id story) {
        return reading.list(
                Marks.BASE.formatted(" WHERE story_id = ?1")
                        + SELECT
                        + "WHERE g.story_id = ?1 ORDER BY range_start, range_end, g.id",
                Signals::signal,
                story.value());
    }

    /// Every sign of every story that is not held.
    public static List<Signal> all(Reading reading) {
        return reading.list(
                Marks.BASE.formatted("")
                        + SELECT
                        + "JOIN story s ON s.id = g.story_id WHERE s.held = 0 ORDER BY g.story_id, range_start, range_end, g.id",
                Signals::signal);
    }

    /// How many signs of each indicator point each way, in stories that are not held; what has none
    /// is not in it. Counted without the texts.
    public static Map<Indicator.Id, Map<Direction, Integer>> counts(Reading reading) {
        var counts = new HashMap<Indicator.Id, Map<Direction, Integer>>();
        reading.list(
                "SELECT g.indicator_id, g.direction, count(*) AS n FROM signal g JOIN story s ON s.id = g.story_id"
                        + " WHERE s.held = 0 AND g.indicator_id IS NOT NULL GROUP BY g.indicator_id, g.direction",
                row ->
                        counts.computeIfAbsent(
                                        new Indicator.Id(row.number("indicator_id")),
                                        id -> new EnumMap<>(Direction.class))
                                .put(row.word("direction", Direction.class), row.small("n")));
        return counts;
    }

    /// The signs of an indicator with where they come from, story by story in the order of the
    /// text, in stories that are not held.
    public static List<SignPassage> of(Reading reading, Indicator.Id indicator) {
        return reading.list(
                Marks.BASE.formatted(
                                " WHERE story_id IN (SELECT story_id FROM signal WHERE indicator_id = ?1)")
                        + COLUMNS
                        + Sources.COLUMNS
                        + FROM
                        + Sources.JOINS.formatted("g")
                        + "WHERE s.held = 0 AND g.indicator_id = ?1 ORDER BY g.story_id, range_start, range_end, g.id",
                row -> new SignPassage(signal(row), Sources.provenance(row)),
                indicator.value());
    }

    /// How many signs, stories and tellers an indicator has by family of voices, in stories that
    /// are not held.
    public static List<FamilyCount> countsByFamily(Reading reading, Indicator.Id indicator) {
        return reading.list(
                """
                SELECT v.family, count(DISTINCT s.id) AS stories, count(DISTINCT s.teller_id) AS tellers, count(*) AS n
                FROM signal g JOIN story s ON s.id = g.story_id JOIN teller t ON t.id = s.teller_id
                LEFT JOIN voice v ON v.id = t.voice_id
                WHERE s.held = 0 AND g.indicator_id = ? GROUP BY v.family
                """,
                Sources::count,
                indicator.value());
    }

    private static Signal signal(Row row) throws SQLException {
        var indicator = row.numberOrNull("indicator_id");
        var member = row.numberOrNull("member_id");
        return new Signal(
                new Signal.Id(row.number("id")),
                new Story.Id(row.number("story_id")),
                indicator == null ? null : new Indicator.Id(indicator),
                Marks.range(row),
                row.text("words"),
                row.word("direction", Direction.class),
                row.dateOrNull("noticed"),
                row.wordOrNull("strength", Strength.class),
                row.wordOrNull("level", Level.class),
                row.flagOrNull("intended"),
                row.text("created"),
                row.text("note"),
                member == null ? null : new Member.Id(member),
                row.instant("made_at"));
    }
}
