package kenning.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/// From other threads to the FX thread.
public final class Fx {
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

    private static Throwable cause(Throwable failure) {
        var inner = failure.getCause();
        return failure instanceof CompletionException && inner != null ? inner : failure;
    }
}
