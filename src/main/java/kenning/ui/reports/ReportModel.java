package kenning.ui.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Dates;
import kenning.model.Insight;
import kenning.model.Output;
import kenning.model.Output.Item;
import kenning.model.Period;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.release.ClearedQuote;
import kenning.release.ClearedReport;
import kenning.release.Gate;
import kenning.release.LeftOut;
import kenning.release.ReportScope;
import kenning.report.Concerns;
import kenning.report.ReportChoices;
import kenning.report.ReportChoices.Quotes;
import kenning.report.ReportFile;
import kenning.report.ReportFile.Written;
import kenning.report.UpdateReport;
import kenning.store.Label;
import kenning.store.Outputs;
import kenning.store.Periods;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Table;
import kenning.store.Tx;
import kenning.task.Jobs;
import kenning.task.Progress;
import kenning.text.Messages;
import kenning.ui.kit.Following;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// For whom a report is, about when, what would be in it and what stays out; and the writing of it.
/// On the FX thread; the work is done off it.
public final class ReportModel implements AutoCloseable {
    private final Project project;
    private final Jobs jobs;
    private final Consumer<Throwable> failed;
    private final Live<List<Period>> periods;
    private final Following following;
    private final ObjectProperty<Optional<Preview>> preview =
            new SimpleObjectProperty<>(this, "preview", Optional.empty());
    private boolean everyQuote;
    private boolean watched;
    private long asked;

    /// What the report would hold now, what stays out of it, and what can be chosen.
    ///
    /// @param places that lie in no other
    record Preview(
            ClearedReport report,
            UpdateReport document,
            Output output,
            List<Place> places,
            List<LeftOut> leftOut,
            List<String> concerns) {}

    /// Who reads, what was chosen, and which quotes: all that a report is made of.
    private record Asked(Gate gate, Output output, List<Place> places) {
        ReportScope scope() throws Refusal {
            return new ReportScope(Dates.between(output.first(), output.last()), output.places());
        }

        ReportChoices choices(boolean everyQuote) {
            var choices = ReportChoices.of(output);
            return everyQuote ? choices.with(Quotes.ALL) : choices;
        }
    }

    public ReportModel(Project project, Jobs jobs, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.failed = failed;
        periods = new Live<>(project, EnumSet.of(Table.PERIOD), List.of(), Periods::list, failed);
        following = new Following(project, EnumSet.allOf(Table.class), this::changed);
    }

    Live<List<Period>> periods() {
        return periods;
    }

    /// Empty until the screen was first looked at.
    ReadOnlyObjectProperty<Optional<Preview>> preview() {
        return preview;
    }

    /// Whether somebody looks at the preview: only then is it kept current.
    void watch(boolean looking) {
        watched = looking;
        if (looking) {
            prepare();
        }
    }

    private void changed() {
        if (watched) {
            prepare();
        }
    }

    void chooseAudience(Audience chosen) {
        choose("reports.edit.audience", output -> output.withAudience(chosen));
    }

    /// Takes dates as they were typed; an empty one leaves that end open.
    ///
    /// @return whether they can be read; when not, the failure was told and nothing changes
    boolean chooseDates(String from, String to) {
        try {
            var typed = Dates.between(first(from), last(to));
            choose("reports.edit.dates", output -> output.withDays(typed.from(), typed.to()));
            return true;
        } catch (Refusal e) {
            failed.accept(e);
            return false;
        }
    }

    /// @param chosen none for all
    void choosePlaces(Set<Place.Id> chosen) {
        choose("reports.edit.places", output -> output.withPlaces(chosen));
    }

    void sayWhatIsEmpty(boolean says) {
        choose("reports.edit.empty", output -> output.sayingWhatIsEmpty(says));
    }

    /// The insights of the report in the writer's order.
    void chooseInsights(List<Insight.Id> chosen) {
        choose(
                "reports.edit.insights",
                output ->
                        output.withItems(
                                items(output, Item.OfInsight.class, chosen, Item.OfInsight::new)));
    }

    void chooseThemes(List<Code.Id> chosen) {
        choose(
                "reports.edit.themes",
                output ->
                        output.withItems(
                                items(output, Item.OfCode.class, chosen, Item.OfCode::new)));
    }

    /// Puts a quote among those chosen, or takes it out.
    void toggleQuote(ClearedQuote quote) {
        choose(
                "reports.edit.quotes",
                output -> {
                    var items = new ArrayList<>(output.items());
                    boolean was =
                            items.removeIf(item ->
                                    item instanceof Item.OfQuote(var coding)
                                            && quote.codings().contains(coding));
                    if (!was && !quote.codings().isEmpty()) {
                        items.add(new Item.OfQuote(quote.codings().getFirst()));
                    }
                    return output.withItems(items);
                });
    }

    /// Puts every quote that may be shown into the themes, for as long as the screen is open.
    void takeEveryQuote(boolean every) {
        everyQuote = every;
        prepare();
    }

    private static <I> List<Item> items(
            Output output, Class<? extends Item> kind, List<I> chosen, Function<I, Item> item) {
        var items = new ArrayList<Item>(chosen.stream().map(item).toList());
        output.items().stream().filter(other -> !kind.isInstance(other)).forEach(items::add);
        return items;
    }

    /// One choice is one step; one that changes nothing is none.
    private void choose(String label, UnaryOperator<Output> choice) {
        Fx.then(
                project.read(ReportModel::output),
                there -> {
                    if (!choice.apply(there).equals(there)) {
                        Fx.then(
                                project.edit(Label.of(Messages.get(label)), tx -> save(tx, choice)),
                                done -> {},
                                failed);
                    }
                },
                failed);
    }

    private static boolean save(Tx tx, UnaryOperator<Output> choice) throws Refusal {
        var now = choice.apply(output(tx));
        if (now.id().equals(Output.NEW)) {
            Outputs.add(tx, now);
        } else {
            Outputs.save(tx, now);
        }
        return true;
    }

    private static Output output(Reading reading) {
        return Outputs.latest(reading, Output.Kind.REPORT)
                .orElseGet(() -> Output.nothingChosen(Output.Kind.REPORT, Audience.FUNDER));
    }

    private static @Nullable LocalDate first(String typed) throws Refusal {
        return typed.isBlank() ? null : VagueDate.parse(typed).first();
    }

    private static @Nullable LocalDate last(String typed) throws Refusal {
        return typed.isBlank() ? null : VagueDate.parse(typed).last();
    }

    private static Asked ask(Reading reading) throws Refusal {
        var output = output(reading);
        return new Asked(
                Gate.open(reading, output.audience()),
                output,
                Places.list(reading).stream().filter(p -> p.parent() == null).toList());
    }

    private void prepare() {
        long mine = ++asked;
        boolean every = everyQuote;
        var job =
                jobs.run(Messages.get("job.report.prepare"), progress -> preview(every, progress));
        Fx.then(
                job.result(),
                ready -> {
                    if (mine == asked) {
                        preview.set(Optional.of(ready));
                    }
                },
                failed);
    }

    private Preview preview(boolean every, Progress progress) throws Refusal {
        var wanted = Project.await(project.read(ReportModel::ask));
        progress.checkCancelled();
        var report = wanted.gate().report(wanted.scope());
        progress.checkCancelled();
        var document =
                UpdateReport.of(
                        report, wanted.choices(every), LocalDate.now(ZoneId.systemDefault()));
        return new Preview(
                report,
                document,
                wanted.output(),
                wanted.places(),
                wanted.gate().leftOut(wanted.scope(), wanted.output().items()),
                Concerns.of(document, report));
    }

    /// Writes the report as the project is now.
    ///
    /// @param done hears where it is
    void write(Path target, Consumer<Written> done) {
        boolean every = everyQuote;
        var job =
                jobs.run(
                        Messages.get("job.report.write"),
                        progress -> {
                            var wanted = Project.await(project.read(ReportModel::ask));
                            return ReportFile.write(
                                    wanted.gate().report(wanted.scope()),
                                    wanted.choices(every),
                                    LocalDate.now(ZoneId.systemDefault()),
                                    target,
                                    project.path(),
                                    progress);
                        });
        Fx.then(job.result(), done, failed);
    }

    @Override
    public void close() {
        watched = false;
        periods.close();
        following.close();
    }
}
