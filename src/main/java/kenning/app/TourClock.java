package kenning.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// Waits on the tour's behalf for the window to come to rest, and never longer than it may: what
/// takes too long is a refusal that names the picture. Not on the FX thread.
final class TourClock {
    private static final Duration REST = Duration.ofMillis(25);
    private static final int QUIET_ROUNDS = 6;
    private static final int LAYOUTS_LEAST = 4;
    private static final int LAYOUTS_MOST = 20;

    private final Duration longest;
    private final Duration rest;
    private String picture = "";

    /// @param longest of one wait
    TourClock(Duration longest) {
        this(longest, REST);
    }

    /// @param rest between two looks
    TourClock(Duration longest, Duration rest) {
        this.longest = longest;
        this.rest = rest;
    }

    /// From now on it is this picture that is waited for.
    void on(String name) {
        picture = name;
    }

    /// @throws Refusal the one with which the future failed, or when it takes too long
    <T> T wait(CompletableFuture<T> future) throws Refusal {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw stuck();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("the picture " + picture + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the tour was interrupted", e);
        }
    }

    /// Does something on the FX thread and gives what it gave.
    <T> T fx(Callable<T> work) throws Refusal {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | StackOverflowError e) {
                result.completeExceptionally(e);
            }
        });
        return wait(result);
    }

    void run(Runnable work) throws Refusal {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until nothing is under way any more: jobs, questions to the project, and what they
    /// left for the FX thread.
    void settle(Workbench bench) throws Refusal {
        long end = System.nanoTime() + longest.toNanos();
        for (int quiet = 0; quiet < QUIET_ROUNDS; quiet++) {
            var open = fx(bench::open);
            if (open.isPresent()) {
                wait(open.get().project().read(r -> true));
                wait(open.get().index());
            }
            if (!fx(() -> bench.jobs().running().isEmpty())) {
                quiet = 0;
            }
            if (System.nanoTime() > end) {
                throw stuck();
            }
            pause();
        }
    }

    /// Lays a scene out until another pass changes nothing.
    ///
    /// @throws Refusal when it never comes to rest: something in it grows at each pass
    void layOut(Scene scene) throws Refusal {
        double before = -1;
        for (int i = 0; i < LAYOUTS_MOST; i++) {
            double now =
                    fx(() -> {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        return extent(scene.getRoot());
                    });
            if (now == before && i >= LAYOUTS_LEAST) {
                return;
            }
            before = now;
        }
        throw stuck();
    }

    /// A number that changes when any node gets another size or place.
    private static double extent(Parent parent) {
        double sum = 0;
        for (var child : parent.getChildrenUnmodifiable()) {
            var box = child.getBoundsInParent();
            sum += box.getMinX() + 3 * box.getMinY() + 7 * box.getWidth() + 13 * box.getHeight();
            if (child instanceof Parent inner) {
                sum += extent(inner);
            }
        }
        return sum;
    }

    private Refusal stuck() {
        return new Refusal(Kind.CANNOT_OPEN, "tour.stuck", picture);
    }

    private void pause() {
        try {
            Thread.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the tour was interrupted", e);
        }
    }
}
