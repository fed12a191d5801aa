package kenning.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenning.model.Member;
import org.jspecify.annotations.Nullable;

/// How a code, a leading indicator or an insight was worded before, when that changed and by whom:
/// from what the journal keeps of its rows.
public final class Wordings {
    private Wordings() {}

    /// One change of wording.
    ///
    /// @param step the key of the step that made it; 0 when only the list of new wordings still
    ///   knows of it
    /// @param made when
    /// @param member who, if that is known
    /// @param fields what it said before and after; the one before it is the earlier wording
    /// @param because why, where a reason was asked for; else empty
    public record Change(
            long step,
            Instant made,
            Member.@Nullable Id member,
            List<Touched.Field> fields,
            String because) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /// The newest change first. What was taken back is not among them; what has been compacted is
    /// only as far as a reason was kept with it.
    public static List<Change> of(Reading reading, Thing thing) {
        var reasons = reasons(reading, thing);
        var now = now(reading, thing);
        var standing = Standing.of(reading);
        var changes = new ArrayList<Change>();
        for (var step : steps(reading, thing)) {
            var fields = fields(reading, thing, step, now);
            if (!fields.isEmpty() && standing.inForce(step.step())) {
                var reason = reasons.remove(step.step().made());
                changes.add(
                        new Change(
                                step.step().id(),
                                step.step().made(),
                                step.step().member(),
                                fields,
                                reason == null ? "" : reason.because()));
            }
        }
        reasons.values().forEach(changes::add);
        changes.sort((a, b) -> b.made().compareTo(a.made()));
        return List.copyOf(changes);
    }

    /// Whether there is any.
    public static boolean areThere(Reading reading, Thing thing) {
        return !of(reading, thing).isEmpty();
    }

    private static List<Journal.Reversible> steps(Reading reading, Thing thing) {
        return reading.list(
                "SELECT s.* FROM journal_step s WHERE s.state = 'done' AND EXISTS (SELECT 1 FROM journal_entry e"
                        + " WHERE e.seq BETWEEN s.first_seq AND s.last_seq AND +e.tbl = ? AND +e.row_id = ? AND e.op = 'update') ORDER BY s.id DESC",
                row ->
                        new Journal.Reversible(
                                History.step(row),
                                new Journal.Stretch(
                                        row.number("first_seq"), row.number("last_seq"))),
                thing.table().sql(),
                thing.id());
    }

    /// What a step changed in the words; `now`, what they said after it, goes back to before it.
    private static List<Touched.Field> fields(
            Reading reading, Thing thing, Journal.Reversible step, Map<String, String> now) {
        var was = new HashMap<>(now);
        var names = String.join(", ", Touched.words(thing.table()));
        reading.list(
                "SELECT %1$s FROM journal_entry e JOIN was_%2$s w ON w.seq = e.seq WHERE e.tbl = '%2$s' AND e.row_id = ? AND e.op = 'update' AND e.seq BETWEEN ? AND ? ORDER BY e.seq LIMIT 1"
                        .formatted(names, thing.table().sql()),
                row -> {
                    for (var column : Touched.words(thing.table())) {
                        was.put(column, row.text(column));
                    }
                    return true;
                },
                thing.id(),
                step.stretch().first(),
                step.stretch().last());
        var fields = new ArrayList<Touched.Field>();
        for (var column : Touched.words(thing.table())) {
            var before = was.getOrDefault(column, "");
            var after = now.getOrDefault(column, "");
            if (!before.equals(after)) {
                fields.add(new Touched.Field(column, before, after));
            }
        }
        now.putAll(was);
        return fields;
    }

    private static Map<String, String> now(Reading reading, Thing thing) {
        var now = new HashMap<String, String>();
        reading.first(
                "SELECT %s FROM %s WHERE id = ?"
                        .formatted(
                                String.join(", ", Touched.words(thing.table())),
                                thing.table().sql()),
                row -> {
                    for (var column : Touched.words(thing.table())) {
                        now.put(column, row.text(column));
                    }
                    return true;
                },
                thing.id());
        return now;
    }

    private static Map<Instant, Change> reasons(Reading reading, Thing thing) {
        var reasons = new HashMap<Instant, Change>();
        if (thing.table() == Table.INDICATOR) {
            reading.list(
                    "SELECT was, became, because, member_id, made_at FROM rewording WHERE indicator_id = ? ORDER BY id",
                    row -> {
                        var by = row.numberOrNull("member_id");
                        var field =
                                new Touched.Field("wording", row.text("was"), row.text("became"));
                        return reasons.put(
                                row.instant("made_at"),
                                new Change(
                                        0,
                                        row.instant("made_at"),
                                        by == null ? null : new Member.Id(by),
                                        List.of(field),
                                        row.text("because")));
                    },
                    thing.id());
        }
        return reasons;
    }
}
