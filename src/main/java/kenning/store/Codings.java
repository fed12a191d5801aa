package kenning.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Code;
import kenning.model.CodedPassage;
import kenning.model.Coding;
import kenning.model.FamilyCount;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// The coded passages.
public final class Codings {
    private static final String COLUMNS =
            "SELECT c.*, f.at + c.start AS range_start, l.at + c.end AS range_end ";

    private static final String FROM =
            "FROM coding c JOIN base f ON f.id = c.first_turn JOIN base l ON l.id = c.last_turn ";

    private static final String SELECT = COLUMNS + FROM;

    private Codings() {}

    /// Puts a code on a passage.
    ///
    /// @param range UTF-16 offsets in the story's working text
    /// @throws Refusal when nothing is selected, or this member has put the same code on the same
    ///   passage already
    public static Coding.Id add(
            Tx tx, Story.Id story, TextRange range, Code.Id code, String note, String quotedVoice)
            throws Refusal {
        var passage = Marks.passage(tx, story, range);
        var span = passage.span();
        if (stands(tx, code.value(), passage, tx.memberId())) {
            throw Refusal.of("coding.already");
        }
        return new Coding.Id(
                tx.insert(
                        "INSERT INTO coding(guid, story_id, code_id, first_turn, start, last_turn, end, words_before, words, words_after,"
                                + " member_id, note, quoted_voice, made_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        story.value(),
                        code.value(),
                        span.first().value(),
                        span.start(),
                        span.last().value(),
                        span.end(),
                        passage.before(),
                        passage.words(),
                        passage.after(),
                        tx.memberId(),
                        note,
                        quotedVoice,
                        tx.now()));
    }

    /// Whether a member has put a code on just this passage.
    private static boolean stands(
            Reading reading, long code, Passage passage, @Nullable Long member) {
        var span = passage.span();
        // By its turn, which few codings share; the plus signs keep SQLite from walking through all
        // passages of a code or of a member.
        return reading.number(
                        "SELECT count(*) FROM coding WHERE +code_id = ? AND first_turn = ? AND start = ?"
                                + " AND +last_turn = ? AND end = ? AND +member_id IS ?",
                        code,
                        span.first().value(),
                        span.start(),
                        span.last().value(),
                        span.end(),
                        member)
                > 0;
    }

    /// Puts a coding on more or fewer words of its story.
    ///
    /// @param range UTF-16 offsets in the story's working text
    /// @throws Refusal when nothing is left, the range reaches past the story, or the same member
    ///   has put the same code just there already
    public static void resize(Tx tx, Coding.Id coding, TextRange range) throws Refusal {
        var story = Marks.story(tx, "coding", coding.value());
        var passage = Marks.passage(tx, story, range);
        var whose = whose(tx, coding);
        if (stands(tx, whose.code(), passage, whose.member())) {
            throw Refusal.of("coding.already");
        }
        Marks.place(tx, "coding", coding.value(), passage);
    }

    /// Gives a coding another code; its words, its note and whose it is stay.
    ///
    /// @throws Refusal when it is gone, or the same member has put that code there already
    public static void recode(Tx tx, Coding.Id coding, Code.Id code) throws Refusal {
        Marks.story(tx, "coding", coding.value());
        if (Recoded.sameThere(tx, coding, code) != null) {
            throw Refusal.of("coding.already");
        }
        tx.update("UPDATE coding SET code_id = ? WHERE id = ?", code.value(), coding.value());
    }

    private record Whose(long code, @Nullable Long member) {}

    private static Whose whose(Reading reading, Coding.Id coding) {
        return reading.first(
                        "SELECT code_id, member_id FROM coding WHERE id = ?",
                        row -> new Whose(row.number("code_id"), row.numberOrNull("member_id")),
                        coding.value())
                .orElseThrow();
    }

    public static void remove(Tx tx, Coding.Id coding) {
        tx.update("DELETE FROM coding WHERE id = ?", coding.value());
    }

    public static void setNote(Tx tx, Coding.Id coding, String note) {
        tx.update("UPDATE coding SET note = ? WHERE id = ?", note, coding.value());
    }

    /// Says whose words these are when they are not the teller's own.
    public static void setQuotedVoice(Tx tx, Coding.Id coding, String quotedVoice) {
        tx.update("UPDATE coding SET quoted_voice = ? WHERE id = ?", quotedVoice, coding.value());
    }

    /// Shows a passage in the codebook as an example of what its code means, or no longer.
    public static void setExample(Tx tx, Coding.Id coding, boolean example) {
        tx.update("UPDATE coding SET example = ? WHERE id = ?", example, coding.value());
    }

    /// Gives passages another code. Where the same member has put that one there already, one
    /// coding remains, with the notes of both.
    ///
    /// @throws Refusal when the code is no longer there
    public static Recoded recode(Tx tx, Collection<Coding.Id> codings, Code.Id to) throws Refusal {
        return Recoded.of(tx, codings, to);
    }

    /// The coded passages of a story, in the order of the text.
    public static List<Coding> of(Reading reading, Story.Id story) {
        return reading.list(
                Marks.BASE.formatted(" WHERE story_id = ?1")
                        + SELECT
                        + "WHERE c.story_id = ?1 ORDER BY range_start, range_end, c.id",
                Codings::coding,
                story.value());
    }

    /// Every coded passage of every story that is not held.
    public static List<Coding> all(Reading reading) {
        return reading.list(
                Marks.BASE.formatted("")
                        + SELECT
                        + "JOIN story s ON s.id = c.story_id WHERE s.held = 0 ORDER BY c.story_id, range_start, range_end, c.id",
                Codings::coding);
    }

    /// Every passage that carries a code, in stories that are not held.
    public static List<Coding> carrying(Reading reading, Code.Id code) {
        return reading.list(
                Marks.BASE.formatted(
                                " WHERE story_id IN (SELECT story_id FROM coding WHERE code_id = ?1)")
                        + SELECT
                        + "JOIN story s ON s.id = c.story_id WHERE s.held = 0 AND c.code_id = ?1 ORDER BY c.story_id, range_start, range_end, c.id",
                Codings::coding,
                code.value());
    }

    /// How many passages carry each code, in stories that are not held; a code with none is not in
    /// it. Counted without the texts.
    public static Map<Code.Id, Integer> counts(Reading reading) {
        // All from an index alone, and then those of the few held stories taken away.
        var counts = new HashMap<Code.Id, Integer>();
        reading.list(
                "SELECT code_id, count(*) AS n FROM coding GROUP BY code_id",
                row -> counts.put(new Code.Id(row.number("code_id")), row.small("n")));
        reading.list(
                "SELECT c.code_id, count(*) AS n FROM story s CROSS JOIN coding c ON c.story_id = s.id"
                        + " WHERE s.held = 1 GROUP BY c.code_id",
                row -> {
                    int held = row.small("n");
                    return counts.merge(new Code.Id(row.number("code_id")), -held, Integer::sum);
                });
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    /// How many passages, stories and tellers each code has by family of voices, in stories that
    /// are not held; what has none is not in it. Counted without the texts.
    public static Map<Code.Id, List<FamilyCount>> countsByFamily(Reading reading) {
        var counts = new HashMap<Code.Id, List<FamilyCount>>();
        reading.list(
                """
                SELECT c.code_id, v.family, count(DISTINCT s.id) AS stories, count(DISTINCT s.teller_id) AS tellers, count(*) AS n
                FROM coding c JOIN story s ON s.id = c.story_id JOIN teller t ON t.id = s.teller_id
                LEFT JOIN voice v ON v.id = t.voice_id
                WHERE s.held = 0 GROUP BY c.code_id, v.family
                """,
                row ->
                        counts.computeIfAbsent(
                                        new Code.Id(row.number("code_id")), id -> new ArrayList<>())
                                .add(Sources.count(row)));
        return counts;
    }

    /// The passages of a code with where they come from, story by story in the order of the text,
    /// in stories that are not held.
    public static List<CodedPassage> of(Reading reading, Code.Id code) {
        return reading.list(
                Marks.BASE.formatted(
                                " WHERE story_id IN (SELECT story_id FROM coding WHERE code_id = ?1)")
                        + COLUMNS
                        + Sources.COLUMNS
                        + FROM
                        + Sources.JOINS.formatted("c")
                        + "WHERE s.held = 0 AND c.code_id = ?1 ORDER BY c.story_id, range_start, range_end, c.id",
                row -> new CodedPassage(coding(row), Sources.provenance(row)),
                code.value());
    }

    private static Coding coding(Row row) throws SQLException {
        var member = row.numberOrNull("member_id");
        return new Coding(
                new Coding.Id(row.number("id")),
                new Story.Id(row.number("story_id")),
                new Code.Id(row.number("code_id")),
                Marks.range(row),
                row.text("words"),
                member == null ? null : new Member.Id(member),
                row.text("note"),
                row.text("quoted_voice"),
                row.instant("made_at"),
                row.flag("example"));
    }
}
