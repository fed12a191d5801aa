package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StoryAttributes;
import kenning.model.StorySummary;
import kenning.model.VagueDate;
import kenning.model.Wording;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributesTest {
    private static final Permission ROOM = new Permission(Audience.ROOM.asFarAs(), Wording.AS_IS);
    private static final Permission PUBLIC =
            new Permission(Audience.PUBLIC.asFarAs(), Wording.AS_IS);

    @TempDir Path folder;
    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = ExampleProject.build(folder.resolve("a.kenning"), Progress.NONE);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private List<StorySummary> stories() {
        return project.read(Stories::list).join();
    }

    private StorySummary story(Story.Id id) {
        return project.read(r -> Stories.find(r, id)).join().orElseThrow();
    }

    private void set(List<Story.Id> stories, StoryAttributes attributes) throws Refusal {
        Project.await(
                project.edit(
                        Label.of("set"),
                        tx -> {
                            Attributes.set(tx, stories, attributes);
                            return true;
                        }));
    }

    private static StoryAttributes consent(Permission permission, String given, String how) {
        var date = given == null ? null : new VagueDate(given);
        return new StoryAttributes(
                null,
                null,
                null,
                null,
                Map.of(),
                new StoryAttributes.Said(permission, date, how),
                null);
    }

    @Test
    void sets_everything_for_all_of_them_in_one_step_and_undo_takes_it_back() throws Exception {
        var before = stories();
        var chosen = before.stream().map(StorySummary::id).limit(4).toList();
        var place = project.read(Places::list).join().getLast();
        var voice = project.read(Voices::list).join().getLast();
        int steps = project.history(500).join().size();
        set(
                chosen,
                new StoryAttributes(
                        place.id(),
                        voice.id(),
                        new VagueDate("2025-02"),
                        "circle",
                        Map.of(Flag.TRANSLATED, true, Flag.HARD_TO_HEAR, false),
                        null,
                        new VagueDate("2025-04-01")));
        for (var id : chosen) {
            var now = story(id);
            assertThat(now.placeName()).isEqualTo(place.name());
            assertThat(now.voice()).isEqualTo(voice);
            assertThat(now.story().told()).isEqualTo(new VagueDate("2025-02"));
            assertThat(now.story().method()).isEqualTo("circle");
            assertThat(now.story().flags())
                    .contains(Flag.TRANSLATED)
                    .doesNotContain(Flag.HARD_TO_HEAR);
            assertThat(now.story().reviewed()).isEqualTo(new VagueDate("2025-04-01"));
        }
        assertThat(project.history(500).join()).hasSize(steps + 1);
        project.undo().join();
        assertThat(stories()).isEqualTo(before);
    }

    @Test
    void what_changes_nothing_is_no_step() throws Exception {
        var story = stories().getFirst();
        int steps = project.history(500).join().size();
        set(
                List.of(story.id()),
                new StoryAttributes(
                        story.story().place(),
                        story.voice().id(),
                        story.story().told(),
                        story.story().method(),
                        Map.of(),
                        new StoryAttributes.Said(story.said(), null, ""),
                        null));
        assertThat(project.history(500).join()).hasSize(steps);
    }

    @Test
    void allowing_more_needs_how_and_when_and_nothing_is_set_without() throws Exception {
        var room =
                stories().stream()
                        .filter(s -> s.permission().widest() == Audience.ROOM)
                        .findFirst()
                        .orElseThrow();
        for (var half :
                List.of(consent(PUBLIC, null, "written"), consent(PUBLIC, "2025-05", " "))) {
            assertThatThrownBy(() -> set(List.of(room.id()), half))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            e -> assertThat(e.key()).isEqualTo("consent.howAndWhen"));
        }
        assertThat(story(room.id())).isEqualTo(room);
        set(List.of(room.id()), consent(PUBLIC, "2025-05", "written"));
        assertThat(story(room.id()).permission().widest()).isEqualTo(Audience.PUBLIC);
        project.undo().join();
        assertThat(story(room.id()).permission().widest()).isEqualTo(Audience.ROOM);
    }

    @Test
    void a_narrowed_consent_stays_when_everything_is_undone() throws Exception {
        var wide =
                stories().stream()
                        .filter(s -> s.permission().widest() == Audience.PUBLIC)
                        .limit(2)
                        .map(StorySummary::id)
                        .toList();
        set(wide, consent(ROOM, null, ""));
        project.undo().join();
        for (var id : wide) {
            assertThat(story(id).permission().widest()).isEqualTo(Audience.ROOM);
        }
    }

    @Test
    void what_a_teller_said_about_everything_limits_what_a_story_allows() throws Exception {
        var story =
                stories().stream()
                        .filter(s -> s.permission().widest() == Audience.PUBLIC)
                        .findFirst()
                        .orElseThrow();
        var teller = story.story().teller();
        assertThatThrownBy(() ->
                        Project.await(
                                project.edit(
                                        Label.of("say"),
                                        tx -> {
                                            Consents.say(tx, teller, ROOM, null, "");
                                            return true;
                                        })))
                .isInstanceOf(Refusal.class);
        Project.await(
                project.edit(
                        Label.of("say"),
                        tx -> {
                            Consents.say(tx, teller, ROOM, new VagueDate("2025"), "by phone");
                            return true;
                        }));
        assertThat(story(story.id()).permission().widest()).isEqualTo(Audience.ROOM);
        assertThat(story(story.id()).said().widest()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void nobody_agreed_tomorrow() {
        var year = java.time.LocalDate.now(java.time.ZoneId.systemDefault()).getYear();
        var story = stories().getFirst();
        var tomorrow = new VagueDate(Integer.toString(year + 1));
        assertThatThrownBy(() ->
                        Project.await(
                                project.edit(
                                        Label.of("say"),
                                        tx -> {
                                            Consents.say(
                                                    tx, story.id(), ROOM, tomorrow, "on paper");
                                            return true;
                                        })))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("consent.notYet");
    }

    @Test
    void says_first_for_how_many_it_would_change_what() {
        var all = stories();
        var first = all.getFirst();
        var chosen = all.subList(0, 5);
        var attributes =
                new StoryAttributes(
                        first.story().place(),
                        null,
                        first.story().told(),
                        null,
                        Map.of(Flag.TRANSLATED, true),
                        new StoryAttributes.Said(ROOM, null, ""),
                        null);
        var effect = attributes.effect(chosen, all);
        assertThat(effect.place())
                .isEqualTo(
                        (int)
                                chosen.stream()
                                        .filter(s ->
                                                !first.story().place().equals(s.story().place()))
                                        .count());
        assertThat(effect.told()).isLessThan(5);
        assertThat(effect.flags().get(Flag.TRANSLATED)).isEqualTo(5);
        assertThat(effect.any()).isEqualTo(5);
        assertThat(effect.narrower() + effect.wider())
                .isEqualTo((int) chosen.stream().filter(s -> !ROOM.equals(s.said())).count());
    }

    @Test
    void counts_the_other_stories_that_a_voice_reaches_through_its_teller() {
        var all = stories();
        var twice =
                all.stream()
                        .filter(s ->
                                all.stream()
                                                .filter(o ->
                                                        o.story()
                                                                .teller()
                                                                .equals(s.story().teller()))
                                                .count()
                                        > 1)
                        .findFirst()
                        .orElseThrow();
        var voice =
                project.read(Voices::list).join().stream()
                        .filter(v -> !v.equals(twice.voice()))
                        .findFirst()
                        .orElseThrow();
        var attributes = new StoryAttributes(null, voice.id(), null, null, Map.of(), null, null);
        var effect = attributes.effect(List.of(twice), all);
        assertThat(effect.voice()).isEqualTo(1);
        assertThat(effect.elsewhere()).isPositive();
    }

    @Test
    void says_what_goes_with_stories_and_the_removal_can_be_undone() throws Exception {
        var all = stories();
        var ids = all.stream().map(StorySummary::id).toList();
        var goes = project.read(r -> Belongings.of(r, ids)).join();
        assertThat(goes.codings() + goes.signs())
                .isEqualTo(all.stream().mapToInt(StorySummary::codings).sum());
        assertThat(goes.insights()).isPositive();
        var one = List.of(ids.getFirst());
        assertThat(project.read(r -> Belongings.of(r, one)).join().codings())
                .isLessThan(goes.codings());
        Project.await(
                project.edit(
                        Label.of("remove"),
                        tx -> {
                            ids.forEach(id -> Stories.remove(tx, id));
                            return true;
                        }));
        assertThat(stories()).isEmpty();
        project.undo().join();
        assertThat(stories()).isEqualTo(all);
    }
}
