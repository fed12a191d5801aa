package kenning.ui.presenting;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Audience;
import kenning.model.Output;
import kenning.model.Refusal;
import kenning.release.ClearedDeck;
import kenning.release.DeckChoice;
import kenning.release.ScreenGate;
import kenning.release.ScreenPool;
import kenning.store.Label;
import kenning.store.Outputs;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Table;
import kenning.task.Job;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;
import kenning.ui.presenting.Show.Curtain;
import org.jspecify.annotations.Nullable;

/// What is chosen for the screens, what of it may be shown, and the slides that come of it. While
/// somebody looks, the project is asked anew after every change; after one that may touch consent
/// the room sees nothing until the answer is there. On the FX thread.
public final class PresentingModel implements AutoCloseable {
    /// Where a step on this screen was made.
    public static final String PLACE = "present";

    private static final Picture USUAL = new Picture(1920, 1080, RoomSize.SMALL);

    /// What can take words away from an audience.
    private static final Set<Table> CONSENT =
            EnumSet.of(
                    Table.CONSENT,
                    Table.STORY,
                    Table.TELLER,
                    Table.TURN,
                    Table.CORRECTION,
                    Table.CODING);

    private final Project project;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final Following consent;
    private final Following following;
    private final Show show = new Show();
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(this, "board", Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ObjectProperty<RoomSize> room =
            new SimpleObjectProperty<>(this, "room", RoomSize.SMALL);
    private Picture wanted = USUAL;
    private Picture picture = USUAL;
    private boolean watched;
    private boolean closed;
    private @Nullable Job<Ready> job;
    private boolean asking;

    /// What there is to choose from, what is chosen, and what of it may be shown.
    ///
    /// @param suggested whether nobody has chosen anything yet
    record Board(
            ScreenPool pool,
            Output output,
            DeckChoice choice,
            ClearedDeck deck,
            boolean suggested) {}

    private record Read(ScreenGate gate, Output output) {}

    /// @param trouble why there are no slides, in a sentence; empty when nothing is wrong
    private record Ready(Board board, Picture picture, List<Slide> slides, String trouble) {}

    public PresentingModel(Project project, Jobs jobs, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.failed = failed;
        consent = new Following(project, CONSENT, this::hide);
        following = new Following(project, EnumSet.allOf(Table.class), this::changed);
        room.addListener((o, was, now) -> use(wanted.width(), wanted.height()));
    }

    /// Empty until the screen was first looked at.
    ReadOnlyObjectProperty<Optional<Board>> board() {
        return board.getReadOnlyProperty();
    }

    /// Why nothing is shown, in a sentence; empty when nothing is wrong.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ObjectProperty<RoomSize> room() {
        return room;
    }

    Show show() {
        return show;
    }

    /// What the slides are made for.
    Picture picture() {
        return picture;
    }

    /// Whether they are made for the display that was asked for last.
    boolean fits() {
        return picture.equals(wanted);
    }

    /// Whether it is not known yet what may be shown.
    boolean isAsking() {
        return asking && !isCalledOff();
    }

    /// Whether a person called off what was begun last.
    private boolean isCalledOff() {
        return job != null && job.result().isCancelled();
    }

    /// Asks again where the asking was called off.
    void renew() {
        if (isCalledOff()) {
            ask();
        }
    }

    /// Makes the slides for a display of this size; until they are there, those of before stay.
    void use(double width, double height) {
        var now = new Picture(width, height, room.get());
        if (now.equals(wanted)) {
            return;
        }
        wanted = now;
        var known = board.get();
        if (asking) {
            ask();
        } else if (known.isPresent()) {
            work(progress -> ready(known.get(), now, progress));
        }
    }

    /// Whether somebody looks, here or in the room: only then is all this kept current.
    void watch(boolean looking) {
        watched = looking;
        if (looking) {
            ask();
        }
    }

    /// What was asked before may not be shown any more; the change itself asks anew.
    private void hide() {
        forget();
        if (watched) {
            show.set(Curtain.ASKING, true);
        }
    }

    private void forget() {
        if (job != null) {
            job.cancel();
        }
        job = null;
        asking = false;
    }

    private void changed() {
        if (watched) {
            ask();
        }
    }

    private void ask() {
        var now = wanted;
        work(progress ->
                ready(board(Project.await(project.read(PresentingModel::read))), now, progress));
        asking = true;
    }

    /// Nobody waits any more for what was begun before.
    private void work(Jobs.Work<Ready> work) {
        forget();
        var mine = jobs.run(Messages.get("job.present"), work);
        job = mine;
        Fx.then(
                mine.result(),
                ready -> {
                    if (job == mine && !closed) {
                        show(ready);
                    }
                },
                failure -> {
                    if (job == mine) {
                        asking = false;
                    }
                    failed.accept(failure);
                });
    }

    private void show(Ready ready) {
        board.set(Optional.of(ready.board()));
        picture = ready.picture();
        trouble.set(ready.trouble());
        asking = false;
        show.show(ready.slides());
        show.set(Curtain.ASKING, false);
    }

    private static Ready ready(Board board, Picture picture, Progress progress) {
        try {
            var slides = Typesetter.set(board.deck(), picture, progress);
            return new Ready(board, picture, slides, "");
        } catch (Refusal e) {
            return new Ready(board, picture, List.of(), Messages.sentence(e));
        }
    }

    private static Read read(Reading reading) throws Refusal {
        var output =
                Outputs.latest(reading, Output.Kind.SCREENS)
                        .orElseGet(() -> Output.nothingChosen(Output.Kind.SCREENS, Audience.ROOM));
        var audience = output.audience() == Audience.PUBLIC ? Audience.PUBLIC : Audience.ROOM;
        return new Read(ScreenGate.open(reading, audience), output.withAudience(audience));
    }

    private static Board board(Read read) {
        var pool = read.gate().pool();
        var words = read.output().question();
        var question = words.isBlank() ? Messages.get("present.question.usual") : words;
        var was = DeckChoice.of(read.output());
        var choice =
                was.isEmpty()
                        ? pool.suggested(question)
                        : new DeckChoice(was.themes(), was.indicators(), was.quotes(), question);
        return new Board(pool, read.output(), choice, pool.deck(choice), was.isEmpty());
    }

    /// Changes what is chosen, as one step. Where nobody had chosen, what was suggested counts as
    /// chosen.
    ///
    /// @param items whether the change is one of the things that are shown
    void change(String label, boolean items, UnaryOperator<Output> change) {
        var suggested = board.get().map(b -> Choices.items(b.choice())).orElse(List.of());
        Fx.then(
                project.edit(
                        new Label(label, PLACE),
                        tx -> {
                            var was = Outputs.latest(tx, Output.Kind.SCREENS);
                            var base =
                                    was.orElseGet(() ->
                                            Output.nothingChosen(
                                                    Output.Kind.SCREENS, Audience.ROOM));
                            if (items && DeckChoice.of(base).isEmpty()) {
                                base = base.withItems(suggested);
                            }
                            var now = change.apply(base);
                            if (was.isPresent()) {
                                Outputs.save(tx, now);
                            } else {
                                Outputs.add(tx, now);
                            }
                            return true;
                        }),
                done -> {},
                failed);
    }

    @Override
    public void close() {
        closed = true;
        watched = false;
        forget();
        consent.close();
        following.close();
    }
}
