package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kenning.analysis.Criterion;
import kenning.analysis.StoryFilter;
import kenning.analysis.StoryOrder;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StoryAttributes;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.store.Belongings;
import kenning.store.Intake;
import kenning.store.Label;
import kenning.store.Places;
import kenning.store.Stories;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class StoryListModelTest {
    @TempDir Path folder;
    private ModelProject at;
    private StoryListModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        model = OnFx.call(() -> new StoryListModel(at.project, at.failures::add));
        at.until(() -> model.shown().get().all() == 22);
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        at.close();
    }

    private List<StorySummary> shown() {
        return OnFx.call(() -> model.shown().get().stories());
    }

    private void filter(Criterion... criteria) {
        OnFx.run(() -> model.filter().set(new StoryFilter(List.of(criteria), "")));
    }

    private void undo() {
        at.project.undo().join();
    }

    private StoryAttributes place(Place.Id place) {
        return new StoryAttributes(place, null, null, null, Map.of(), null, null);
    }

    @Test
    void shows_those_asked_for_in_the_order_asked_for_and_says_how_many_there_are() {
        filter(new Criterion.FromFamily(VoiceFamily.COMMUNITY));
        OnFx.run(() -> model.order().set(StoryOrder.TITLE));
        var titles = shown().stream().map(StorySummary::title).toList();
        assertThat(shown()).hasSizeBetween(1, 21).isEqualTo(StoryOrder.TITLE.of(shown()));
        assertThat(titles).isNotEmpty();
        assertThat(OnFx.call(() -> model.shown().get().all())).isEqualTo(22);
        assertThat(shown()).allMatch(s -> s.voice().family() == VoiceFamily.COMMUNITY);
    }

    @Test
    void the_list_follows_what_is_set_and_one_undo_takes_it_all_back() throws Exception {
        var row =
                at.ask(Places::list).stream()
                        .filter(p -> p.name().equals("Harbour Row"))
                        .findFirst()
                        .orElseThrow();
        filter(new Criterion.InPlace(row.id()));
        int before = shown().size();
        var three =
                OnFx.call(() -> model.all().get()).stream()
                        .filter(s -> !row.id().equals(s.story().place()))
                        .map(StorySummary::id)
                        .limit(3)
                        .toList();
        OnFx.run(() -> model.set(three, place(row.id()), () -> {}));
        at.until(() -> model.shown().get().stories().size() == before + 3);
        assertThat(at.project.history(1).join().getFirst().label())
                .isEqualTo("Set place of 3 stories");
        undo();
        at.until(() -> model.shown().get().stories().size() == before);
    }

    @Test
    void removed_stories_come_back_with_everything_that_went_with_them() throws Exception {
        var all = OnFx.call(() -> model.all().get());
        var two = List.of(all.get(0).id(), all.get(1).id());
        var goes = new AtomicReference<Belongings>();
        OnFx.run(() -> model.belongings(two, goes::set));
        at.until(() -> goes.get() != null);
        assertThat(goes.get().codings() + goes.get().signs())
                .isEqualTo(all.get(0).codings() + all.get(1).codings());
        OnFx.run(() -> model.remove(two, () -> {}));
        at.until(() -> model.shown().get().all() == 20);
        undo();
        at.until(() -> model.all().get().equals(all));
    }

    @Test
    void a_story_on_hold_is_a_number_and_undo_does_not_bring_it_back() throws Exception {
        var story = shown().getFirst();
        int held = OnFx.call(() -> model.held().get().size());
        OnFx.run(() -> model.hold(story.id(), true, () -> {}));
        at.until(() -> model.held().get().size() == held + 1 && model.shown().get().all() == 21);
        assertThat(shown()).noneMatch(s -> s.id().equals(story.id()));
        var step = at.project.history(1).join().getFirst();
        assertThat(step.label()).doesNotContain(story.title());
        undo();
        assertThat(at.ask(r -> Stories.find(r, story.id())).orElseThrow().story().held()).isTrue();
        OnFx.run(() -> model.hold(story.id(), false, () -> {}));
        at.until(() -> model.shown().get().all() == 22);
        undo();
        at.until(() -> model.shown().get().all() == 21);
    }

    @Test
    void the_newest_of_those_brought_in_is_told_and_never_filtered_away() throws Exception {
        var arrived = new ArrayList<Story.Id>();
        OnFx.run(() -> model.onArrived(arrived::add));
        filter(new Criterion.FromFamily(VoiceFamily.LEADERSHIP));
        var incoming =
                new IncomingStory(
                        "Brought in",
                        new Original("a.txt", "txt", "UTF-8", new byte[] {65}),
                        List.of(new IncomingTurn(null, null, "A word.")),
                        0);
        var added =
                at.project
                        .edit(
                                Label.of("import"),
                                tx -> Intake.add(tx, List.of(incoming, incoming), Intake.PLAIN))
                        .join();
        at.until(() -> !arrived.isEmpty());
        assertThat(arrived).containsExactly(added.getLast());
        assertThat(shown()).anyMatch(s -> s.id().equals(added.getLast()));
        OnFx.run(() -> model.remove(Set.of(added.getFirst()), () -> {}));
        at.until(() -> model.shown().get().all() == 23);
        undo();
        at.until(() -> model.shown().get().all() == 24);
        assertThat(arrived).hasSize(1);
    }

    @Test
    void a_wider_consent_without_how_and_when_is_told_and_sets_nothing() throws Exception {
        var narrow =
                shown().stream()
                        .filter(s -> s.permission().uses().size() < 3)
                        .findFirst()
                        .orElseThrow();
        var said =
                new StoryAttributes.Said(
                        new kenning.model.Permission(
                                kenning.model.Audience.PUBLIC.asFarAs(),
                                kenning.model.Wording.AS_IS),
                        null,
                        "");
        var attributes = new StoryAttributes(null, null, null, "other", Map.of(), said, null);
        OnFx.run(() -> model.set(List.of(narrow.id()), attributes, () -> {}));
        at.until(() -> at.failures.size() == 1);
        assertThat(at.failures.getFirst())
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("consent.howAndWhen"));
        assertThat(at.ask(r -> Stories.find(r, narrow.id())).orElseThrow()).isEqualTo(narrow);
    }
}
