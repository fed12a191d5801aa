package kenning.store;

import java.sql.SQLException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenning.model.Correction;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextEdit;
import kenning.model.TextRange;
import kenning.model.Turn;

/// Corrections of the working text. Codings and signs go along with their words, what stood there
/// before stays known, and the original file is never touched.
public final class Corrections {
    private Corrections() {}

    /// Replaces words within one turn. The range widens to whole characters as people see them, and
    /// the new words come into NFC and plain line feeds like all working text.
    ///
    /// @param range in the story's text
    /// @throws Refusal when the words hold control characters, the range is not inside one turn,
    ///   nothing would change, the turn would be left without a word, or a coding or a sign would
    ///   lose all its words
    public static Correction.Id replace(Tx tx, Story.Id story, TextRange range, String became)
            throws Refusal {
        if (became.codePoints().anyMatch(Corrections::isUnseen)) {
            throw Refusal.of("correction.unseen");
        }
        var before = Stories.text(tx, story);
        if (before.turns().isEmpty()) {
            throw Refusal.of("story.gone");
        }
        var turn = before.turns().get(before.turnAt(range.start()));
        var whole = before.rangeOf(before.turnAt(range.start()));
        if (range.end() > whole.end()) {
            throw Refusal.of("correction.oneTurn");
        }
        var wanted =
                new TextEdit(
                        new TextRange(range.start() - whole.start(), range.end() - whole.start()),
                        Normalizer.normalize(
                                became.replace("\r\n", "\n").replace('\r', '\n'),
                                Normalizer.Form.NFC));
        var edit = widened(turn.text(), wanted);
        var was = edit.range().in(turn.text());
        if (was.equals(edit.became())) {
            throw Refusal.of("correction.nothing");
        }
        var corrected = edit.in(turn.text());
        if (corrected.isBlank()) {
            throw Refusal.of("correction.emptyTurn");
        }
        var inStory =
                new TextEdit(
                        new TextRange(
                                whole.start() + edit.range().start(),
                                whole.start() + edit.range().end()),
                        edit.became());
        var marks = MarkRows.of(tx, story);
        tx.update(
                "UPDATE turn SET text = ?, units = ? WHERE id = ?",
                corrected,
                corrected.length(),
                turn.id().value());
        marks.follow(tx, Stories.text(tx, story), inStory, whole.end());
        return new Correction.Id(
                tx.insert(
                        "INSERT INTO correction(guid, story_id, turn_id, start, was, became, member_id, made_at)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                        Tx.guid(),
                        story.value(),
                        turn.id().value(),
                        edit.range().start(),
                        was,
                        edit.became(),
                        tx.memberId(),
                        tx.now()));
    }

    /// Control characters, halves of characters and what no text may hold; line ends and tabs are
    /// none of these.
    private static boolean isUnseen(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xfffe) == 0xfffe;
    }

    /// The same edit, grown on either side until it cuts no cluster, neither in the text as it is
    /// nor in the text as it will be.
    private static TextEdit widened(String text, TextEdit wanted) {
        var edit = wanted;
        var clusters = BreakIterator.getCharacterInstance(Locale.UK);
        while (true) {
            var after = edit.in(text);
            int start = edit.range().start();
            int end = edit.range().end();
            boolean cutsStart =
                    cuts(clusters, text, start) || (start > 0 && cuts(clusters, after, start));
            boolean cutsEnd =
                    cuts(clusters, text, end)
                            || cuts(clusters, after, start + edit.became().length());
            int from = cutsStart ? start - 1 : start;
            int to = cutsEnd && end < text.length() ? end + 1 : end;
            if (from == start && to == end) {
                return edit;
            }
            edit =
                    new TextEdit(
                            new TextRange(from, to),
                            text.substring(from, start) + edit.became() + text.substring(end, to));
        }
    }

    private static boolean cuts(BreakIterator clusters, String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        clusters.setText(text);
        return !clusters.isBoundary(offset);
    }

    /// The corrections of a story, the oldest first.
    public static List<Correction> of(Reading reading, Story.Id story) {
        return reading.list(
                "SELECT * FROM correction WHERE story_id = ? ORDER BY id",
                Corrections::correction,
                story.value());
    }

    /// Every turn that was ever corrected, as it stood before each correction, in all stories, also
    /// those on hold: words that were taken out, and that a document must not bring back.
    public static List<String> formerTurns(Reading reading) {
        var former = new ArrayList<String>();
        for (var turn : corrected(reading)) {
            former.addAll(turn.formers().orElseGet(turn::replaced));
        }
        return former;
    }

    /// The stories with a turn that cannot be taken back, correction by correction, to what was
    /// brought in.
    static List<Story.Id> broken(Reading reading) {
        return reading
                .list(
                        "SELECT DISTINCT story_id FROM correction ORDER BY story_id",
                        row -> new Story.Id(row.number("story_id")))
                .stream()
                .filter(story -> isBroken(reading, story))
                .toList();
    }

    /// Whether a story has such a turn.
    static boolean isBroken(Reading reading, Story.Id story) {
        var corrections =
                reading.list(
                        "SELECT * FROM correction WHERE story_id = ? ORDER BY turn_id, id",
                        Corrections::correction,
                        story.value());
        return byTurn(reading, corrections).stream().anyMatch(turn -> turn.formers().isEmpty());
    }

    private static List<CorrectedTurn> corrected(Reading reading) {
        return byTurn(
                reading,
                reading.list(
                        "SELECT * FROM correction ORDER BY turn_id, id", Corrections::correction));
    }

    /// @param corrections those of a turn together, the oldest first
    private static List<CorrectedTurn> byTurn(Reading reading, List<Correction> corrections) {
        var turns = new ArrayList<CorrectedTurn>();
        for (var correction : corrections) {
            if (turns.isEmpty() || !turns.getLast().turn().equals(correction.turn())) {
                turns.add(
                        new CorrectedTurn(
                                correction.story(),
                                correction.turn(),
                                text(reading, correction),
                                new ArrayList<>()));
            }
            turns.getLast().corrections().add(correction);
        }
        return turns;
    }

    /// The text of the turn that a correction belongs to; empty when it is not in that story.
    private static String text(Reading reading, Correction correction) {
        return reading.first(
                        "SELECT text FROM turn WHERE id = ? AND story_id = ?",
                        row -> row.text("text"),
                        correction.turn().value(),
                        correction.story().value())
                .orElse("");
    }

    private record CorrectedTurn(
            Story.Id story, Turn.Id turn, String text, List<Correction> corrections) {
        /// The turn before its last correction, before the one before it, and so on; nothing when
        /// the words that a correction left do not stand where it left them.
        Optional<List<String>> formers() {
            var formers = new ArrayList<String>();
            var now = text;
            for (var correction : corrections.reversed()) {
                if (!now.startsWith(correction.became(), correction.start())) {
                    return Optional.empty();
                }
                int end = correction.start() + correction.became().length();
                now = now.substring(0, correction.start()) + correction.was() + now.substring(end);
                formers.add(now);
            }
            return Optional.of(formers);
        }

        List<String> replaced() {
            return corrections.stream().map(Correction::was).toList();
        }
    }

    private static Correction correction(Row row) throws SQLException {
        var member = row.numberOrNull("member_id");
        return new Correction(
                new Correction.Id(row.number("id")),
                new Story.Id(row.number("story_id")),
                new Turn.Id(row.number("turn_id")),
                row.small("start"),
                row.text("was"),
                row.text("became"),
                member == null ? null : new Member.Id(member),
                row.instant("made_at"));
    }
}
