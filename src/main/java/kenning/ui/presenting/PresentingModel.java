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
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;
import kenning.ui.presenting.Show.Curtain;

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
    private Picture picture = USUAL;
    private boolean watched;
    private boolean closed;
    private long asked;

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

    public PresentingModel(Project project, Jobs jobs, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.failed = failed;
        consent = new Following(project, CONSENT, this::hide);
        following = new Following(project, EnumSet.allOf(Table.class), this::changed);
        room.addListener((o, was, now) -> use(picture.width(), picture.height()));
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

    Picture picture() {
        return picture;
    }

    /// Makes the slides for a display of this size.
    void use(double width, double height) {
        var now = new Picture(width, height, room.get());
        if (!now.equals(picture)) {
            picture = now;
            layOut();
        }
    }

    /// Whether somebody looks, here or in the room: only then is all this kept current.
    void watch(boolean looking) {
        watched = looking;
        if (looking) {
            ask();
        }
    }

    private void hide() {
        if (watched) {
            show.set(Curtain.ASKING, true);
        }
    }

    private void changed() {
        if (watched) {
            ask();
        }
    }

    private void ask() {
        long mine = ++asked;
        var job =
                jobs.run(
                        Messages.get("job.present"),
                        progress -> board(Project.await(project.read(PresentingModel::read))));
        Fx.then(
                job.result(),
                now -> {
                    if (mine == asked && !closed) {
                        board.set(Optional.of(now));
                        layOut();
                        show.set(Curtain.ASKING, false);
                    }
                },
                failed);
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

    private void layOut() {
        List<Slide> slides = List.of();
        var sentence = "";
        var now = board.get();
        if (now.isPresent()) {
            try {
                slides = Slides.checked(now.get().deck(), picture);
            } catch (Refusal e) {
                sentence = Messages.sentence(e);
            }
        }
        trouble.set(sentence);
        show.show(slides);
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
        consent.close();
        following.close();
    }
}
