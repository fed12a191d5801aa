package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kenning.model.Coding;
import kenning.model.Direction;
import kenning.model.Refusal;
import kenning.model.Signal;
import kenning.model.TextRange;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class StoriesModelTest {
    private static final TextRange FIRST = new TextRange(0, 8);

    @TempDir Path folder;
    private ModelProject at;
    private StoriesModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        model = OnFx.call(() -> new StoriesModel(at.project, at.failures::add));
        at.until(() -> model.open().get().isPresent());
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        at.close();
    }

    private OpenStory shown() {
        return OnFx.call(() -> model.open().get().orElseThrow());
    }

    @Test
    void opens_the_first_story_by_itself_and_another_when_asked() throws Exception {
        assertThat(shown().summary().id()).isEqualTo(model.stories().get().getFirst().id());
        var other = model.stories().get().getLast().id();
        OnFx.run(() -> model.chosen().set(other));
        at.until(() -> model.open().get().map(s -> s.summary().id().equals(other)).orElse(false));
    }

    @Test
    void a_code_appears_as_a_mark_and_is_counted_in_the_codebook() throws Exception {
        var code = at.ask(Codes::list).getFirst();
        int before = OnFx.call(() -> model.codebook().get().passages(code.id()));
        OnFx.run(() -> model.story().code(FIRST, code));
        at.until(() -> shown().marks().stream().anyMatch(m -> m.range().equals(FIRST)));
        at.until(() -> model.codebook().get().passages(code.id()) == before + 1);
        var first = OnFx.call(() -> model.story().offers("").getFirst());
        assertThat(first.item()).isEqualTo(new PaletteItem.OfCode(code));
        assertThat(first.reason()).isEqualTo(Offer.Reason.RECENT);
        assertThat(first.key()).isEqualTo(1);
    }

    @Test
    void a_sign_keeps_the_direction_that_it_was_given() throws Exception {
        var indicator = at.ask(Indicators::list).getFirst();
        OnFx.run(() -> model.story().sign(FIRST, indicator, Direction.WAITING));
        at.until(() -> shown().marks().stream().anyMatch(m -> m.range().equals(FIRST)));
        var story = shown().summary().id();
        List<Signal> signals = at.ask(r -> Signals.of(r, story));
        assertThat(signals)
                .anyMatch(s -> s.range().equals(FIRST) && s.direction() == Direction.WAITING);
    }

    @Test
    void removing_takes_off_that_mark_alone_and_then_says_so() throws Exception {
        var story = shown().summary().id();
        var before = at.ask(r -> Codings.of(r, story));
        OnFx.run(() -> model.story().code(FIRST, at.ask(Codes::list).getFirst()));
        at.until(() -> shown().marks().stream().anyMatch(m -> m.range().equals(FIRST)));
        var mark =
                shown().marks().stream()
                        .filter(m -> m.range().equals(FIRST))
                        .findFirst()
                        .orElseThrow();
        var done = new java.util.concurrent.atomic.AtomicBoolean();
        OnFx.run(() -> model.story().remove(mark, () -> done.set(true)));
        at.until(done::get);
        List<Coding> after = at.ask(r -> Codings.of(r, story));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void what_cannot_be_done_is_told_and_changes_nothing() throws Exception {
        var code = at.ask(Codes::list).getFirst();
        OnFx.run(() -> model.story().code(FIRST, code));
        OnFx.run(() -> model.story().code(FIRST, code));
        at.until(() -> at.failures.size() == 1);
        assertThat(at.failures.getFirst())
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("coding.already"));
    }

    @Test
    void another_story_is_opened_when_the_chosen_one_has_gone() throws Exception {
        var gone = shown().summary().id();
        at.project
                .edit(
                        kenning.store.Label.of("Remove"),
                        tx -> {
                            Stories.remove(tx, gone);
                            return true;
                        })
                .join();
        at.until(() -> model.open().get().map(s -> !s.summary().id().equals(gone)).orElse(false));
        assertThat(List.copyOf(at.failures)).isEmpty();
    }

    @Test
    void after_closing_nothing_is_asked_of_the_project_any_more() {
        OnFx.run(model::close);
        OnFx.run(() -> model.chosen().set(null));
        assertThat(at.failures).isEmpty();
    }

    @Test
    void several_codes_and_a_sign_are_put_on_in_one_step() throws Exception {
        var codes = at.ask(Codes::list);
        var indicator = at.ask(Indicators::list).getFirst();
        var story = shown().summary().id();
        int before = shown().marks().size();
        var picks =
                List.of(
                        new StoryModel.Pick(new PaletteItem.OfCode(codes.get(0)), Direction.TOWARD),
                        new StoryModel.Pick(new PaletteItem.OfCode(codes.get(1)), Direction.TOWARD),
                        new StoryModel.Pick(
                                new PaletteItem.OfIndicator(indicator), Direction.AWAY));
        OnFx.run(() -> model.story().put(FIRST, picks));
        at.until(() -> shown().marks().size() == before + 3);
        List<Signal> signals = at.ask(r -> Signals.of(r, story));
        assertThat(signals)
                .anyMatch(s -> s.range().equals(FIRST) && s.direction() == Direction.AWAY);
        at.project.undo().join();
        at.until(() -> shown().marks().size() == before);
    }

    @Test
    void of_several_those_that_stand_there_are_passed_over() throws Exception {
        var codes = at.ask(Codes::list);
        int before = shown().marks().size();
        OnFx.run(() -> model.story().code(FIRST, codes.getFirst()));
        var picks =
                codes.stream()
                        .limit(2)
                        .map(c -> new StoryModel.Pick(new PaletteItem.OfCode(c), Direction.TOWARD))
                        .toList();
        OnFx.run(() -> model.story().put(FIRST, picks));
        at.until(() -> shown().marks().size() == before + 2);
        assertThat(List.copyOf(at.failures)).isEmpty();
    }

    @Test
    void a_passage_with_the_words_of_another_is_offered_its_code() throws Exception {
        var coding =
                at.ask(Codings::all).stream()
                        .filter(c -> c.words().length() > 60)
                        .findFirst()
                        .orElseThrow();
        OnFx.run(() -> model.chosen().set(coding.story()));
        at.until(() ->
                model.open().get().map(s -> s.summary().id().equals(coding.story())).orElse(false));
        var middle = new TextRange(coding.range().start() + 1, coding.range().end() - 1);
        OnFx.run(() -> model.story().suggestFor(middle));
        at.until(() -> !model.story().suggested().get().isEmpty());
        assertThat(OnFx.call(() -> model.story().suggested().get()).keySet())
                .doesNotContainAnyElementsOf(shown().keysAt(middle));
    }

    @Test
    void a_correction_of_two_slips_is_one_step_and_a_stale_one_changes_nothing() throws Exception {
        var story = shown().summary().id();
        var turn = shown().text().turns().getFirst();
        var now = "Well: " + turn.text() + " Aye.";
        OnFx.run(() -> model.story().correct(story, turn, now));
        at.until(() -> shown().text().turns().getFirst().text().equals(now));
        assertThat(shown().corrections()).hasSize(2);
        OnFx.run(() -> model.story().correct(story, turn, "Something else."));
        at.until(() -> at.failures.size() == 1);
        assertThat(at.failures.getFirst())
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("correction.changed"));
        at.project.undo().join();
        at.until(() -> shown().text().turns().getFirst().equals(turn));
        assertThat(shown().corrections()).isEmpty();
    }

    @Test
    void all_passages_of_a_code_are_listed_and_follow_what_is_coded() throws Exception {
        var code = at.ask(Codes::list).getFirst();
        int before = OnFx.call(() -> model.codebook().get().passages(code.id()));
        OnFx.run(() -> model.showPassages(new PaletteItem.OfCode(code)));
        at.until(() -> model.passages().get().entries().size() == before);
        OnFx.run(() -> model.story().code(FIRST, code));
        at.until(() -> model.passages().get().entries().size() == before + 1);
        assertThat(OnFx.call(() -> model.passages().get().entries()))
                .anyMatch(e -> e.range().equals(FIRST) && !e.title().isEmpty());
    }
}
