package kenning.store;

import java.util.List;

/// Turns of which only those words are left that codings and signs keep: each gets back those words
/// at their places, with an ellipsis for what is gone, so that what stands on them can stay.
final class LostTurns {
    private static final char GONE = '\u2026';

    private final Tx tx;
    private final String passage;

    /// What a coding or a sign keeps of a turn.
    private record Kept(long story, long start, String words) {}

    /// @param passage what stands where no words are left
    LostTurns(Tx tx, String passage) {
        this.tx = tx;
        this.passage = passage;
    }

    /// Puts a turn in the place of a lost one.
    ///
    /// @param table of the row that stands on it, and that row
    /// @return false when nothing of it is known
    boolean standIn(String table, long row, long turn) {
        var story =
                tx.first(
                        "SELECT story_id FROM %s WHERE rowid = ?".formatted(table),
                        r -> r.number("story_id"),
                        row);
        if (story.isEmpty() || table.equals("correction")) {
            return false;
        }
        var text = new StringBuilder();
        for (var mark : List.of("coding", "signal")) {
            for (var kept : kept(mark, turn)) {
                if (kept.story() == story.get() && !put(text, kept)) {
                    return false;
                }
            }
        }
        long position = position(story.get(), turn);
        if (position < 0) {
            return false;
        }
        var all = text.isEmpty() ? passage : text.toString();
        tx.insert(
                "INSERT INTO turn(id, guid, story_id, position, text, units) VALUES(?, ?, ?, ?, ?, ?)",
                turn,
                Tx.guid(),
                story.get(),
                position,
                all,
                all.length());
        return true;
    }

    /// Only marks that lie within this one turn say where in it their words stood.
    private List<Kept> kept(String table, long turn) {
        return tx.list(
                "SELECT story_id, start, words FROM %s WHERE first_turn = ?1 AND last_turn = ?1 AND end - start = length(words) ORDER BY start"
                        .formatted(table),
                row -> new Kept(row.number("story_id"), row.number("start"), row.text("words")),
                turn);
    }

    private static boolean put(StringBuilder text, Kept kept) {
        if (kept.start() < 0 || kept.start() > 1_000_000) {
            return false;
        }
        int start = (int) kept.start();
        int end = start + kept.words().length();
        while (text.length() < end) {
            text.append(GONE);
        }
        text.replace(start, end, kept.words());
        return true;
    }

    /// Turns are numbered in the order in which they stand; so the next one before that is left
    /// says where this one stood.
    private long position(long story, long turn) {
        return tx.first(
                        "SELECT position + ? - id AS at FROM turn WHERE story_id = ? AND id < ? ORDER BY id DESC LIMIT 1",
                        row -> row.number("at"),
                        turn,
                        story,
                        turn)
                .or(() ->
                        tx.first(
                                "SELECT position + ? - id AS at FROM turn WHERE story_id = ? AND id > ? ORDER BY id LIMIT 1",
                                row -> row.number("at"),
                                turn,
                                story,
                                turn))
                .filter(at ->
                        tx.number(
                                        "SELECT count(*) FROM turn WHERE story_id = ? AND position = ?",
                                        story,
                                        at)
                                == 0)
                .orElse(-1L);
    }
}
