package kenning.store;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The work of one project and the thread that does it. What a person waits for goes before what
/// only keeps screens current; within each kind, everything is done in the order in which it came.
final class Waiting {
    enum Turn {
        /// Edits, and questions whose answer is looked at.
        SOON,
        /// All other questions. Asked after an edit, they are answered after it.
        IN_ORDER,
        /// When all is answered.
        LAST
    }

    private record Task(Turn turn, long number, Runnable work)
            implements Runnable, Comparable<Task> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Task other) {
            int order = turn.compareTo(other.turn);
            return order == 0 ? Long.compare(number, other.number) : order;
        }
    }

    private final AtomicLong numbers = new AtomicLong();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new PriorityBlockingQueue<>(),
                    Thread.ofPlatform().name("project").daemon().factory());

    /// @throws java.util.concurrent.RejectedExecutionException after the end
    void add(Turn turn, Runnable work) {
        thread.execute(new Task(turn, numbers.getAndIncrement(), work));
    }

    /// Takes nothing more; what was taken is still done.
    void end() {
        thread.shutdown();
    }

    boolean ended() {
        return thread.isShutdown();
    }
}
