package kenning.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Puts back a step and every later one, newest first, inside one transaction of the project. What
/// may not be put back, or no longer can, stays. On the project thread.
final class GoingBack {
    private final Statements statements;
    private final Journal journal;
    private final List<WayBack.Staying> stays = new ArrayList<>();

    /// The steps that went back themselves and stay: what they took back is no longer there.
    private final List<Standing.Back> backs = new ArrayList<>();

    private Reach reach;
    private int steps;

    private GoingBack(Statements statements, Journal journal, Reach reach) {
        this.statements = statements;
        this.journal = journal;
        this.reach = reach;
    }

    /// @param reach as it is now, beyond which nothing may come
    /// @throws Refusal when there is no such step, or nothing to put back
    static WayBack run(ProjectFile file, Reach reach, long from) throws SQLException, Refusal {
        var reading = new Reading(file.statements());
        var first =
                reading.first("SELECT * FROM journal_step WHERE id = ?", History::step, from)
                        .orElseThrow(() -> Refusal.of("history.noStep", from));
        var back = new GoingBack(file.statements(), file.journal(), reach);
        for (var step :
                file.journal()
                        .steps(
                                "state IN ('done', 'compacted') AND id >= "
                                        + from
                                        + " ORDER BY id DESC")) {
            if (back.backs.stream().noneMatch(b -> b.covers(step.step().id()))) {
                back.take(step);
            }
        }
        if (back.steps == 0) {
            throw Refusal.of("history.nothingToPutBack", first.label());
        }
        return new WayBack(first, back.steps, back.stays);
    }

    private void take(Journal.Reversible step) throws SQLException {
        if (step.step().state() == Step.State.COMPACTED) {
            stay(step.step(), WayBack.Why.COMPACTED);
        } else if (step.step().kept()) {
            if (!step.stretch().isEmpty()) {
                stay(step.step(), WayBack.Why.NARROWED);
            }
        } else {
            statements.run("SAVEPOINT step");
            var why = putBack(step.stretch());
            if (why == null) {
                steps++;
            } else {
                statements.run("ROLLBACK TO step");
                stay(step.step(), why);
            }
            statements.run("RELEASE step");
        }
    }

    private void stay(Step step, WayBack.Why why) {
        stays.add(new WayBack.Staying(step, why));
        Standing.Back.of(step).ifPresent(backs::add);
    }

    /// @return why it must stay, or null when it was put back
    private WayBack.@Nullable Why putBack(Journal.Stretch stretch) throws SQLException {
        long before = journal.position();
        try {
            journal.revert(stretch);
            var inverse = journal.since(before);
            var rows = journal.rows(inverse);
            if (!journal.isWhole(inverse, rows.keySet())) {
                return WayBack.Why.BUILT_ON;
            }
            return follow(rows) ? null : WayBack.Why.NARROWED;
        } catch (SQLException e) {
            if (FileFailure.isContradiction(e)) {
                return WayBack.Why.BUILT_ON;
            }
            throw e;
        }
    }

    /// Lets the reach follow, unless that would widen it or bring back what was erased.
    private boolean follow(Map<Table, Set<Long>> rows) {
        var tx = new Tx(statements, null, Instant.now());
        if (Erasures.areBack(tx, rows)) {
            return false;
        }
        if (rows.keySet().stream().noneMatch(Reach.FOLLOWED::contains)) {
            return true;
        }
        var now = Reach.ofAll(tx);
        if (now.goesBeyond(reach)) {
            return false;
        }
        reach = now;
        return true;
    }
}
