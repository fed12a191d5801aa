package kenning.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks four times a second whether a statement of an open project has been running for too long,
/// and stops it there; its question then fails, and the project goes on. One thread for all
/// projects; the statements only note when they began.
final class Watchdog {
    private static final int EVERY_MILLIS = 250;

    private static final Set<Statements> WATCHED = ConcurrentHashMap.newKeySet();

    private static final ScheduledExecutorService THREAD =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("watchdog").daemon().factory());

    static {
        var _ =
                THREAD.scheduleWithFixedDelay(
                        Watchdog::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Watchdog() {}

    /// Until its connection is closed.
    static void over(Statements statements) {
        WATCHED.add(statements);
    }

    private static void look() {
        WATCHED.removeIf(Watchdog::isDone);
    }

    /// Stops what runs too long.
    private static boolean isDone(Statements statements) {
        try {
            if (statements.isOver()) {
                return true;
            }
            statements.stopWhenTooLong();
            return false;
        } catch (SQLException closedMeanwhile) {
            return true;
        }
    }
}
