package kenning.store;

import java.util.List;
import java.util.Optional;
import kenning.model.Member;

/// The steps of the project's history.
public final class History {
    private History() {}

    /// The newest first, at most so many.
    public static List<Step> newest(Reading reading, int most) {
        return reading.list(
                "SELECT * FROM journal_step ORDER BY id DESC LIMIT ?", History::step, most);
    }

    /// The step that undo would undo next.
    public static Optional<Step> nextUndo(Reading reading) {
        return next(reading, "state = 'done' AND sticky = 0 ORDER BY id DESC");
    }

    /// The step that redo would redo next.
    public static Optional<Step> nextRedo(Reading reading) {
        return next(reading, "state = 'undone' AND sticky = 0 ORDER BY id");
    }

    private static Optional<Step> next(Reading reading, String where) {
        return reading.first(
                "SELECT * FROM journal_step WHERE " + where + " LIMIT 1", History::step);
    }

    static Step step(Row row) throws java.sql.SQLException {
        var member = row.numberOrNull("member_id");
        return new Step(
                row.number("id"),
                row.text("label"),
                row.text("place"),
                member == null ? null : new Member.Id(member),
                row.instant("made_at"),
                row.word("state", Step.State.class),
                row.flag("sticky"));
    }
}
