package kenning.ui.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.Audience;
import kenning.model.IncomingStory;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.Wording;
import kenning.store.Intake;
import kenning.store.Label;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Table;
import kenning.store.Voices;
import kenning.task.Job;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// Bringing in stories: files are read in the background, shown with what became of each, and added
/// as one step. On the FX thread.
public final class ImportModel implements AutoCloseable {
    /// From so many stories on it is much at once.
    private static final int MANY = 10;

    private final Project project;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final Live<List<Place>> places;
    private final Live<List<Voice>> voices;
    private final ObjectProperty<List<Outcome>> outcomes =
            new SimpleObjectProperty<>(this, "outcomes", List.of());
    private Supplier<CompletableFuture<Boolean>> beforeMany =
            () -> CompletableFuture.completedFuture(true);
    private List<Path> chosen = List.of();
    private @Nullable Job<List<Outcome>> reading;

    public ImportModel(Project project, Jobs jobs, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.failed = failed;
        places =
                new Live<>(
                        project,
                        EnumSet.of(Table.PLACE),
                        List.of(),
                        reading -> Place.open(Places.list(reading)),
                        failed);
        voices = new Live<>(project, EnumSet.of(Table.VOICE), List.of(), Voices::list, failed);
    }

    /// What comes before many stories are added at once; it never fails.
    public void beforeMany(Supplier<CompletableFuture<Boolean>> first) {
        beforeMany = first;
    }

    /// The places that new stories can belong to.
    Live<List<Place>> places() {
        return places;
    }

    Live<List<Voice>> voices() {
        return voices;
    }

    /// What became of each chosen file.
    ReadOnlyObjectProperty<List<Outcome>> outcomes() {
        return outcomes;
    }

    List<IncomingStory> readable() {
        return outcomes.get().stream()
                .filter(Outcome.Read.class::isInstance)
                .map(o -> ((Outcome.Read) o).story())
                .toList();
    }

    /// Reads files and folders in the background; the outcomes replace those shown. What was still
    /// being read is cancelled.
    public void read(List<Path> paths, @Nullable Charset charset) {
        stopReading();
        chosen = List.copyOf(paths);
        var files = chosen;
        var job =
                jobs.run(
                        Messages.get("job.read"),
                        progress -> Readers.readAll(files, new ReadOptions(charset), progress));
        reading = job;
        Fx.then(
                job.result(),
                read -> {
                    if (job.equals(reading)) {
                        outcomes.set(read);
                    }
                },
                failed);
    }

    private void stopReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    /// Reads the same files again in another encoding.
    void readAgain(@Nullable Charset charset) {
        if (!chosen.isEmpty()) {
            read(chosen, charset);
        }
    }

    void forget() {
        stopReading();
        chosen = List.of();
        outcomes.set(List.of());
    }

    /// Adds what could be read, as one step.
    ///
    /// @param told as typed; empty when it is not known
    /// @param done hears of the stories' keys
    void add(
            @Nullable Place place,
            @Nullable Voice voice,
            String told,
            Audience audience,
            Consumer<List<Story.Id>> done) {
        var stories = readable();
        VagueDate date;
        try {
            date = told.isBlank() ? null : VagueDate.parse(told);
        } catch (Refusal e) {
            failed.accept(e);
            return;
        }
        var wording = audience == Audience.TEAM ? Wording.NONE : Wording.AS_IS;
        var permission =
                audience == Audience.TEAM ? null : new Permission(audience.asFarAs(), wording);
        var intake =
                new Intake(
                        place == null ? null : place.id(),
                        voice == null ? null : voice.id(),
                        date,
                        permission,
                        Messages.get("imports.how"));
        var label = Label.of(Messages.get("edit.import", stories.size()));
        var ready =
                stories.size() < MANY ? CompletableFuture.completedFuture(true) : beforeMany.get();
        Fx.then(
                ready.thenCompose(x -> project.edit(label, tx -> Intake.add(tx, stories, intake))),
                added -> {
                    forget();
                    done.accept(added);
                },
                failed);
    }

    @Override
    public void close() {
        stopReading();
        places.close();
        voices.close();
    }
}
