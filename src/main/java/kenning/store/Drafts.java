package kenning.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kenning.model.Story;

/// What somebody was typing and had not yet entered, so that it outlives the program. It belongs to
/// no step of the history, stands in no search and no output, and goes with the story in which it
/// was typed.
public final class Drafts {
    private Drafts() {}

    /// What was being typed.
    ///
    /// @param field where; one field has one draft
    /// @param made when it was kept last
    public record Draft(String field, String text, Instant made) {}

    /// The oldest first.
    public static List<Draft> list(Reading reading) {
        return reading.list(
                "SELECT field, text, made_at FROM draft ORDER BY made_at, id",
                row -> new Draft(row.text("field"), row.text("text"), row.instant("made_at")));
    }

    /// What begins the name of a field in which somebody types about a story.
    public static String in(Story.Id story) {
        return "story/" + story.value() + "/";
    }

    /// Keeps what is being typed in a field, in place of what was kept of it before.
    ///
    /// @return there when it is on the disk
    public static CompletableFuture<Boolean> keep(Project project, String field, String text) {
        return project.edit(
                Label.of(""),
                tx -> {
                    tx.update(
                            "INSERT INTO draft(field, text, made_at) VALUES(?, ?, ?)"
                                    + " ON CONFLICT(field) DO UPDATE SET text = excluded.text, made_at = excluded.made_at",
                            field,
                            text,
                            tx.now());
                    return true;
                });
    }

    /// Forgets what was kept of a field: it was entered, or nobody wants it.
    ///
    /// @return there when it is gone from the disk
    public static CompletableFuture<Boolean> drop(Project project, String field) {
        return project.edit(
                Label.of(""), tx -> tx.update("DELETE FROM draft WHERE field = ?", field) > 0);
    }

    static void leave(Tx tx, Story.Id story) {
        tx.update("DELETE FROM draft WHERE instr(field, ?) = 1", in(story));
    }
}
