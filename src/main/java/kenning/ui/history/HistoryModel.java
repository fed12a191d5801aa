package kenning.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Member;
import kenning.store.AsItStood;
import kenning.store.Compaction;
import kenning.store.History;
import kenning.store.Members;
import kenning.store.Project;
import kenning.store.Query;
import kenning.store.Reading;
import kenning.store.Standing;
import kenning.store.Step;
import kenning.store.StepFilter;
import kenning.store.Table;
import kenning.store.Thing;
import kenning.store.Touched;
import kenning.store.WayBack;
import kenning.store.Wordings;
import kenning.task.Jobs;
import kenning.text.Messages;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import kenning.ui.kit.Question;
import org.jspecify.annotations.Nullable;

/// The steps that are looked for, as far as they have been scrolled to, and what can be done with
/// one. On the FX thread.
public final class HistoryModel implements AutoCloseable {
    /// So many steps are read at first, and whenever the end of the list comes near.
    private static final int PAGE = 300;

    /// What is shown of a going back at most by name.
    private static final int NAMED = 8;

    /// What the list shows.
    ///
    /// @param all how many there are of those that are looked for
    /// @param held the titles of the stories on hold, which are not shown
    record Page(
            List<Step> steps,
            int all,
            Map<Member.Id, String> members,
            Standing standing,
            List<String> held) {
        /// What a step is called, without a word of a story on hold.
        String label(Step step) {
            var label = step.label();
            for (var title : held) {
                label = label.replace(title, Messages.get("history.onHold"));
            }
            return label;
        }

        String member(Member.@Nullable Id member) {
            return member == null ? "" : members.getOrDefault(member, "");
        }

        /// Whether undo could still take a step back.
        boolean canGoBackTo(Step step) {
            return step.state() == Step.State.DONE;
        }
    }

    /// What is told of one step.
    record Told(Step step, Touched.Whole touched, String place) {}

    /// The earlier wordings of a thing.
    record Worded(Thing thing, String name, List<Wordings.Change> changes) {}

    private final Project project;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<StepFilter> filter = new SimpleObjectProperty<>(StepFilter.ALL);
    private final ObjectProperty<@Nullable Told> told = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Worded> worded = new SimpleObjectProperty<>();
    private final Live<Page> page;

    /// Read on the project thread.
    private final AtomicInteger most = new AtomicInteger(PAGE);

    private volatile StepFilter asked = StepFilter.ALL;

    public HistoryModel(Project project, Jobs jobs, Dialogs dialogs, Consumer<Throwable> failed) {
        this.project = project;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.failed = failed;
        page = new Live<>(project, EnumSet.allOf(Table.class), nothing(), this::read, failed);
        filter.addListener((o, was, now) -> {
            asked = now;
            most.set(PAGE);
            page.askAgain();
            showWordings(now.of());
        });
    }

    private static Page nothing() {
        return new Page(List.of(), 0, Map.of(), Standing.NONE, List.of());
    }

    private Page read(Reading reading) {
        var filter = asked;
        return new Page(
                History.page(reading, filter, Long.MAX_VALUE, most.get()),
                History.count(reading, filter),
                Members.labels(reading),
                Standing.of(reading),
                History.heldTitles(reading));
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.answer();
    }

    ObjectProperty<StepFilter> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<@Nullable Told> told() {
        return told;
    }

    ReadOnlyObjectProperty<@Nullable Worded> worded() {
        return worded;
    }

    boolean writable() {
        return project.writable();
    }

    /// Reads on when the end of what is there comes near.
    void more() {
        var now = page.get();
        if (now.steps().size() < now.all() && now.steps().size() >= most.get()) {
            most.addAndGet(PAGE);
            page.askAgain();
        }
    }

    /// Tells more of a step, or of none.
    void choose(@Nullable Step step) {
        if (step == null) {
            told.set(null);
            return;
        }
        ask(
                reading -> {
                    var current = History.find(reading, step.id()).orElse(step);
                    var touched = History.touched(reading, current);
                    return new Told(current, touched, place(reading, current, touched));
                },
                told::set);
    }

    /// Where to go from a step: where it was made, or where the first thing is that it touched.
    private static String place(Reading reading, Step step, Touched.Whole touched) {
        if (!step.place().isEmpty() && History.isThere(reading, step.place())) {
            return step.place().startsWith("history") ? "" : step.place();
        }
        return touched.rows().stream()
                .map(Touched::place)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void showWordings(@Nullable Thing thing) {
        if (thing == null) {
            worded.set(null);
        } else {
            ask(
                    reading -> new Worded(thing, thing.name(reading), Wordings.of(reading, thing)),
                    worded::set);
        }
    }

    private <T> void ask(Query<T> query, Consumer<? super T> answer) {
        Fx.then(project.readSoon(query), answer, failed);
    }

    /// Shows what would be put back, asks, and goes back to before a step.
    ///
    /// @param done hears the sentence about what was done
    void goBack(Step step, Consumer<String> done) {
        Fx.then(
                project.lookBackTo(step.id()),
                back -> {
                    var title = page.get().label(step);
                    var question =
                            new Question(
                                    Messages.get("history.back.title"),
                                    text(back, title),
                                    List.of(Messages.get("history.back.do")));
                    if (dialogs.ask(question).isPresent()) {
                        var label =
                                Messages.get(
                                        "edit.goBack", step.label(), Moments.minute(step.made()));
                        Fx.then(
                                project.goBackTo(step.id(), label),
                                went ->
                                        done.accept(
                                                Messages.get(
                                                        "history.wentBack", label, went.steps())),
                                failed);
                    }
                },
                failed);
    }

    private String text(WayBack back, String title) {
        var text =
                new StringBuilder(
                        Messages.get(
                                "history.back.text",
                                back.steps(),
                                title,
                                Moments.minute(back.from().made())));
        var stays = back.stays();
        for (int i = 0; i < Math.min(NAMED, stays.size()); i++) {
            text.append("\n• ")
                    .append(
                            Messages.get(
                                    "history.stays." + stays.get(i).why(),
                                    page.get().label(stays.get(i).step())));
        }
        if (stays.size() > NAMED) {
            text.append('\n').append(Messages.get("history.stays.more", stays.size() - NAMED));
        }
        return text.toString();
    }

    /// Puts together, in the background, how the project stood before a step.
    void stoodBefore(Step step, Earlier shown) {
        var when =
                Messages.get(
                        "history.stood.before",
                        page.get().label(step),
                        Moments.minute(step.made()));
        var job =
                jobs.run(
                        Messages.get("job.stood"),
                        progress -> AsItStood.before(project, step.id(), progress));
        Fx.then(job.result(), stood -> shown.show(stood, when), failed);
    }

    /// The same at the end of a day.
    void stoodOn(LocalDate day, Earlier shown) {
        var when = Messages.get("history.stood.on", Moments.day(day));
        var moment = start(day.plusDays(1)).minusSeconds(1);
        var job =
                jobs.run(
                        Messages.get("job.stood"),
                        progress -> AsItStood.at(project, moment, progress));
        Fx.then(job.result(), stood -> shown.show(stood, when), failed);
    }

    /// Shows what compacting before a day would forget, asks, and does it.
    void compact(LocalDate day, Consumer<String> done) {
        var before = start(day);
        ask(
                reading -> Compaction.figures(reading, before),
                figures -> {
                    if (figures.steps() == 0) {
                        done.accept(Messages.get("history.nothingToCompact"));
                        return;
                    }
                    var shown = Moments.day(day);
                    var question =
                            new Question(
                                    Messages.get("history.compact.title", shown),
                                    Messages.get(
                                            "history.compact.text",
                                            figures.steps(),
                                            shown,
                                            kilobytes(figures.bytes())),
                                    List.of(Messages.get("history.compact.do")));
                    if (dialogs.ask(question).isPresent()) {
                        compact(before, Messages.get("edit.compact", shown), done);
                    }
                });
    }

    private void compact(Instant before, String label, Consumer<String> done) {
        Fx.then(
                project.compact(before, label),
                result -> {
                    page.askAgain();
                    choose(null);
                    done.accept(
                            Messages.get(
                                    "history.compactedTo",
                                    result.steps(),
                                    kilobytes(result.before()),
                                    kilobytes(result.after())));
                },
                failed);
    }

    private static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    @Override
    public void close() {
        page.close();
    }
}
