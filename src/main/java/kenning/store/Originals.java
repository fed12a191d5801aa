package kenning.store;

import java.util.List;
import kenning.model.Original;
import kenning.model.Story;

/// The files as they were brought in. The only class that reads or writes them; nothing shows,
/// searches or exports them.
final class Originals {
    private Originals() {}

    /// The bytes of one, with the digest that they had when they came.
    static final class Kept {
        private static final Kept LOST = new Kept(new byte[0], "");

        private final byte[] bytes;
        private final String sha256;

        private Kept(byte[] bytes, String sha256) {
            this.bytes = bytes;
            this.sha256 = sha256;
        }

        int length() {
            return bytes.length;
        }

        boolean isWhole() {
            return Digests.sha256(bytes).equals(sha256);
        }
    }

    static void keep(Tx tx, Story.Id story, Original original) {
        var bytes = original.bytes();
        tx.update(
                "INSERT INTO original(story_id, file_name, format, encoding, bytes, sha256) VALUES(?, ?, ?, ?, ?, ?)",
                story.value(),
                original.fileName(),
                original.format(),
                original.encoding(),
                bytes,
                Digests.sha256(bytes));
    }

    /// That of a story; one that is not whole when it is lost.
    static Kept of(Reading reading, Story.Id story) {
        return reading.first(
                        "SELECT bytes, sha256 FROM original WHERE story_id = ?",
                        row -> new Kept(row.bytes("bytes"), row.text("sha256")),
                        story.value())
                .orElse(Kept.LOST);
    }

    /// The stories that have lost their original, or whose original has changed since it was
    /// brought in.
    static List<Story.Id> damaged(Reading reading) {
        return Checkup.stories(reading).stream()
                .filter(story -> !of(reading, story).isWhole())
                .toList();
    }
}
