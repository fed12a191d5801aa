package kenning.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.store.Change;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.Synonyms;
import kenning.task.Progress;
import kenning.text.Messages;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stories of an open project, searchable by their words, and for the team its insights and
/// noticings.
///
/// It notes every change of the project and reads what was changed before it answers, so an answer
/// holds every edit that was made before it was asked for; but while somebody else lets it read
/// many stories, it answers from those that it has, and says how many they are. When updating fails
/// in any way, the index is dropped and built anew. Held stories are never in it.
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

    /// What can be asked while many stories are still being read; none at any other time.
    private volatile @Nullable Building building;

    private record Building(Documents documents, int done, int of) {}

    private StoryIndex(Project project, Stale stale) {
        this.project = project;
        this.stale = stale;
        this.subscription = project.onChange(this::note);
    }

    private void note(Change change) {
        stale.note(change);
        asides.note(change);
    }

    /// An index that has read nothing yet and follows the project: the first [#catchUp] reads every
    /// story. Close it before the project.
    public static StoryIndex follow(Project project) {
        return new StoryIndex(project, new Stale());
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

    /// What the question cannot mean in this project, such as a place that it does not have.
    ///
    /// @throws Refusal when the project cannot be read
    public Optional<QueryText.Parsed.Problem> problem(Query query, View view) throws Refusal {
        try {
            names(query, view);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.problem());
        }
    }

    private Map<Query.Only, Filter> names(Query query, View view) throws Unreadable, Refusal {
        return Names.in(query).findAny().isEmpty()
                ? Map.of()
                : Project.await(project.read(Names::read)).filters(query, view.audience());
    }

    /// The stories within a filter that answer a query, and beside them insights and noticings.
    ///
    /// @param most how many stories to give with their passages; all are counted
    /// @throws Refusal when the project cannot be read
    public Hits search(Query query, Filter filter, int most) throws Refusal {
        return search(Question.of(query, filter), most, Progress.NONE);
    }

    /// The stories that answer a question, and beside them insights and noticings. While the index
    /// is being built, an answer is of the stories that it has read so far.
    ///
    /// @param most how many stories to give with their passages; all are counted
    /// @throws Refusal when the project cannot be read, or the question cannot be answered in it
    public Hits search(Question question, int most, Progress progress) throws Refusal {
        var asked = widened(question);
        var hits = search(asked, most, PASSAGES, progress);
        return question.filter().reachesAsides() && hits.as().whole()
                ? hits.with(asides(asked.query()))
                : hits;
    }

    private Question widened(Question question) throws Refusal {
        if (!question.alike()) {
            return question;
        }
        var sets = Project.await(project.read(Synonyms::list));
        return question.with(new Alike(sets).widen(question.query()));
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
        return search(Question.of(query, filter), story);
    }

    /// The same for a question.
    ///
    /// @throws Refusal when the project cannot be read, or the question cannot be answered in it
    public Optional<Hit> search(Question question, Story.Id story) throws Refusal {
        Predicate<Story.Id> that = story::equals;
        var given = question.filter().view();
        var view = new View(given.audience(), that.and(given.shows()), given.fields());
        var only = widened(question).with(question.filter().seenBy(view));
        return search(only, 1, Integer.MAX_VALUE, Progress.NONE).hits().stream().findFirst();
    }

    /// Every passage of the stories' texts that answers a question, in the order of the stories.
    ///
    /// @param most how many lines to give; all are counted
    /// @throws Refusal when the project cannot be read, or the question cannot be answered in it
    public Concordance concordance(Question question, int most, Progress progress) throws Refusal {
        return ask(widened(question), progress, (search, as) -> search.concordance(most, as));
    }

    private Hits search(Question question, int most, int passages, Progress progress)
            throws Refusal {
        return ask(question, progress, (search, as) -> search.hits(most, passages, as));
    }

    private interface Ask<T> {
        T of(Search search, Hits.Standing as) throws IOException;
    }

    private <T> T ask(Question question, Progress progress, Ask<T> ask) throws Refusal {
        long generation = generation();
        var names = resolved(question);
        var early = building;
        if (early != null && !updating.isHeldByCurrentThread()) {
            var answer = early(early, question, names, generation, progress, ask);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        try {
            Documents from;
            DirectoryReader reader;
            int read;
            updating.lock();
            try {
                from = current(Progress.NONE);
                reader = from.acquire();
                read = from.size();
            } finally {
                updating.unlock();
            }
            try {
                return ask.of(
                        new Search(reader, question, names, progress),
                        new Hits.Standing(generation, read, read));
            } finally {
                from.release(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Query.Only, Filter> resolved(Question question) throws Refusal {
        try {
            return names(question.query(), question.filter().view());
        } catch (Unreadable e) {
            var problem = e.problem();
            throw Refusal.of(problem.key(), problem.arguments().toArray());
        }
    }

    /// An answer from what has been read so far, while the rest is being read. What was held or
    /// taken out since is left out; nothing when the reading came to an end, or to nothing.
    private <T> Optional<T> early(
            Building early,
            Question question,
            Map<Query.Only, Filter> names,
            long generation,
            Progress progress,
            Ask<T> ask)
            throws Refusal {
        var there =
                Project.await(project.read(Stories::list)).stream()
                        .map(StorySummary::id)
                        .collect(Collectors.toSet());
        var given = question.filter().view();
        Predicate<Story.Id> isThere = there::contains;
        var view = new View(given.audience(), isThere.and(given.shows()), given.fields());
        try {
            var reader = early.documents().acquire();
            try {
                var as =
                        new Hits.Standing(
                                generation, Math.min(early.done(), early.of() - 1), early.of());
                var asked = question.with(question.filter().seenBy(view));
                return Optional.of(ask.of(new Search(reader, asked, names, progress), as));
            } finally {
                early.documents().release(reader);
            }
        } catch (AlreadyClosedException e) {
            LOG.debug("The index was dropped while it was asked");
            return Optional.empty();
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
        try {
            while (!all) {
                progress.checkCancelled();
                var portion = Project.await(project.read(stale::next));
                all = portion.isEmpty();
                done += portion.changed().size();
                guarded(() -> current.take(portion));
                if (portion.left() > 0) {
                    guarded(current::show);
                    int size = current.size();
                    building = new Building(current, size, size + portion.left());
                }
                progress.report(done, done + portion.left(), Messages.get("search.reading"));
            }
            guarded(current::show);
            return current;
        } finally {
            building = null;
        }
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
