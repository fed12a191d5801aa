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
        OnFx.run(() -> model.code(FIRST, code));
        at.until(() -> shown().marks().stream().anyMatch(m -> m.range().equals(FIRST)));
        at.until(() -> model.codebook().get().passages(code.id()) == before + 1);
        assertThat(OnFx.call(() -> model.palette("").getFirst()))
                .isEqualTo(new PaletteItem.OfCode(code));
    }

    @Test
    void a_sign_keeps_the_direction_that_it_was_given() throws Exception {
        var indicator = at.ask(Indicators::list).getFirst();
        OnFx.run(() -> model.sign(FIRST, indicator, Direction.WAITING));
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
        OnFx.run(() -> model.code(FIRST, at.ask(Codes::list).getFirst()));
        at.until(() -> shown().marks().stream().anyMatch(m -> m.range().equals(FIRST)));
        var mark =
                shown().marks().stream()
                        .filter(m -> m.range().equals(FIRST))
                        .findFirst()
                        .orElseThrow();
        var done = new java.util.concurrent.atomic.AtomicBoolean();
        OnFx.run(() -> model.remove(mark, () -> done.set(true)));
        at.until(done::get);
        List<Coding> after = at.ask(r -> Codings.of(r, story));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void what_cannot_be_done_is_told_and_changes_nothing() throws Exception {
        var code = at.ask(Codes::list).getFirst();
        OnFx.run(() -> model.code(FIRST, code));
        OnFx.run(() -> model.code(FIRST, code));
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
}
