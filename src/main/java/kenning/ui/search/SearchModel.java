package kenning.ui.search;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.util.Duration;
import kenning.model.Code;
import kenning.search.Concordance;
import kenning.search.Hits;
import kenning.search.Line;
import kenning.search.Query;
import kenning.search.QueryText;
import kenning.search.QueryText.Parsed.Problem;
import kenning.search.Question;
import kenning.search.StoryIndex;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Table;
import kenning.task.Job;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// Words in, passages out. Searches off the FX thread; only the answer to the newest question is
/// shown, and the search for an older one is called off. Asked again when the project changes, and
/// while the index is still being read.
public final class SearchModel implements AutoCloseable {
    private static final Duration MEANWHILE = Duration.millis(900);
    private static final Set<Table> SEARCHED =
            Set.of(
                    Table.STORY,
                    Table.TURN,
                    Table.TELLER,
                    Table.PLACE,
                    Table.VOICE,
                    Table.CONSENT,
                    Table.CODING,
                    Table.SIGNAL,
                    Table.NOTE,
                    Table.SYNONYMS,
                    Table.INSIGHT,
                    Table.INSIGHT_STORY,
                    Table.NOTICING);
    private static final Set<Table> NAMED =
            EnumSet.of(Table.PLACE, Table.VOICE, Table.CODE, Table.INDICATOR);

    /// How an answer is shown.
    enum Showing {
        STORIES,
        LINES
    }

    /// What an answer holds.
    ///
    /// @param asked whether anything was asked; otherwise only the counts over all stories are
    ///   there
    /// @param lines none where stories are shown
    record Answered(boolean asked, Hits hits, Optional<Concordance> lines) {}

    private final Project project;
    private final Jobs jobs;
    private final StoryIndex index;
    private final Consumer<Throwable> failed;
    private final Live<Terms> terms;
    private final SynonymModel synonyms;
    private final Following following;
    private final ObjectProperty<Optional<Answered>> answer =
            new SimpleObjectProperty<>(this, "answer", Optional.empty());
    private final ObjectProperty<Optional<Problem>> problem =
            new SimpleObjectProperty<>(this, "problem", Optional.empty());
    private final BooleanProperty alike = new SimpleBooleanProperty(this, "alike", false);
    private final ObjectProperty<Showing> showing =
            new SimpleObjectProperty<>(this, "showing", Showing.STORIES);
    private final ObjectProperty<Question.Order> order =
            new SimpleObjectProperty<>(this, "order", Question.Order.BEST);
    private final ObjectProperty<Line.Order> lineOrder =
            new SimpleObjectProperty<>(this, "lineOrder", Line.Order.STORY);
    private final ObservableList<Narrowing> narrowings = FXCollections.observableArrayList();
    private final ObservableSet<Spot> ticked = FXCollections.observableSet(new LinkedHashSet<>());
    private final PauseTransition meanwhile = new PauseTransition(MEANWHILE);
    private String words = "";
    private @Nullable Job<Asking.Outcome> running;
    private long asked;
    private boolean closed;
    private boolean shown = true;

    /// Whether something was to be asked while nobody was looking.
    private boolean due;

    /// @param index may still be reading: somebody else lets it
    public SearchModel(Project project, StoryIndex index, Jobs jobs, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.index = index;
        this.failed = failed;
        terms = new Live<>(project, NAMED, Terms.NONE, Terms::read, failed);
        synonyms = new SynonymModel(project, failed);
        following = new Following(project, SEARCHED, this::ask);
        meanwhile.setOnFinished(e -> ask());
        for (var how : List.of(alike, showing, order, lineOrder)) {
            how.addListener((o, was, now) -> ask());
        }
        terms.watch(now -> narrowings.removeIf(one -> one.name(now).isEmpty()));
    }

    SynonymModel synonyms() {
        return synonyms;
    }

    Live<Terms> terms() {
        return terms;
    }

    /// Nothing until the first answer is there.
    ReadOnlyObjectProperty<Optional<Answered>> answer() {
        return answer;
    }

    /// What is wrong with the words, and where.
    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /// Whether words that the project takes for the same are looked for too.
    BooleanProperty alike() {
        return alike;
    }

    ObjectProperty<Showing> showing() {
        return showing;
    }

    ObjectProperty<Question.Order> order() {
        return order;
    }

    ObjectProperty<Line.Order> lineOrder() {
        return lineOrder;
    }

    /// In the order in which they were put on. Changed through [#narrow] and [#widen].
    ObservableList<Narrowing> narrowings() {
        return narrowings;
    }

    /// The places that are ticked, in the order of ticking; those that an answer no longer holds
    /// are not.
    ObservableSet<Spot> ticked() {
        return ticked;
    }

    /// While nobody looks at the answer nothing is asked; afterwards what was due is.
    void setShown(boolean now) {
        shown = now;
        if (shown && due) {
            ask();
        }
    }

    /// Asks for words.
    public void search(String typed) {
        words = typed;
        ask();
    }

    void narrow(Narrowing to) {
        if (!narrowings.contains(to)) {
            narrowings.add(to);
            ask();
        }
    }

    void widen(Narrowing from) {
        if (narrowings.remove(from)) {
            ask();
        }
    }

    void widenAll() {
        narrowings.clear();
        ask();
    }

    /// Asks again; what was asked before is called off.
    void ask() {
        if (closed) {
            return;
        }
        due = !shown;
        if (due) {
            return;
        }
        long mine = ++asked;
        meanwhile.stop();
        if (running != null) {
            running.cancel();
        }
        boolean anything = !words.isBlank() || !narrowings.isEmpty();
        var parsed =
                words.isBlank()
                        ? new QueryText.Parsed.Understood(Query.All.EVERYTHING)
                        : QueryText.parse(words);
        switch (parsed) {
            case Problem wrong -> {
                problem.set(Optional.of(wrong));
                ticked.clear();
                answer.set(Optional.empty());
            }
            case QueryText.Parsed.Understood(var query) -> {
                problem.set(Optional.empty());
                var question =
                        new Question(
                                query,
                                Narrowing.filter(narrowings, terms.get()),
                                alike.get(),
                                order.get());
                var asking =
                        new Asking(
                                question,
                                anything,
                                showing.get() == Showing.LINES,
                                lineOrder.get());
                var job =
                        jobs.run(
                                Messages.get("job.search"),
                                progress -> asking.outcome(index, progress));
                running = job;
                Fx.then(
                        job.result(),
                        found -> answered(mine, found),
                        failure -> refused(mine, failure));
            }
        }
    }

    private void answered(long question, Asking.Outcome outcome) {
        if (question != asked || closed) {
            return;
        }
        problem.set(outcome.problem());
        ticked.retainAll(outcome.answered().map(SearchModel::spots).orElse(Set.of()));
        answer.set(outcome.answered());
        if (outcome.answered().filter(a -> !a.hits().as().whole()).isPresent()) {
            meanwhile.playFromStart();
        }
    }

    private void refused(long question, Throwable failure) {
        if (question == asked && !closed) {
            failed.accept(failure);
        }
    }

    private static Set<Spot> spots(Answered answered) {
        return Stream.concat(
                        answered.hits().hits().stream().flatMap(Spot::of),
                        answered.lines().stream().flatMap(l -> l.lines().stream().map(Spot::of)))
                .collect(Collectors.toSet());
    }

    /// Ticks every place that is shown.
    void tickAll() {
        answer.get().ifPresent(now -> ticked.addAll(inOrder(spots(now))));
    }

    /// Ticks some places, or takes their ticks off when all of them have one.
    void toggle(List<Spot> spots) {
        if (ticked.containsAll(spots)) {
            spots.forEach(ticked::remove);
        } else {
            ticked.addAll(spots);
        }
    }

    private static List<Spot> inOrder(Set<Spot> spots) {
        return spots.stream()
                .sorted(
                        Comparator.comparingLong((Spot spot) -> spot.story().value())
                                .thenComparingInt(spot -> spot.range().start()))
                .toList();
    }

    /// The themes whose name holds what was typed, those that begin with it first.
    List<Code> codes(String typed) {
        var wanted = typed.strip().toLowerCase(java.util.Locale.UK);
        return terms.get().codes().stream()
                .filter(code -> lower(code).contains(wanted))
                .sorted(Comparator.comparing((Code code) -> !lower(code).startsWith(wanted)))
                .toList();
    }

    private static String lower(Code code) {
        return code.name().toLowerCase(java.util.Locale.UK);
    }

    /// Codes what is ticked, as one step; the ticks are taken off.
    ///
    /// @param done hears what became of it
    void code(Code code, Consumer<Spot.Coded> done) {
        var spots = inOrder(ticked);
        if (spots.isEmpty()) {
            return;
        }
        var label = Label.of(Messages.get("search.step.code", spots.size(), code.name()));
        Fx.then(
                project.edit(label, tx -> Spot.code(tx, spots, code.id())),
                coded -> {
                    if (!closed) {
                        ticked.clear();
                        done.accept(coded);
                    }
                },
                failed);
    }

    @Override
    public void close() {
        closed = true;
        meanwhile.stop();
        if (running != null) {
            running.cancel();
        }
        terms.close();
        synonyms.close();
        following.close();
    }
}
