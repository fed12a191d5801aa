package kenning.ui.kit;

import java.util.Set;
import javafx.application.Platform;
import kenning.store.Change;
import kenning.store.Project;
import kenning.store.Table;

/// Hears on the FX thread of every change of a project that touches some tables, until it is
/// closed. Closed by whoever made it.
public final class Following implements AutoCloseable {
    private final AutoCloseable subscription;
    private volatile boolean closed;

    public Following(Project project, Set<Table> tables, Runnable changed) {
        subscription = project.onChange(change -> follow(change, tables, changed));
    }

    private void follow(Change change, Set<Table> tables, Runnable changed) {
        if (change.touches(tables)) {
            Platform.runLater(() -> {
                if (!closed) {
                    changed.run();
                }
            });
        }
    }

    @Override
    public void close() {
        closed = true;
        end(subscription);
    }

    /// Ends a subscription to a project, which cannot fail.
    static void end(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a subscription ends without trouble", e);
        }
    }
}
