package kenning.ui.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kenning.analysis.StoryFilter;
import kenning.analysis.StoryOrder;
import kenning.analysis.StoryTerms;
import kenning.model.Story;
import kenning.model.StoryAttributes;
import kenning.model.StorySummary;
import kenning.store.Attributes;
import kenning.store.Belongings;
import kenning.store.Codes;
import kenning.store.Edit;
import kenning.store.Indicators;
import kenning.store.Label;
import kenning.store.Periods;
import kenning.store.Places;
import kenning.store.Project;
import kenning.store.Reading;
import kenning.store.Stories;
import kenning.store.Table;
import kenning.store.Voices;
import kenning.text.AttributeWords;
import kenning.text.Messages;
import kenning.ui.kit.Fx;
import kenning.ui.kit.Live;
import kenning.ui.kit.StoryPlace;

/// The list of stories: which are asked for and in which order, and what is done to several at
/// once. Filter and order live as long as the project is open. On the FX thread.
public final class StoryListModel implements AutoCloseable {
    private static final EnumSet<Table> ABOUT =
            EnumSet.of(
                    Table.STORY,
                    Table.TELLER,
                    Table.VOICE,
                    Table.PLACE,
                    Table.PERIOD,
                    Table.TURN,
                    Table.CODE,
                    Table.INDICATOR,
                    Table.CODING,
                    Table.SIGNAL,
                    Table.CONSENT);

    /// What is listed.
    ///
    /// @param all how many stories there are to choose from
    /// @param coded how many of all carry a code or a sign
    public record Shown(List<StorySummary> stories, int all, int coded) {
        static final Shown NONE = new Shown(List.of(), 0, 0);

        public Shown {
            stories = List.copyOf(stories);
        }
    }

    /// Everything at one moment.
    ///
    /// @param held the numbers of the stories on hold, of which nothing else may be shown
    private record Shelf(List<StorySummary> stories, StoryTerms terms, List<Story.Id> held) {
        static final Shelf EMPTY = new Shelf(List.of(), StoryTerms.NONE, List.of());

        static Shelf read(Reading reading) {
            return new Shelf(
                    Stories.list(reading),
                    new StoryTerms(
                            Places.list(reading),
                            Voices.list(reading),
                            Periods.list(reading),
                            Codes.list(reading),
                            Indicators.list(reading)),
                    Stories.listHeld(reading).stream().map(StorySummary::id).toList());
        }

        /// With the facts of some stories as they are now, where only these have changed.
        Shelf renewed(Reading reading, Set<Story.Id> changed) {
            var now = new ArrayList<StorySummary>(stories.size());
            for (var story : stories) {
                now.add(
                        changed.contains(story.id())
                                ? Stories.find(reading, story.id()).orElse(story)
                                : story);
            }
            return new Shelf(List.copyOf(now), terms, held);
        }

        long newest() {
            return stories.stream().mapToLong(s -> s.id().value()).max().orElse(0);
        }
    }

    private final Project project;
    private final Consumer<Throwable> failed;
    private final Live<Shelf> shelf;
    private final ObjectProperty<StoryFilter> filter =
            new SimpleObjectProperty<>(this, "filter", StoryFilter.ALL);
    private final ObjectProperty<StoryOrder> order =
            new SimpleObjectProperty<>(this, "order", StoryOrder.CAME);
    private final ReadOnlyObjectWrapper<List<StorySummary>> all =
            new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Shown.NONE);
    private final ReadOnlyObjectWrapper<List<Story.Id>> held =
            new ReadOnlyObjectWrapper<>(this, "held", List.of());
    private Consumer<Story.Id> arrived = story -> {};
    private boolean answered;

    StoryListModel(Project project, Consumer<Throwable> failed) {
        this.project = project;
        this.failed = failed;
        shelf = Live.soon(project, ABOUT, Shelf.EMPTY, Shelf::read, failed);
        shelf.renew(
                EnumSet.of(Table.CODING, Table.SIGNAL),
                (r, was, stories) -> was.renewed(r, stories));
        shelf.answer().addListener((o, was, now) -> follow(was, now));
        filter.addListener((o, was, now) -> show());
        order.addListener((o, was, now) -> show());
    }

    private void follow(Shelf was, Shelf now) {
        all.set(now.stories());
        held.set(now.held());
        var known = filter.get().known(now.terms());
        boolean grew = answered && now.newest() > was.newest();
        answered = true;
        if (grew && !shows(known, now, now.newest())) {
            known = StoryFilter.ALL;
        }
        if (known.equals(filter.get())) {
            show();
        } else {
            filter.set(known);
        }
        if (grew) {
            arrived.accept(new Story.Id(now.newest()));
        }
    }

    private static boolean shows(StoryFilter filter, Shelf shelf, long story) {
        return filter.of(shelf.stories(), shelf.terms()).stream()
                .anyMatch(s -> s.id().value() == story);
    }

    private void show() {
        var now = shelf.get();
        var found = filter.get().of(now.stories(), now.terms());
        int coded = (int) now.stories().stream().filter(s -> s.codings() > 0).count();
        shown.set(new Shown(order.get().of(found), now.stories().size(), coded));
    }

    /// Every story that is not on hold, as they came.
    public ReadOnlyObjectProperty<List<StorySummary>> all() {
        return all.getReadOnlyProperty();
    }

    /// Those asked for, in the order asked for.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The numbers of the stories on hold.
    ReadOnlyObjectProperty<List<Story.Id>> held() {
        return held.getReadOnlyProperty();
    }

    public ObjectProperty<StoryFilter> filter() {
        return filter;
    }

    public ObjectProperty<StoryOrder> order() {
        return order;
    }

    StoryTerms terms() {
        return shelf.get().terms();
    }

    /// Hears which story came last when new ones have come in.
    void onArrived(Consumer<Story.Id> listener) {
        arrived = listener;
    }

    /// Sets the same for several stories, as one step.
    ///
    /// @param done runs when it is set
    void set(Collection<Story.Id> stories, StoryAttributes attributes, Runnable done) {
        edit(
                new Label(
                        AttributeWords.label(attributes, stories.size()),
                        stories.size() == 1 ? place(stories.iterator().next()) : ""),
                tx -> {
                    Attributes.set(tx, stories, attributes);
                    return true;
                },
                done);
    }

    /// Tells what would go with stories.
    void belongings(Collection<Story.Id> stories, Consumer<Belongings> told) {
        Fx.then(project.read(r -> Belongings.of(r, stories)), told, failed);
    }

    /// Removes stories with what belongs to them, as one step.
    void remove(Collection<Story.Id> stories, Runnable done) {
        edit(
                Label.of(Messages.get("edit.removeStories", stories.size())),
                tx -> {
                    stories.forEach(story -> Stories.remove(tx, story));
                    return true;
                },
                done);
    }

    /// Puts a story on hold, so that it appears nowhere, or lifts the hold. The step is called by
    /// the story's number alone.
    void hold(Story.Id story, boolean hold, Runnable done) {
        var key = hold ? "edit.hold" : "edit.liftHold";
        edit(
                Label.of(Messages.get(key, story.value())),
                tx -> {
                    Stories.setHeld(tx, story, hold);
                    return true;
                },
                done);
    }

    private static String place(Story.Id story) {
        return new StoryPlace(story, null).toString();
    }

    private void edit(Label label, Edit<Boolean> edit, Runnable done) {
        Fx.then(project.edit(label, edit), result -> done.run(), failed);
    }

    @Override
    public void close() {
        shelf.close();
    }
}
