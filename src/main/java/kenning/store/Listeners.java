package kenning.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Whoever hears of committed changes, in the order in which they came. One that fails does not
/// turn a committed edit into a failed one, nor keep the others from hearing of it: its failure
/// goes to the thread's handler of unhandled failures. May be used from any thread.
final class Listeners {
    private final List<Consumer<Change>> all = new CopyOnWriteArrayList<>();

    /// @return what ends the listening
    AutoCloseable add(Consumer<Change> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void announce(Change change) {
        for (var listener : all) {
            try {
                listener.accept(change);
            } catch (RuntimeException | Error e) {
                var thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }
}
