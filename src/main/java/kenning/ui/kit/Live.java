package kenning.ui.kit;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.store.Change;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Reading;
import kenning.store.Table;
import org.jspecify.annotations.Nullable;

/// The answer to a question, kept current: asked again whenever one of its tables changes.
///
/// Answers arrive in the order of the changes, since a project answers in the order in which it is
/// asked. The answer is read and watched on the FX thread; whoever makes a `Live` closes it.
public final class Live<T> implements AutoCloseable {
    /// From so many stories on it is cheaper to ask anew.
    private static final int MANY = 50;

    private final Project project;
    private final Query<T> query;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<T> answer;
    private final AutoCloseable subscription;
    private final boolean soon;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Stale stale = new Stale();
    private final Set<Table> tables;
    private volatile @Nullable Renewal<T> renewal;

    private final ChangeListener<Boolean> look = (o, was, now) -> looked(now);

    /// Kept, since a binding that nobody keeps is collected and tells nothing any more.
    private @Nullable ObservableValue<Boolean> looking;

    /// The answer given last; on the project thread.
    private @Nullable T last;

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
        this.tables = tables;
        this.failed = failed;
        this.answer = new ReadOnlyObjectWrapper<>(initially);
        this.subscription = project.onChange(this::follow);
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

    /// How the last answer becomes the next one when only these stories have changed: on the
    /// project thread, and cheaper than asking anew.
    public interface Renewal<T> {
        T renew(Reading reading, T last, Set<Story.Id> stories) throws Refusal;
    }

    /// From now on a change that touches no other of its tables than these renews the last answer.
    /// Called before the first change.
    public void renew(Set<Table> few, Renewal<T> how) {
        stale.few = EnumSet.copyOf(few);
        renewal = how;
    }

    /// From now on it is kept current only while somebody looks; what changed meanwhile is asked
    /// for when they look again. On the FX thread.
    public void onlyWhile(ObservableValue<Boolean> looking) {
        this.looking = looking;
        looking.addListener(look);
        stale.look(looking.getValue());
    }

    private void looked(boolean now) {
        if (stale.look(now)) {
            ask();
        }
    }

    private void follow(Change change) {
        if (change.touches(tables) && stale.note(change, tables)) {
            ask();
        }
    }

    /// What has changed since the last question. Guarded by itself.
    private static final class Stale {
        private volatile Set<Table> few = Set.of();
        private final Set<Story.Id> stories = new HashSet<>();
        private boolean all = true;
        private boolean looked = true;
        private boolean late;

        /// Whether to ask now.
        synchronized boolean note(Change change, Set<Table> tables) {
            all |=
                    change.rows().keySet().stream()
                            .anyMatch(table -> tables.contains(table) && !few.contains(table));
            stories.addAll(change.stories());
            late = !looked;
            return looked;
        }

        /// Whether there is something to ask for.
        synchronized boolean look(boolean now) {
            boolean ask = now && late;
            late &= !now;
            looked = now;
            return ask;
        }

        synchronized void everything() {
            all = true;
        }

        /// The stories that have changed, or null for anything; from now on nothing has.
        synchronized @Nullable Set<Story.Id> take() {
            var taken = all || stories.size() > MANY ? null : Set.copyOf(stories);
            all = false;
            stories.clear();
            return taken;
        }
    }

    /// Asks again, because something that the question depends on outside the project has changed.
    public void askAgain() {
        stale.everything();
        ask();
    }

    private void ask() {
        // A question that still waits will see this change too.
        if (!closed && waiting.compareAndSet(false, true)) {
            Fx.then(
                    soon ? project.readSoon(this::answer) : project.read(this::answer),
                    this::answered,
                    this::refused);
        }
    }

    private T answer(Reading reading) throws Refusal {
        waiting.set(false);
        var changed = stale.take();
        var how = renewal;
        var before = last;
        // Until it has succeeded the last answer is none to build on.
        last = null;
        var now =
                changed == null || how == null || before == null
                        ? query.ask(reading)
                        : how.renew(reading, before, changed);
        last = now;
        return now;
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
        var its = looking;
        if (its != null) {
            its.removeListener(look);
        }
        Following.end(subscription);
    }
}
