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

/// The SHA-256 of each story's working text, and its number of words: kept in the same transaction
/// as the text, so that a changed bit is noticed.
final class Digests {
    /// The tables whose change may change a working text.
    static final Set<Table> FOLLOWED = Set.of(Table.STORY, Table.TURN);

    private Digests() {}

    static void follow(Tx tx, Collection<Story.Id> stories) {
        for (var story : stories) {
            var text = Stories.text(tx, story);
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
