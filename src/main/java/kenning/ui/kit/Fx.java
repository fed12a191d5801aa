package kenning.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import kenning.task.Progress;

/// From other threads to the FX thread.
public final class Fx {
    /// How often work that waits looks whether it is still wanted.
    private static final long LOOK_MS = 50;

    private Fx() {}

    /// Hands a result to the FX thread when it is there, or the failure. Who cancelled the work
    /// hears nothing.
    public static <T> void then(
            CompletableFuture<T> future, Consumer<? super T> done, Consumer<Throwable> failed) {
        var _ =
                future.whenComplete((value, failure) ->
                        Platform.runLater(() -> {
                            if (failure == null) {
                                done.accept(value);
                            } else if (!(cause(failure) instanceof CancellationException)) {
                                failed.accept(cause(failure));
                            }
                        }));
    }

    /// Does something on the FX thread and waits until it is done, for as long as somebody wants
    /// the work that it is part of. Not on the FX thread. What it throws is the cause of the
    /// [CompletionException] that is thrown here.
    public static void await(Runnable turn, Progress progress) {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            try {
                turn.run();
                done.complete(null);
            } catch (RuntimeException | StackOverflowError e) {
                done.completeExceptionally(e);
            }
        });
        while (!isDone(done)) {
            progress.checkCancelled();
        }
        progress.checkCancelled();
        done.join();
    }

    private static boolean isDone(CompletableFuture<Void> turn) {
        try {
            turn.get(LOOK_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this work", e);
        }
        return true;
    }

    private static Throwable cause(Throwable failure) {
        var inner = failure.getCause();
        return failure instanceof CompletionException && inner != null ? inner : failure;
    }
}
