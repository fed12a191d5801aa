package kenning.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import kenning.model.Story;
import kenning.model.StoryText;

/// The SHA-256 of each story's working text, and its number of words: kept in the same transaction
/// as the text, so that a changed bit is noticed.
final class Digests {
    /// The tables whose change may change a working text.
    static final Set<Table> FOLLOWED = Set.of(Table.TURN);

    /// The turns of a story as they were before a stretch of the journal, by the twins in which it
    /// keeps them.
    private static final String BEFORE =
            """
            WITH first AS (SELECT row_id, min(seq) AS seq FROM journal_entry
              WHERE tbl = 'turn' AND seq BETWEEN ?1 AND ?2 GROUP BY row_id)
            SELECT text FROM (
              SELECT position, text FROM turn WHERE story_id = ?3 AND id NOT IN (SELECT row_id FROM first)
              UNION ALL
              SELECT w.position, w.text FROM first JOIN was_turn w ON w.seq = first.seq WHERE w.story_id = ?3)
            ORDER BY position
            """;

    private Digests() {}

    /// Takes the digests of stories as they are now.
    static void take(Tx tx, Collection<Story.Id> stories) {
        for (var story : stories) {
            take(tx, story, Stories.text(tx, story));
        }
    }

    private static void take(Tx tx, Story.Id story, StoryText text) {
        if (text.turns().isEmpty()) {
            tx.update("DELETE FROM digest WHERE story_id = ?", story.value());
        } else {
            tx.update(
                    "INSERT INTO digest(story_id, sha256, words) VALUES(?, ?, ?)"
                            + " ON CONFLICT(story_id) DO UPDATE SET sha256 = excluded.sha256, words = excluded.words",
                    story.value(),
                    sha256(text.text().getBytes(StandardCharsets.UTF_8)),
                    words(text.text()));
        }
    }

    /// Lets the digests follow a change. One that did not hold before it stays as it is, so that no
    /// edit makes a changed bit right; once the words are back, it holds again.
    ///
    /// @param stretch what the change wrote
    static void follow(Tx tx, Change change, Journal.Stretch stretch) {
        var touched = change.rows().getOrDefault(Table.TURN, Set.of());
        for (var story : change.stories()) {
            var text = Stories.text(tx, story);
            if (text.turns().isEmpty() || heldBefore(tx, story, text, touched, stretch)) {
                take(tx, story, text);
            }
        }
    }

    private static boolean heldBefore(
            Tx tx, Story.Id story, StoryText now, Set<Long> touched, Journal.Stretch stretch) {
        if (now.turns().stream().allMatch(turn -> touched.contains(turn.id().value()))
                && tx.number(
                                "SELECT count(*) FROM was_turn WHERE seq BETWEEN ? AND ? AND story_id = ?",
                                stretch.first(),
                                stretch.last(),
                                story.value())
                        == 0) {
            return true; // a new one, as most of them are: its entries are many
        }
        var before =
                tx.list(
                        BEFORE,
                        row -> row.text("text"),
                        stretch.first(),
                        stretch.last(),
                        story.value());
        var text = String.join("\n", before);
        return before.isEmpty()
                || sha256(text.getBytes(StandardCharsets.UTF_8)).equals(of(tx, story));
    }

    /// The digest that was taken of a story; empty when there is none.
    static String of(Reading reading, Story.Id story) {
        return reading.first(
                        "SELECT sha256 FROM digest WHERE story_id = ?",
                        row -> row.text("sha256"),
                        story.value())
                .orElse("");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// How many words a text has: stretches between word boundaries that hold a letter or a digit.
    static int words(String text) {
        var words = BreakIterator.getWordInstance(Locale.UK);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }
}
