package kenning.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of the steps that were not undone one by one are nevertheless not in force, because a
/// later step went back to before them.
public final class Standing {
    /// A step that went back, and what it took back.
    record Back(long step, long from, Set<Long> except) {
        static Optional<Back> of(Step step) {
            return WayBack.Place.of(step)
                    .map(p -> new Back(step.id(), p.from(), Set.copyOf(p.except())));
        }

        boolean covers(long id) {
            return id >= from && id < step && !except.contains(id);
        }
    }

    /// Of a project in which nothing went back.
    public static final Standing NONE = new Standing(List.of());

    /// Those in force, the newest first.
    private final List<Back> backs;

    private Standing(List<Back> backs) {
        this.backs = backs;
    }

    public static Standing of(Reading reading) {
        var backs = new ArrayList<Back>();
        for (var step :
                reading.list(
                        "SELECT * FROM journal_step WHERE state = 'done' AND place LIKE 'history/%' ORDER BY id DESC",
                        History::step)) {
            if (backs.stream().noneMatch(b -> b.covers(step.id()))) {
                Back.of(step).ifPresent(backs::add);
            }
        }
        return new Standing(backs);
    }

    /// Whether what a step did is still so, as far as undo is concerned.
    public boolean inForce(Step step) {
        return (step.state() == Step.State.DONE || step.state() == Step.State.COMPACTED)
                && !isBehind(step.id());
    }

    /// Whether a later step went back to before it.
    public boolean isBehind(long step) {
        return backs.stream().anyMatch(b -> b.covers(step));
    }

    /// The condition under which a step, `s`, is behind none.
    String sql() {
        var sql = new StringBuilder("1");
        for (var back : backs) {
            sql.append(" AND NOT (s.id >= %d AND s.id < %d".formatted(back.from(), back.step()));
            if (!back.except().isEmpty()) {
                sql.append(" AND s.id NOT IN (")
                        .append(
                                String.join(
                                        ", ", back.except().stream().map(String::valueOf).toList()))
                        .append(')');
            }
            sql.append(')');
        }
        return sql.toString();
    }
}
