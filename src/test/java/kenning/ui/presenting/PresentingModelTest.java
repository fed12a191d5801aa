package kenning.ui.presenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.Output;
import kenning.model.Output.Item;
import kenning.model.Permission;
import kenning.release.ScreenQuote;
import kenning.release.ScreenTheme;
import kenning.store.Consents;
import kenning.store.Label;
import kenning.store.Outputs;
import kenning.store.Project;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import kenning.ui.presenting.Show.Curtain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class PresentingModelTest {

    @TempDir Path folder;
    private ModelProject project;
    private PresentingModel model;

    @BeforeEach
    void open() throws Exception {
        project = new ModelProject(folder);
        model =
                OnFx.call(() ->
                        new PresentingModel(project.project, project.jobs, project.failures::add));
        OnFx.run(() -> model.watch(true));
        project.until(() -> !model.show().slides().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        project.close();
    }

    private PresentingModel.Board board() {
        return OnFx.call(() -> model.board().get().orElseThrow());
    }

    private List<Item> chosen() {
        return project.ask(r -> Outputs.latest(r, Output.Kind.SCREENS))
                .map(Output::items)
                .orElse(List.of());
    }

    private String shown() {
        return OnFx.call(() ->
                model.show().slides().stream().map(Slide::text).collect(Collectors.joining("\n")));
    }

    private void choose(Item item, boolean wanted) {
        var pool = board().pool();
        OnFx.run(() ->
                model.change(
                        "choose",
                        true,
                        o -> o.withItems(Choices.choose(o.items(), item, wanted, pool))));
    }

    @Test
    void at_first_there_are_suggestions_and_nothing_is_written() {
        assertThat(board().suggested()).isTrue();
        assertThat(chosen()).isEmpty();
        assertThat(shown()).contains("Being listened to", "What do you notice?");
    }

    @Test
    void leaving_one_theme_out_keeps_the_other_suggestions_and_can_be_undone() throws Exception {
        var first = board().choice().themes().getFirst();
        choose(new Item.OfCode(first), false);
        project.until(() -> !model.board().get().orElseThrow().suggested());
        assertThat(board().choice().themes()).hasSize(5).doesNotContain(first);
        assertThat(shown()).doesNotContain("Being listened to");
        assertThat(Project.await(project.project.undo()).orElseThrow().place())
                .isEqualTo(PresentingModel.PLACE);
        project.until(() -> model.board().get().orElseThrow().suggested());
        assertThat(shown()).contains("Being listened to");
    }

    @Test
    void themes_and_quotes_change_their_order() throws Exception {
        var second = board().choice().themes().get(1);
        var item = new Item.OfCode(second);
        OnFx.run(() ->
                model.change(
                        "move",
                        true,
                        o ->
                                o.withItems(
                                        Choices.move(
                                                o.items(),
                                                item,
                                                -1,
                                                i -> i instanceof Item.OfCode))));
        project.until(() ->
                model.board().get().orElseThrow().choice().themes().getFirst().equals(second));
        assertThat(OnFx.call(() -> model.show().slides().getFirst().key()))
                .isEqualTo("theme-" + second.value() + "/0");
    }

    @Test
    void the_audience_and_the_question_are_kept() throws Exception {
        OnFx.run(() -> model.change("to", false, o -> o.withAudience(Audience.PUBLIC)));
        OnFx.run(() -> model.change("ask", false, o -> o.withQuestion("Where would you meet?")));
        project.until(() ->
                model.board().get().orElseThrow().output().question().startsWith("Where")
                        && model.board().get().orElseThrow().pool().audience() == Audience.PUBLIC);
        assertThat(shown()).contains("Where would you meet?");
        assertThat(board().suggested()).isTrue();
    }

    @Test
    void a_consent_withdrawn_in_the_middle_takes_its_quote_off_the_screen() throws Exception {
        ScreenTheme theme = board().deck().themes().getFirst();
        ScreenQuote quote = theme.quotes().getFirst();
        OnFx.run(() -> model.show().find("/quote-" + quote.coding().value()));
        assertThat(OnFx.call(() -> model.show().seen().orElseThrow().text()))
                .contains(quote.told());
        var coding =
                project.ask(r -> kenning.store.Codings.all(r)).stream()
                        .filter(c -> c.id().equals(quote.coding()))
                        .findFirst()
                        .orElseThrow();
        Project.await(
                project.project.edit(
                        Label.of("withdraw"),
                        tx -> {
                            Consents.add(tx, coding.story(), Permission.TEAM_ONLY, null, "");
                            return true;
                        }));
        OnFx.run(() ->
                assertThat(model.show().seen().map(Slide::text).orElse(""))
                        .as("nothing or something else is seen, from the first moment")
                        .doesNotContain(quote.told()));
        project.until(() -> !model.show().is(Curtain.ASKING));
        assertThat(shown()).doesNotContain(quote.told());
        assertThat(OnFx.call(() -> model.show().at().orElseThrow().about()))
                .isEqualTo(theme.name().text());
        assertThat(project.failures).isEmpty();
    }

    @Test
    void a_question_in_the_words_of_a_hidden_story_shows_nothing_and_says_why() throws Exception {
        OnFx.run(() -> model.change("to", false, o -> o.withAudience(Audience.PUBLIC)));
        OnFx.run(() ->
                model.change(
                        "ask",
                        false,
                        o ->
                                o.withQuestion(
                                        "The first time somebody explained what I meant, and it was not what I meant")));
        project.until(() -> !model.trouble().get().isEmpty());
        assertThat(OnFx.call(() -> model.show().slides())).isEmpty();
        assertThat(OnFx.call(() -> model.trouble().get())).contains("Nothing is shown");
    }

    @Test
    void a_larger_room_has_larger_type_and_more_slides() throws Exception {
        int small = OnFx.call(() -> model.show().slides().size());
        OnFx.run(() -> model.use(1024, 768));
        OnFx.run(() -> model.room().set(RoomSize.LARGE_HALL));
        assertThat(OnFx.call(model::fits)).isFalse();
        project.until(model::fits);
        assertThat(OnFx.call(model::picture))
                .isEqualTo(new Picture(1024, 768, RoomSize.LARGE_HALL));
        assertThat(OnFx.call(() -> model.show().slides().size())).isGreaterThan(small);
    }
}
