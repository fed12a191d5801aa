package kenning.ui.insights;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kenning.model.Insight;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.store.Edit;
import kenning.store.Insights;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Table;
import kenning.text.Brief;
import kenning.text.DateWords;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.KnowingPlace;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// What the insights screen shows and does, without a node. On the FX thread.
public final class InsightsModel implements AutoCloseable {
    private static final Set<Table> READ =
            EnumSet.of(
                    Table.INSIGHT,
                    Table.INSIGHT_STORY,
                    Table.STORY,
                    Table.TELLER,
                    Table.VOICE,
                    Table.PLACE,
                    Table.MEMBER);

    private final Project project;
    private final Consumer<Throwable> failed;
    private final Live<Board> board;
    private final ObjectProperty<Sifting> sifting =
            new SimpleObjectProperty<>(this, "sifting", Sifting.FIRST);
    private final ObjectProperty<Insight.@Nullable Id> chosen =
            new SimpleObjectProperty<>(this, "chosen");

    public InsightsModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        board = new Live<>(project, READ, Board.EMPTY, Board::read, failed);
        board.answer().addListener((o, was, now) -> letGo(was, now));
    }

    /// One that has gone is no longer chosen; one that is on its way stays chosen.
    private void letGo(Board was, Board now) {
        var id = chosen.get();
        if (id != null && was.find(id).isPresent() && now.find(id).isEmpty()) {
            chosen.set(null);
        }
    }

    /// Follows the project only while somebody looks.
    void onlyWhile(ObservableValue<Boolean> looking) {
        board.onlyWhile(looking);
    }

    ReadOnlyObjectProperty<Board> board() {
        return board.answer();
    }

    ObjectProperty<Sifting> sifting() {
        return sifting;
    }

    /// The insight on the screen; setting it opens another.
    ObjectProperty<Insight.@Nullable Id> chosen() {
        return chosen;
    }

    /// Those that the list shows.
    List<Known> shown() {
        return sifting.get().of(board.get().insights());
    }

    /// The one on the screen, as it is now.
    Optional<Known> open() {
        var id = chosen.get();
        return id == null ? Optional.empty() : board.get().find(id);
    }

    /// Adds a hunch and opens it.
    ///
    /// @param added runs when it is there
    void add(String claim, Runnable added) {
        Fx.then(
                project.edit(
                        Label.of(Messages.get("edit.insight.add", Brief.of(claim))),
                        tx -> Insights.add(tx, claim, "", Insight.Status.HUNCH)),
                id -> {
                    chosen.set(id);
                    added.run();
                },
                failed);
    }

    /// Changes what an insight says.
    ///
    /// @param what the key of what is changed, as its field is called
    /// @param refused hears why it cannot be
    void change(
            Insight.Id id, String what, UnaryOperator<Insight> change, Consumer<Refusal> refused) {
        edit(
                id,
                Messages.get("edit.insight.change", Messages.get(what)),
                tx -> {
                    var now = Insights.find(tx, id);
                    if (now.isPresent()) {
                        Insights.save(tx, change.apply(now.get()));
                    }
                    return now.isPresent();
                },
                failure -> {
                    if (failure instanceof Refusal refusal) {
                        refused.accept(refusal);
                    } else {
                        failed.accept(failure);
                    }
                });
    }

    /// Lays a story beside an insight, or moves it to the other side.
    void weigh(Insight.Id id, Story.Id story, boolean fits) {
        edit(
                id,
                Messages.get(fits ? "edit.insight.fits" : "edit.insight.fitsNot", title(story)),
                tx -> {
                    Insights.weigh(tx, id, story, fits);
                    return true;
                },
                failed);
    }

    /// Notes why a story fits or does not.
    void note(Insight.Id id, Story.Id story, boolean fits, String note) {
        edit(
                id,
                Messages.get("edit.insight.note", title(story)),
                tx -> {
                    Insights.weigh(tx, id, story, fits, note);
                    return true;
                },
                failed);
    }

    /// Takes a story away from an insight.
    void unweigh(Insight.Id id, Story.Id story) {
        edit(
                id,
                Messages.get("edit.insight.unweigh", title(story)),
                tx -> {
                    Insights.unweigh(tx, id, story);
                    return true;
                },
                failed);
    }

    /// Removes an insight; the one after it opens, or the one before.
    ///
    /// @param done runs when it is gone
    void remove(Insight insight, Runnable done) {
        var list = shown().stream().map(Known::id).toList();
        int at = list.indexOf(insight.id());
        var next = at + 1 < list.size() ? list.get(at + 1) : at > 0 ? list.get(at - 1) : null;
        Fx.then(
                project.edit(
                        new Label(
                                Messages.get("edit.insight.remove", Brief.of(insight.claim())),
                                new KnowingPlace.OfInsight(insight.id()).toString()),
                        tx -> {
                            Insights.remove(tx, insight.id());
                            return true;
                        }),
                removed -> {
                    chosen.set(next);
                    done.run();
                },
                failed);
    }

    private void edit(
            Insight.Id id, String label, Edit<Boolean> edit, Consumer<Throwable> otherwise) {
        var place = new KnowingPlace.OfInsight(id).toString();
        Fx.then(project.edit(new Label(label, place), edit), done -> {}, otherwise);
    }

    private String title(Story.Id story) {
        return board.get().story(story).map(StorySummary::title).orElse("");
    }

    /// The stories that do not stand beside an insight yet and have the typed words in their title,
    /// voice or place.
    List<StorySummary> candidates(Insight insight, String typed) {
        var words = List.of(typed.strip().toLowerCase(Locale.UK).split("\\s+"));
        return board.get().stories().stream()
                .filter(story ->
                        !insight.fitting().contains(story.id())
                                && !insight.notFitting().contains(story.id()))
                .filter(story -> {
                    var text = (story.title() + " " + facts(story)).toLowerCase(Locale.UK);
                    return words.stream().allMatch(text::contains);
                })
                .toList();
    }

    /// Who speaks, from where and when.
    static String facts(StorySummary story) {
        var voice = story.voice();
        var told = story.story().told();
        return String.join(
                " · ",
                List.of(
                                voice == null ? Messages.get("stories.noVoice") : voice.name(),
                                story.placeName(),
                                told == null ? "" : DateWords.of(told))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    @Override
    public void close() {
        board.close();
    }
}
