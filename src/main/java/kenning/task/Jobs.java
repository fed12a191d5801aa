package kenning.task;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The long work that is under way, each piece on a thread of its own and with its own Cancel. May
/// be used from any thread.
///
/// No failure is lost: what nobody else handles goes to the one handler given here.
public final class Jobs implements AutoCloseable {
    /// Work that gives a result.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private final List<Job<?>> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<Throwable> unhandled;
    private final AtomicInteger numbers = new AtomicInteger();

    /// @param unhandled hears of every failure of a job whose result nobody asked for
    public Jobs(Consumer<Throwable> unhandled) {
        this.unhandled = unhandled;
    }

    /// Starts a piece of work.
    ///
    /// @param title in words, as people see it
    public <T> Job<T> run(String title, Work<T> work) {
        var job = new Job<T>(title, this::changed);
        running.add(job);
        changed();
        Thread.ofVirtual()
                .name("job " + numbers.incrementAndGet())
                .start(() -> carryOut(job, work));
        return job;
    }

    private <T> void carryOut(Job<T> job, Work<T> work) {
        Throwable failure = null;
        try {
            job.succeed(work.run(job));
        } catch (Cancelled e) {
            job.stopped();
        } catch (Exception | Error e) {
            failure = e;
            job.fail(e);
        } finally {
            running.remove(job);
            job.over().complete(null);
            changed();
        }
        if (failure != null && !job.isAskedFor()) {
            unhandled.accept(failure);
        }
    }

    /// The jobs that are not finished, the oldest first.
    public List<Job<?>> running() {
        return List.copyOf(running);
    }

    /// Hears whenever a job starts, moves on or ends, on that job's thread.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /// Cancels what is running; the answer is there when all of it has stopped and none of it is
    /// among [#running] any more, and never fails.
    public CompletableFuture<Void> stop() {
        var last = running();
        last.forEach(Job::cancel);
        return CompletableFuture.allOf(
                last.stream().map(Job::over).toArray(CompletableFuture<?>[]::new));
    }

    /// Cancels what is running and waits for it to stop.
    @Override
    public void close() {
        stop().join();
    }
}
