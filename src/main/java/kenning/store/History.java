package kenning.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kenning.model.Member;

/// The steps of the project's history.
public final class History {
    private static final Pattern PLACE =
            Pattern.compile("(story|code|indicator|insight|noticing)/([0-9]{1,18})");

    private History() {}

    /// The newest first, at most so many.
    public static List<Step> newest(Reading reading, int most) {
        return reading.list(
                "SELECT * FROM journal_step ORDER BY id DESC LIMIT ?", History::step, most);
    }

    /// The newest of those that are looked for, before a step, at most so many.
    ///
    /// @param before the key of the step that follows them; [Long#MAX_VALUE] for the newest
    public static List<Step> page(Reading reading, StepFilter filter, long before, int most) {
        var sql = filter.sql(Standing.of(reading));
        var arguments = new ArrayList<Object>(sql.arguments());
        arguments.add(before);
        arguments.add(most);
        return reading.list(
                "SELECT s.* FROM journal_step s WHERE %s AND s.id < ? ORDER BY s.id DESC LIMIT ?"
                        .formatted(sql.where()),
                History::step,
                arguments.toArray());
    }

    /// How many there are of those that are looked for.
    public static int count(Reading reading, StepFilter filter) {
        var sql = filter.sql(Standing.of(reading));
        return (int)
                reading.number(
                        "SELECT count(*) FROM journal_step s WHERE " + sql.where(),
                        sql.arguments().toArray());
    }

    public static Optional<Step> find(Reading reading, long id) {
        return reading.first("SELECT * FROM journal_step WHERE id = ?", History::step, id);
    }

    /// What a step touched, as far as it can still be read.
    public static Touched.Whole touched(Reading reading, Step step) {
        return Touched.by(reading, step);
    }

    /// Whether what a place names is still there; one that names no row always is.
    public static boolean isThere(Reading reading, String place) {
        var form = PLACE.matcher(place);
        return !form.lookingAt()
                || reading.number(
                                "SELECT count(*) FROM %s WHERE id = ?".formatted(form.group(1)),
                                Long.valueOf(form.group(2)))
                        > 0;
    }

    /// The titles of the stories on hold, which nothing may show.
    public static List<String> heldTitles(Reading reading) {
        return reading.list(
                "SELECT title FROM story WHERE held = 1 AND length(title) > 2 ORDER BY length(title) DESC",
                row -> row.text("title"));
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
