package kenning.ui.kit;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kenning.model.Refusal;
import kenning.store.Change;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Reading;
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
    private final boolean soon;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean closed;

    /// @param initially until the first answer is there
    /// @param failed hears on the FX thread when the question cannot be answered
    public Live(
            Project project,
            Set<Table> tables,
            T initially,
            Query<T> query,
            Consumer<Throwable> failed) {
        this(project, tables, initially, query, failed, false);
    }

    private Live(
            Project project,
            Set<Table> tables,
            T initially,
            Query<T> query,
            Consumer<Throwable> failed,
            boolean soon) {
        this.project = project;
        this.query = query;
        this.soon = soon;
        this.failed = failed;
        this.answer = new ReadOnlyObjectWrapper<>(initially);
        this.subscription = project.onChange(change -> follow(change, tables));
        askAgain();
    }

    /// One that somebody looks at while they work: it is answered before those that only keep other
    /// screens current.
    public static <T> Live<T> soon(
            Project project,
            Set<Table> tables,
            T initially,
            Query<T> query,
            Consumer<Throwable> failed) {
        return new Live<>(project, tables, initially, query, failed, true);
    }

    private void follow(Change change, Set<Table> tables) {
        if (change.touches(tables)) {
            askAgain();
        }
    }

    /// Asks again, because something that the question depends on outside the project has changed.
    public void askAgain() {
        // A question that still waits will see this change too.
        if (!closed && waiting.compareAndSet(false, true)) {
            Fx.then(
                    soon ? project.readSoon(this::ask) : project.read(this::ask),
                    this::answered,
                    this::refused);
        }
    }

    private T ask(Reading reading) throws Refusal {
        waiting.set(false);
        return query.ask(reading);
    }

    private void answered(T now) {
        if (!closed) {
            answer.set(now);
        }
    }

    private void refused(Throwable failure) {
        waiting.set(false);
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
