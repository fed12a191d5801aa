package kenning.ui.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kenning.model.Place;
import kenning.model.Voice;
import kenning.search.Filter;
import kenning.search.Hits;
import kenning.search.QueryText;
import kenning.search.StoryIndex;
import kenning.search.View;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Table;
import kenning.store.Voices;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// Words in, passages out. Searches off the FX thread, in the order asked; only the answer to the
/// newest question is shown. Asked again when the project changes.
public final class SearchModel implements AutoCloseable {
    private static final int MOST = 200;
    private static final Set<Table> SEARCHED =
            Set.of(
                    Table.STORY,
                    Table.TURN,
                    Table.TELLER,
                    Table.PLACE,
                    Table.VOICE,
                    Table.CONSENT,
                    Table.INSIGHT,
                    Table.INSIGHT_STORY,
                    Table.NOTICING);

    private final Jobs jobs;
    private final CompletableFuture<StoryIndex> index;
    private final Consumer<Throwable> failed;
    private final Live<List<Place>> places;
    private final Live<List<Voice>> voices;
    private final Following following;
    private final ObjectProperty<Optional<Hits>> hits =
            new SimpleObjectProperty<>(this, "hits", Optional.empty());
    private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
    private String words = "";
    private @Nullable Place place;
    private @Nullable Voice voice;
    private long asked;
    private boolean closed;

    /// @param index when it is built
    public SearchModel(
            Project project,
            CompletableFuture<StoryIndex> index,
            Jobs jobs,
            Consumer<Throwable> failed) {
        this.jobs = jobs;
        this.index = index;
        this.failed = failed;
        places = new Live<>(project, EnumSet.of(Table.PLACE), List.of(), Places::list, failed);
        voices = new Live<>(project, EnumSet.of(Table.VOICE), List.of(), Voices::list, failed);
        following = new Following(project, SEARCHED, this::ask);
    }

    Live<List<Place>> places() {
        return places;
    }

    Live<List<Voice>> voices() {
        return voices;
    }

    /// Nothing until something was asked.
    ReadOnlyObjectProperty<Optional<Hits>> hits() {
        return hits;
    }

    /// What is wrong with the words, as a sentence; empty when nothing is.
    ReadOnlyStringProperty problem() {
        return problem;
    }

    /// Asks for words, with filters.
    public void search(String typed, @Nullable Place in, @Nullable Voice by) {
        words = typed;
        place = in;
        voice = by;
        ask();
    }

    private void ask() {
        long mine = ++asked;
        problem.set("");
        if (words.isBlank()) {
            hits.set(Optional.empty());
            return;
        }
        switch (QueryText.parse(words)) {
            case QueryText.Parsed.Problem wrong -> {
                problem.set(wrong.sentence());
                hits.set(Optional.empty());
            }
            case QueryText.Parsed.Understood understood -> {
                var filter = filter();
                var job =
                        jobs.run(
                                Messages.get("job.search"),
                                progress -> index.join().search(understood.query(), filter, MOST));
                Fx.then(
                        job.result(),
                        found -> answered(mine, found),
                        failure -> refused(mine, failure));
            }
        }
    }

    private void answered(long question, Hits found) {
        if (question == asked && !closed) {
            hits.set(Optional.of(found));
        }
    }

    private void refused(long question, Throwable failure) {
        if (question == asked && !closed) {
            failed.accept(failure);
        }
    }

    private Filter filter() {
        var filter = Filter.of(View.TEAM);
        var in = place;
        var by = voice;
        if (in != null) {
            filter = filter.inPlaces(Place.within(places.get(), in.id()));
        }
        return by == null ? filter : filter.byVoices(Set.of(by.id()));
    }

    @Override
    public void close() {
        places.close();
        voices.close();
        following.close();
        closed = true;
    }
}
