package kenning.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a backup is due: while people work, so that no change is older than half an hour without
/// one; and at close, unless the last is fresh and little was done.
public final class BackupTimes {
    /// How old a change may become before it is in a backup.
    public static final Duration OLDEST = Duration.ofMinutes(30);

    /// So early it is begun, so that it is done in time.
    private static final Duration EARLY = Duration.ofMinutes(5);

    private static final int MANY_EDITS = 20;

    private BackupTimes() {}

    /// @param changed when the first change was made that is in no backup; none when there is none
    public static boolean dueWhileWorking(@Nullable Instant changed, Instant now) {
        return changed != null && !now.isBefore(changed.plus(OLDEST).minus(EARLY));
    }

    /// @param behind how many changes are in no backup
    /// @param newest when the newest good one was made; none when there is none
    /// @param edits how many this opening made
    public static boolean dueAtClose(
            long behind, @Nullable Instant newest, int edits, Instant now) {
        return behind > 0
                && (newest == null || newest.plus(OLDEST).isBefore(now) || edits > MANY_EDITS);
    }
}
