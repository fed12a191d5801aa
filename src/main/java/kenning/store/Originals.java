package kenning.store;

import kenning.model.Original;
import kenning.model.Story;

/// The files as they were brought in. The only class that reads or writes them; nothing shows,
/// searches or exports them.
final class Originals {
    private Originals() {}

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

    /// The stories that have lost their original, or whose original has changed since it was
    /// brought in.
    static java.util.List<Story.Id> damaged(Reading reading) {
        var damaged =
                new java.util.ArrayList<>(
                        reading.list(
                                "SELECT id FROM story WHERE id NOT IN (SELECT story_id FROM original)",
                                row -> new Story.Id(row.number("id"))));
        reading.list(
                "SELECT story_id, bytes, sha256 FROM original",
                row -> {
                    if (!Digests.sha256(row.bytes("bytes")).equals(row.text("sha256"))) {
                        damaged.add(new Story.Id(row.number("story_id")));
                    }
                    return true;
                });
        return damaged;
    }
}
