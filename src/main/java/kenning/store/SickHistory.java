package kenning.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a damaged project still says of itself and of what was done in it: read from a copy, row by
/// row, without the rest.
///
/// @param guid of the project
/// @param steps by their numbers; none when not one can be read
/// @param all whether no step is missing
record SickHistory(Optional<String> guid, Map<Long, One> steps, boolean all) {
    private static final Logger LOG = LoggerFactory.getLogger(SickHistory.class);

    private static final List<String> COLUMNS = List.of("made_at", "label", "state");

    /// @param made as it is written
    /// @param inForce whether it was neither undone nor overtaken
    record One(String made, String label, boolean inForce) {}

    /// @param kept a damaged project that nobody has open; its folder takes a copy for a moment
    /// @return empty when nothing of a project is left in it
    static Optional<SickHistory> of(Path kept) throws Refusal {
        try (var sick = SickCopy.of(kept, Disk.parent(kept))) {
            var guids = new ArrayList<String>();
            new RowRanges(sick.db(), "meta", List.of("guid"), Progress.NONE)
                    .read((row, values) -> guids.add(String.valueOf(values[0])));
            var steps = new HashMap<Long, One>();
            var rows = new RowRanges(sick.db(), "journal_step", COLUMNS, Progress.NONE);
            rows.read((row, values) -> steps.put(row, one(values)));
            boolean lacks = sick.lacks("journal_step");
            boolean all = !guids.isEmpty() && rows.lost(lacks) == 0 && !(lacks && steps.isEmpty());
            return Optional.of(new SickHistory(guids.stream().findFirst(), steps, all));
        } catch (Refusal nothingLeft) {
            return Optional.empty();
        } catch (SQLException e) {
            LOG.info("the history of a damaged project cannot be read: code {}", e.getErrorCode());
            return Optional.empty();
        } catch (IOException e) {
            throw FileFailure.refusal(kept, e);
        }
    }

    private static One one(@Nullable Object[] values) {
        var state = String.valueOf(values[2]);
        return new One(
                String.valueOf(values[0]),
                String.valueOf(values[1]),
                state.equals("done") || state.equals("compacted"));
    }

    /// The steps of a backup that was found whole.
    static Map<Long, One> inBackup(Path backup) throws Refusal {
        var key = OpenHere.claim(backup);
        try (var db = Sqlite.open(backup, Access.READ)) {
            return steps(db);
        } catch (SQLException e) {
            throw FileFailure.refusal(backup, e);
        } finally {
            OpenHere.release(key);
        }
    }

    private static Map<Long, One> steps(Connection db) throws SQLException {
        var steps = new HashMap<Long, One>();
        try (var rows =
                new Statements(db).ask("SELECT id, made_at, label, state FROM journal_step")) {
            while (rows.next()) {
                steps.put(
                        rows.getLong(1),
                        one(
                                new Object[] {
                                    rows.getString(2), rows.getString(3), rows.getString(4)
                                }));
            }
        }
        return steps;
    }

    /// What is in force here and not there: numbers are never used again, but two ways that parted
    /// can use the same.
    Lacking beyond(Map<Long, One> there) {
        var since = new ArrayList<Lacking.Since>();
        int takenBack = 0;
        for (var entry : steps.entrySet()) {
            var step = entry.getValue();
            var other = there.get(entry.getKey());
            var same = other != null && other.made().equals(step.made()) ? other : null;
            if (step.inForce() && (same == null || !same.inForce())) {
                since.add(new Lacking.Since(instant(step.made()), step.label()));
            }
            takenBack += !step.inForce() && same != null && same.inForce() ? 1 : 0;
        }
        since.sort(Comparator.comparing(Lacking.Since::made).reversed());
        return new Lacking(all || !steps.isEmpty(), all, since, takenBack);
    }

    private static Instant instant(String made) {
        try {
            return Instant.parse(made);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
