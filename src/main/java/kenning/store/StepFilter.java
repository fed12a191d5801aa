package kenning.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Member;
import org.jspecify.annotations.Nullable;

/// Which steps of the history are looked for.
///
/// @param member who made them; null for anybody
/// @param from made at this moment or later; null for any time
/// @param until made before this moment; null for any time
/// @param kind what they are about; null for anything
/// @param words what their names hold, in capitals or not; empty for any name
/// @param undoable only what can still be undone
/// @param of only what concerns this; null for anything
public record StepFilter(
        Member.@Nullable Id member,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable StepKind kind,
        String words,
        boolean undoable,
        @Nullable Thing of) {
    public static final StepFilter ALL = new StepFilter(null, null, null, null, "", false, null);

    public StepFilter by(Member.@Nullable Id somebody) {
        return new StepFilter(somebody, from, until, kind, words, undoable, of);
    }

    public StepFilter between(@Nullable Instant first, @Nullable Instant end) {
        return new StepFilter(member, first, end, kind, words, undoable, of);
    }

    public StepFilter about(@Nullable StepKind something) {
        return new StepFilter(member, from, until, something, words, undoable, of);
    }

    public StepFilter saying(String some) {
        return new StepFilter(member, from, until, kind, some, undoable, of);
    }

    public StepFilter undoable(boolean only) {
        return new StepFilter(member, from, until, kind, words, only, of);
    }

    public StepFilter of(@Nullable Thing thing) {
        return new StepFilter(member, from, until, kind, words, undoable, thing);
    }

    /// A condition on `s`, a step, with what fills it in.
    record Sql(String where, List<Object> arguments) {}

    Sql sql(Standing standing) {
        var where = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        if (member != null) {
            where.add("s.member_id = ?");
            arguments.add(member.value());
        }
        if (from != null) {
            where.add("s.made_at >= ?");
            arguments.add(Compaction.second(from));
        }
        if (until != null) {
            where.add("s.made_at < ?");
            arguments.add(Compaction.second(until));
        }
        if (kind != null) {
            where.add(kind.sql());
        }
        if (!words.isBlank()) {
            where.add("s.label LIKE ? ESCAPE '!'");
            arguments.add("%" + words.strip().replaceAll("([!%_])", "!$1") + "%");
        }
        if (undoable) {
            where.add("s.state = 'done' AND s.sticky = 0 AND " + standing.sql());
        }
        if (of != null) {
            where.add(
                    "EXISTS (SELECT 1 FROM journal_entry e WHERE e.seq BETWEEN s.first_seq AND s.last_seq AND +e.tbl = ? AND +e.row_id = ?)");
            arguments.add(of.table().sql());
            arguments.add(of.id());
        }
        return new Sql(where.isEmpty() ? "1" : String.join(" AND ", where), arguments);
    }
}
