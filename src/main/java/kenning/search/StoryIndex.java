package kenning.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.store.Change;
import kenning.store.Project;
import kenning.task.Progress;
import kenning.text.Messages;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stories of an open project, searchable by their words, and for the team its insights and
/// noticings.
///
/// It notes every change of the project and reads what was changed before it answers, so an answer
/// holds every edit that was made before it was asked for. When updating fails in any way, the
/// index is dropped and built anew. Held stories are never in it.
///
/// May be used from any thread but the project's, for whose answers it waits. Searches run side by
/// side; updates one after the other.
public final class StoryIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoryIndex.class);

    /// How many passages of one story a search for many stories gives.
    static final int PASSAGES = 50;

    private final Project project;
    private final Stale stale;
    private final Asides asides = new Asides();
    private final AutoCloseable subscription;
    private final ReentrantLock updating = new ReentrantLock();

    /// None before the first update, after a failure and after the end. Guarded by the lock.
    @Nullable Documents documents;

    private boolean closed;

    private StoryIndex(Project project, Stale stale) {
        this.project = project;
        this.stale = stale;
        this.subscription = project.onChange(this::note);
    }

    private void note(Change change) {
        stale.note(change);
        asides.note(change);
    }

    /// Reads every story; from then on the index follows the project by itself. Close it before the
    /// project.
    ///
    /// @throws Refusal when the project cannot be read
    public static StoryIndex build(Project project, Progress progress) throws Refusal {
        var index = new StoryIndex(project, new Stale());
        try {
            index.catchUp(progress);
            return index;
        } catch (Refusal | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /// Reads what has changed. A search does so itself; after a large import this can be done
    /// beside other work. What was read before it is cancelled stays read.
    ///
    /// @throws Refusal when the project cannot be read
    public void catchUp(Progress progress) throws Refusal {
        updating.lock();
        try {
            current(progress);
        } finally {
            updating.unlock();
        }
    }

    /// The stories within a filter that answer a query, and beside them insights and noticings.
    ///
    /// @param most how many stories to give with their passages; all are counted
    /// @throws Refusal when the project cannot be read
    public Hits search(Query query, Filter filter, int most) throws Refusal {
        var hits = search(query, filter, most, PASSAGES);
        return filter.reachesAsides() ? hits.with(asides(query)) : hits;
    }

    private List<Aside> asides(Query query) throws Refusal {
        updating.lock();
        try {
            return asides.search(project, query);
        } finally {
            updating.unlock();
        }
    }

    /// Every passage of one story that answers a query; empty when the story does not, or lies
    /// outside the filter.
    ///
    /// @throws Refusal when the project cannot be read
    public Optional<Hit> search(Query query, Filter filter, Story.Id story) throws Refusal {
        Predicate<Story.Id> that = story::equals;
        var given = filter.view();
        var view = new View(given.audience(), that.and(given.shows()), given.fields());
        var only = new Filter(filter.places(), filter.voices(), filter.families(), view);
        return search(query, only, 1, Integer.MAX_VALUE).hits().stream().findFirst();
    }

    private Hits search(Query query, Filter filter, int most, int passages) throws Refusal {
        long generation = generation();
        try {
            Documents from;
            DirectoryReader reader;
            updating.lock();
            try {
                from = current(Progress.NONE);
                reader = from.acquire();
            } finally {
                updating.unlock();
            }
            try {
                return new Search(reader, query, filter).hits(most, passages, generation);
            } finally {
                from.release(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many stories it holds, as far as it has read.
    public int indexed() {
        updating.lock();
        try {
            return documents == null ? 0 : documents.size();
        } finally {
            updating.unlock();
        }
    }

    /// Grows with every change after which an answer may be another one. Never waits.
    public long generation() {
        return stale.generation() + asides.generation();
    }

    /// The documents, with everything that the project holds now. Called with the lock.
    private Documents current(Progress progress) throws Refusal {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
        try {
            return update(progress);
        } catch (Broken e) {
            LOG.warn("The search index failed ({}) and is built anew", e.reason());
        }
        try {
            return update(progress);
        } catch (Broken e) {
            throw new IllegalStateException("the search index cannot be built: " + e.reason());
        }
    }

    private Documents update(Progress progress) throws Refusal, Broken {
        var current = documents == null ? startAnew() : documents;
        boolean all = false;
        int done = 0;
        while (!all) {
            progress.checkCancelled();
            var portion = Project.await(project.read(stale::next));
            all = portion.isEmpty();
            done += portion.changed().size();
            guarded(() -> current.take(portion));
            progress.report(done, done + portion.left(), Messages.get("search.reading"));
        }
        guarded(current::show);
        return current;
    }

    private Documents startAnew() throws Refusal, Broken {
        Project.await(
                project.read(reading -> {
                    stale.everything();
                    return true;
                }));
        guarded(() -> documents = new Documents());
        return Objects.requireNonNull(documents);
    }

    private interface Step {
        void run() throws IOException;
    }

    /// Whatever goes wrong in Lucene, the documents are dropped.
    private void guarded(Step step) throws Broken {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            drop();
            throw new Broken(e);
        }
    }

    private void drop() {
        var dropped = documents;
        documents = null;
        if (dropped != null) {
            try {
                dropped.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("The failed index did not close: {}", Broken.describe(e));
            }
        }
    }

    /// Stops following the project and forgets every word.
    @Override
    public void close() {
        updating.lock();
        try {
            closed = true;
            drop();
            asides.forget();
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            updating.unlock();
        }
    }
}
