package kenning.ui.insights;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Insight;
import kenning.model.Member;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.store.Insights;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.Table;
import kenning.text.Brief;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.KnowingPlace;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// What the noticings screen shows and does, without a node. On the FX thread.
public final class NoticingsModel implements AutoCloseable {
    /// Which noticings the list shows.
    ///
    /// @param kind only those; none for all
    /// @param place only those noticed there; empty for everywhere
    /// @param words that must all stand in its line, its who or its where; empty for all
    record Asked(Noticing.@Nullable Kind kind, String place, String words) {
        static final Asked ALL = new Asked(null, "", "");

        boolean keeps(Noticing noticing) {
            var text =
                    (noticing.line() + " " + noticing.who() + " " + noticing.where())
                            .toLowerCase(Locale.UK);
            return (kind == null || noticing.kind() == kind)
                    && (place.isEmpty() || noticing.where().equals(place))
                    && Stream.of(words.toLowerCase(Locale.UK).strip().split("\\s+"))
                            .allMatch(text::contains);
        }
    }

    /// A noticing as it is typed.
    record Entry(
            String line,
            String who,
            String where,
            @Nullable VagueDate on,
            Noticing.Kind kind,
            boolean kept) {}

    private final Project project;
    private final Consumer<Throwable> failed;
    private final Live<List<Noticing>> noticings;
    private final Live<List<Member>> members;
    private final ObjectProperty<Asked> asked =
            new SimpleObjectProperty<>(this, "asked", Asked.ALL);
    private final ObjectProperty<Noticing.@Nullable Id> chosen =
            new SimpleObjectProperty<>(this, "chosen");

    public NoticingsModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        noticings =
                new Live<>(project, EnumSet.of(Table.NOTICING), List.of(), Noticings::list, failed);
        members = new Live<>(project, EnumSet.of(Table.MEMBER), List.of(), Members::list, failed);
    }

    ReadOnlyObjectProperty<List<Noticing>> noticings() {
        return noticings.answer();
    }

    ObjectProperty<Asked> asked() {
        return asked;
    }

    /// The noticing on the screen; setting it opens another.
    ObjectProperty<Noticing.@Nullable Id> chosen() {
        return chosen;
    }

    /// Those that the list shows, the newest first.
    List<Noticing> shown() {
        return noticings.get().stream().filter(asked.get()::keeps).toList();
    }

    Optional<Noticing> open() {
        return noticings.get().stream().filter(n -> n.id().equals(chosen.get())).findFirst();
    }

    /// Everywhere that something was noticed.
    Set<String> places() {
        var places = new TreeSet<String>();
        noticings.get().stream()
                .map(Noticing::where)
                .filter(place -> !place.isEmpty())
                .forEach(places::add);
        return places;
    }

    /// Who notices now: the label of the member who is working, or empty.
    String actor() {
        var actor = project.actor();
        return members.get().stream()
                .filter(member -> actor.filter(member.id()::equals).isPresent())
                .map(Member::label)
                .findFirst()
                .orElse("");
    }

    /// @param added runs when it is there
    void add(Entry entry, Runnable added) {
        Fx.then(
                project.edit(
                        Label.of(Messages.get("edit.noticing.add", Brief.of(entry.line()))),
                        tx ->
                                Noticings.add(
                                        tx,
                                        entry.line(),
                                        entry.who(),
                                        entry.where(),
                                        entry.on(),
                                        entry.kind(),
                                        entry.kept())),
                id -> {
                    chosen.set(id);
                    added.run();
                },
                failed);
    }

    /// @param what the key of what is changed, as its field is called
    /// @param refused hears why it cannot be
    void change(
            Noticing.Id id,
            String what,
            UnaryOperator<Noticing> change,
            Consumer<Refusal> refused) {
        Fx.then(
                project.edit(
                        new Label(
                                Messages.get("edit.noticing.change", Messages.get(what)),
                                place(id)),
                        tx -> {
                            var now =
                                    Noticings.list(tx).stream()
                                            .filter(noticing -> noticing.id().equals(id))
                                            .findFirst();
                            if (now.isPresent()) {
                                Noticings.save(tx, change.apply(now.get()));
                            }
                            return now.isPresent();
                        }),
                done -> {},
                failure -> {
                    if (failure instanceof Refusal refusal) {
                        refused.accept(refusal);
                    } else {
                        failed.accept(failure);
                    }
                });
    }

    /// Removes a noticing; the one after it opens, or the one before.
    ///
    /// @param done runs when it is gone
    void remove(Noticing noticing, Runnable done) {
        var list = shown().stream().map(Noticing::id).toList();
        int at = list.indexOf(noticing.id());
        var next = at + 1 < list.size() ? list.get(at + 1) : at > 0 ? list.get(at - 1) : null;
        Fx.then(
                project.edit(
                        new Label(
                                Messages.get("edit.noticing.remove", Brief.of(noticing.line())),
                                place(noticing.id())),
                        tx -> {
                            Noticings.remove(tx, noticing.id());
                            return true;
                        }),
                removed -> {
                    chosen.set(next);
                    done.run();
                },
                failed);
    }

    /// Begins a hunch with the line of a noticing, which stays.
    ///
    /// @param made hears which
    void makeInsight(Noticing noticing, Consumer<Insight.Id> made) {
        Fx.then(
                project.edit(
                        new Label(
                                Messages.get("edit.noticing.insight", Brief.of(noticing.line())),
                                place(noticing.id())),
                        tx -> Insights.add(tx, noticing.line(), "", Insight.Status.HUNCH)),
                made,
                failed);
    }

    private static String place(Noticing.Id id) {
        return new KnowingPlace.OfNoticing(id).toString();
    }

    @Override
    public void close() {
        noticings.close();
        members.close();
    }
}
