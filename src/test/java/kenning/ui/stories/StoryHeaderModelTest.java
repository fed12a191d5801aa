package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kenning.model.Audience;
import kenning.model.Flag;
import kenning.model.Permission;
import kenning.model.Refusal;
import kenning.model.StorySummary;
import kenning.model.VagueDate;
import kenning.model.Wording;
import kenning.store.Stories;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class StoryHeaderModelTest {
    @TempDir Path folder;
    private ModelProject at;
    private StoryHeaderModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        model = OnFx.call(() -> new StoryHeaderModel(at.project, at.failures::add));
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        at.close();
    }

    private StoryDetails show(StorySummary story) throws Exception {
        OnFx.run(() -> model.show(story.id()));
        at.until(() -> model.details().get().map(d -> d.id().equals(story.id())).orElse(false));
        return OnFx.call(() -> model.details().get().orElseThrow());
    }

    private StorySummary any(Predicate<StorySummary> which) {
        return at.ask(Stories::list).stream().filter(which).findFirst().orElseThrow();
    }

    private void becomes(Predicate<StoryDetails> holds) throws Exception {
        at.until(() -> model.details().get().map(holds::test).orElse(false));
    }

    @Test
    void every_change_is_one_step_that_names_the_story_by_number_and_undoes_alone()
            throws Exception {
        var before = show(any(s -> true));
        var id = before.id();
        int steps = at.project.history(500).join().size();
        OnFx.run(() -> {
            model.rename(id, "A secret title");
            model.setTold(id, new VagueDate("2020-02"));
            model.setHappened(id, null);
            model.setMethod(id, "in a circle");
            model.setQuestion(id, "What did you hope for?");
            model.setReviewed(id, new VagueDate("2025-01-02"), "One word was changed.");
            model.setFlag(id, Flag.THIRD_PARTY, true);
            model.setWhatMatters(id, "Somebody came back.", "The bus.");
            model.setPlace(id, null);
            model.setVoice(before, before.voices().getLast());
            model.setPseudonym(before, "Isla");
            model.setToldRole(before, "granny");
        });
        becomes(d -> d.teller().toldRole().equals("granny"));
        var after = OnFx.call(() -> model.details().get().orElseThrow());
        var story = after.story();
        assertThat(story.title()).isEqualTo("A secret title");
        assertThat(story.told()).isEqualTo(new VagueDate("2020-02"));
        assertThat(story.happened()).isNull();
        assertThat(story.method()).isEqualTo("in a circle");
        assertThat(story.question()).isEqualTo("What did you hope for?");
        assertThat(story.reviewed()).isEqualTo(new VagueDate("2025-01-02"));
        assertThat(story.reviewNote()).isEqualTo("One word was changed.");
        assertThat(story.flags()).contains(Flag.THIRD_PARTY);
        assertThat(story.whatMatters()).isEqualTo("Somebody came back.");
        assertThat(story.inTheWay()).isEqualTo("The bus.");
        assertThat(story.place()).isNull();
        assertThat(after.summary().voice()).isEqualTo(before.voices().getLast());
        assertThat(after.teller().pseudonym()).isEqualTo("Isla");
        var made = at.project.history(500).join();
        assertThat(made).hasSize(steps + 12);
        assertThat(made.subList(0, 12))
                .allMatch(step -> step.label().contains("story " + id.value()))
                .allMatch(step -> step.place().equals("story/" + id.value()))
                .noneMatch(step -> step.label().contains("secret"));
        for (int i = 0; i < 12; i++) {
            at.project.undo().join();
        }
        becomes(d -> d.equals(before));
        assertThat(at.failures).isEmpty();
    }

    @Test
    void a_title_of_nothing_is_refused_and_the_old_one_stays() throws Exception {
        var story = any(s -> true);
        show(story);
        OnFx.run(() -> model.rename(story.id(), "  "));
        at.until(() -> at.failures.size() == 1);
        assertThat(((Refusal) at.failures.getFirst()).key()).isEqualTo("story.noTitle");
        becomes(d -> d.story().title().equals(story.title()));
    }

    @Test
    void a_consent_is_added_and_the_earlier_ones_stay() throws Exception {
        var room = any(s -> s.permission().widest() == Audience.ROOM);
        var details = show(room);
        int before = details.consents().size();
        var funder = new Permission(Audience.FUNDER.asFarAs(), Wording.AS_IS);
        OnFx.run(() ->
                model.say(details, false, funder, new VagueDate("2025-03"), "written", () -> {}));
        becomes(d -> d.consents().size() == before + 1);
        var now = OnFx.call(() -> model.details().get().orElseThrow());
        assertThat(now.summary().permission()).isEqualTo(funder);
        assertThat(now.consents().subList(0, before)).isEqualTo(details.consents());
        assertThat(ConsentWords.badge(now.summary())).isEqualTo("up to: funder reports");
        at.project.undo().join();
        becomes(d -> d.consents().equals(details.consents()));
    }

    @Test
    void the_badge_tells_team_only_from_nothing_recorded_and_counted_from_quoted() {
        var story = any(s -> true);
        assertThat(ConsentWords.badge(said(story, null, Permission.TEAM_ONLY)))
                .isEqualTo("no consent recorded yet");
        assertThat(ConsentWords.badge(said(story, Permission.TEAM_ONLY, Permission.TEAM_ONLY)))
                .isEqualTo("team only");
        var counted = new Permission(Set.of(kenning.model.Use.COUNTED), Wording.NONE);
        assertThat(ConsentWords.badge(said(story, counted, counted)))
                .isEqualTo("counted, not quoted");
    }

    private static StorySummary said(StorySummary s, Permission said, Permission may) {
        return new StorySummary(
                s.story(),
                s.voice(),
                s.placeName(),
                s.words(),
                s.turns(),
                s.codings(),
                s.codedTurns(),
                may,
                s.codes(),
                s.indicators(),
                said);
    }

    @Test
    void counts_the_stories_of_a_teller_without_those_on_hold() throws Exception {
        var all = at.ask(Stories::list);
        var twice =
                all.stream()
                        .filter(s -> all.stream().filter(o -> sameTeller(o, s)).count() == 2)
                        .toList();
        assertThat(twice).hasSizeGreaterThan(1);
        var second =
                twice.stream()
                        .filter(s -> !s.equals(twice.getFirst()) && sameTeller(s, twice.getFirst()))
                        .findFirst()
                        .orElseThrow();
        var details = show(second);
        assertThat(List.of(details.which(), details.ofTeller())).containsExactly(2, 2);
        at.project
                .edit(
                        kenning.store.Label.of("hold"),
                        tx -> {
                            Stories.setHeld(tx, twice.getFirst().id(), true);
                            return true;
                        })
                .join();
        becomes(d -> d.ofTeller() == 1 && d.which() == 1);
    }

    private static boolean sameTeller(StorySummary one, StorySummary other) {
        return one.story().teller().equals(other.story().teller());
    }

    @Test
    void nothing_is_known_of_a_story_on_hold() throws Exception {
        var story = any(s -> true);
        show(story);
        at.project
                .edit(
                        kenning.store.Label.of("hold"),
                        tx -> {
                            Stories.setHeld(tx, story.id(), true);
                            return true;
                        })
                .join();
        at.until(() -> model.details().get().isEmpty());
    }
}
