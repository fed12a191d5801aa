package kenning.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import kenning.model.Insight;
import kenning.model.Member;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.store.Insights;
import kenning.store.Members;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.ui.insights.NoticingsModel.Asked;
import kenning.ui.insights.NoticingsModel.Entry;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticingsModelTest {
    @TempDir Path folder;
    private ModelProject project;
    private NoticingsModel model;

    @BeforeEach
    void open() throws Exception {
        project = new ModelProject(folder);
        model = OnFx.call(() -> new NoticingsModel(project.project, project.failures::add));
        project.until(() -> model.noticings().get().size() == 6);
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        project.close();
    }

    private int shown(Noticing.Kind kind, String place, String words) {
        return OnFx.call(() -> {
            model.asked().set(new Asked(kind, place, words));
            return model.shown().size();
        });
    }

    @Test
    void the_list_is_narrowed_by_kind_place_and_words() {
        assertThat(shown(null, "", "")).isEqualTo(6);
        assertThat(shown(Noticing.Kind.SMALL_STEP, "", "")).isEqualTo(2);
        assertThat(shown(null, "Glenmorrin, miners’ hall", "")).isEqualTo(2);
        assertThat(shown(null, "", "co-t COAT")).isEqualTo(1);
        assertThat(shown(Noticing.Kind.SLIP, "Tarrenholm", "")).isZero();
        assertThat(OnFx.call(model::places)).hasSize(5).doesNotContain("");
    }

    @Test
    void a_new_one_is_saved_opened_and_undone_in_one_step() throws Exception {
        OnFx.run(() ->
                model.add(
                        new Entry(
                                "He brought his brother.",
                                "CO-T",
                                "the hall",
                                new VagueDate("2025-07-01"),
                                Noticing.Kind.SMALL_STEP,
                                true),
                        () -> {}));
        project.until(() -> model.open().isPresent());
        var made = OnFx.call(() -> model.open().orElseThrow());
        assertThat(made.line()).isEqualTo("He brought his brother.");
        assertThat(made.kept()).isTrue();
        assertThat(OnFx.call(model::shown).getFirst()).isEqualTo(made);
        Project.await(project.project.undo());
        assertThat(project.ask(Noticings::list)).hasSize(6);
    }

    @Test
    void a_change_that_leaves_nothing_is_refused() throws Exception {
        var one = OnFx.call(model::shown).getFirst();
        var refused = new ArrayList<Refusal>();
        OnFx.run(() ->
                model.change(
                        one.id(),
                        "noticing.line",
                        n ->
                                new Noticing(
                                        n.id(),
                                        " ",
                                        n.who(),
                                        n.where(),
                                        n.on(),
                                        n.kind(),
                                        n.kept(),
                                        n.by(),
                                        n.madeAt()),
                        refused::add));
        project.until(() -> !refused.isEmpty());
        assertThat(project.ask(Noticings::list).getFirst()).isEqualTo(one);
    }

    @Test
    void an_insight_begins_with_the_line_as_a_hunch_and_the_noticing_stays() throws Exception {
        var one = OnFx.call(model::shown).getFirst();
        var made = new ArrayList<Insight.Id>();
        OnFx.run(() -> model.makeInsight(one, made::add));
        project.until(() -> !made.isEmpty());
        var insight = project.ask(r -> Insights.find(r, made.getFirst())).orElseThrow();
        assertThat(insight.claim()).isEqualTo(one.line());
        assertThat(insight.status()).isEqualTo(Insight.Status.HUNCH);
        assertThat(project.ask(Noticings::list)).contains(one);
    }

    @Test
    void when_the_last_is_deleted_the_one_before_opens() throws Exception {
        var shown = OnFx.call(model::shown);
        OnFx.run(() -> model.remove(shown.getLast(), () -> {}));
        project.until(() -> shown.get(4).id().equals(model.chosen().get()));
        assertThat(project.ask(Noticings::list)).hasSize(5);
    }

    @Test
    void who_notices_is_whoever_works() throws Exception {
        assertThat(OnFx.call(model::actor)).isEmpty();
        var member =
                project.ask(Members::list).stream()
                        .filter(m -> m.label().equals("CO-G"))
                        .map(Member::id)
                        .findFirst()
                        .orElseThrow();
        project.project.actAs(member);
        project.until(() -> model.actor().equals("CO-G"));
    }
}
