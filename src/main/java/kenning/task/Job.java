package kenning.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One piece of long work: what it is, how far it is, and its Cancel. May be read and cancelled
/// from any thread.
public final class Job<T> implements Progress {
    /// What can be seen of a job at one moment.
    ///
    /// @param done of `total`, or of an unknown amount when `total` is 0
    public record State(String title, long done, long total, String what, boolean cancelling) {}

    private static final int MOMENT_MILLIS = 500;

    private final String title;
    private final Runnable changed;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean cancelled;
    private volatile State state;
    private final CountDownLatch asked = new CountDownLatch(1);

    Job(String title, Runnable changed) {
        this.title = title;
        this.changed = changed;
        this.state = new State(title, 0, 0, "", false);
    }

    public State state() {
        return state;
    }

    /// What the job gives, in the end; cancelled when it was. Whoever asks for it handles its
    /// failure.
    public CompletableFuture<T> result() {
        asked.countDown();
        return result;
    }

    /// There when the work has ended, however it ended, and is no longer among those that run;
    /// later than the result, and never failed.
    CompletableFuture<Void> over() {
        return over;
    }

    /// Asks the work to stop at its next opportunity; nothing of it is kept.
    public void cancel() {
        cancelled = true;
        var now = state;
        state = new State(title, now.done(), now.total(), now.what(), true);
        changed.run();
    }

    @Override
    public void report(long done, long total, String what) {
        state = new State(title, done, total, what, cancelled);
        changed.run();
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new Cancelled();
        }
    }

    void succeed(T value) {
        result.complete(value);
    }

    void stopped() {
        result.cancel(false);
    }

    void fail(Throwable failure) {
        result.completeExceptionally(failure);
    }

    /// Whether somebody is there to hear of a failure. Work can fail before whoever started it has
    /// had the time to ask, so this waits for that.
    boolean isAskedFor() {
        try {
            return asked.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
