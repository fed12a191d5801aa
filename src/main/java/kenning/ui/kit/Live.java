package kenning.ui.kit;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kenning.store.Change;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Table;

/// The answer to a question, kept current: asked again whenever one of its tables changes.
///
/// Answers arrive in the order of the changes, since a project answers in the order in which it is
/// asked. The answer is read and watched on the FX thread; whoever makes a `Live` closes it.
public final class Live<T> implements AutoCloseable {
    private final Project project;
    private final Query<T> query;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<T> answer;
    private final AutoCloseable subscription;
    private volatile boolean closed;

    /// @param initially until the first answer is there
    /// @param failed hears on the FX thread when the question cannot be answered
    public Live(
            Project project,
            Set<Table> tables,
            T initially,
            Query<T> query,
            Consumer<Throwable> failed) {
        this.project = project;
        this.query = query;
        this.failed = failed;
        this.answer = new ReadOnlyObjectWrapper<>(initially);
        this.subscription = project.onChange(change -> follow(change, tables));
        askAgain();
    }

    private void follow(Change change, Set<Table> tables) {
        if (change.touches(tables)) {
            askAgain();
        }
    }

    /// Asks again, because something that the question depends on outside the project has changed.
    public void askAgain() {
        if (!closed) {
            Fx.then(project.read(query), this::answered, this::refused);
        }
    }

    private void answered(T now) {
        if (!closed) {
            answer.set(now);
        }
    }

    private void refused(Throwable failure) {
        if (!closed) {
            failed.accept(failure);
        }
    }

    public ReadOnlyObjectProperty<T> answer() {
        return answer.getReadOnlyProperty();
    }

    public T get() {
        return answer.get();
    }

    /// Runs now and whenever the answer changes.
    public void watch(Consumer<T> watcher) {
        answer.addListener((o, was, now) -> watcher.accept(now));
        watcher.accept(answer.get());
    }

    /// Nothing is asked or answered any more.
    @Override
    public void close() {
        closed = true;
        Following.end(subscription);
    }
}
