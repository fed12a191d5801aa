package kenning.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kenning.analysis.HowWeKnow.Remark;
import kenning.model.Insight;
import kenning.model.Refusal;
import kenning.model.StorySummary;
import kenning.model.VoiceFamily;
import kenning.store.History;
import kenning.store.Insights;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightsModelTest {
    @TempDir Path folder;
    private ModelProject project;
    private InsightsModel model;

    @BeforeEach
    void open() throws Exception {
        project = new ModelProject(folder);
        model = OnFx.call(() -> new InsightsModel(project.project, project.failures::add));
        project.until(() -> model.board().get().insights().size() == 6);
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        project.close();
    }

    private Insight insight(String begins) {
        return project.ask(Insights::list).stream()
                .filter(i -> i.claim().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    private Known known(Insight.Id id) {
        return model.board().get().find(id).orElseThrow();
    }

    private void untilKnown(Insight.Id id, Predicate<Known> holds) throws Exception {
        project.until(() -> model.board().get().find(id).filter(holds).isPresent());
    }

    private String lastStep() {
        return project.ask(r -> History.newest(r, 1)).getFirst().label();
    }

    @Test
    void overtaken_ones_are_hidden_until_they_are_asked_for() throws Exception {
        var first = insight("Asking");
        Project.await(
                project.project.edit(
                        Label.of("overtake"),
                        tx -> {
                            Insights.setStatus(tx, first.id(), Insight.Status.OVERTAKEN);
                            return true;
                        }));
        project.until(() -> model.shown().size() == 5);
        OnFx.run(() -> model.sifting().set(new Sifting(null, false, true, Sifting.Order.NEWEST)));
        assertThat(OnFx.call(model::shown)).hasSize(6);
        OnFx.run(() ->
                model.sifting()
                        .set(
                                new Sifting(
                                        Insight.Status.OVERTAKEN,
                                        false,
                                        false,
                                        Sifting.Order.NEWEST)));
        assertThat(OnFx.call(model::shown)).extracting(Known::id).containsExactly(first.id());
    }

    @Test
    void the_filters_narrow_and_the_order_is_as_asked() {
        var hunches = new Sifting(Insight.Status.HUNCH, false, false, Sifting.Order.CLAIM);
        var all = model.board().get().insights();
        assertThat(hunches.of(all))
                .extracting(one -> one.insight().claim())
                .containsExactly(
                        "A yes given in advance lets workers act early",
                        "Meetings without childcare keep some families out");
        assertThat(new Sifting(null, true, false, Sifting.Order.NEWEST).of(all))
                .extracting(one -> one.insight().claim())
                .containsExactly("A yes given in advance lets workers act early");
        assertThat(
                        new Sifting(null, false, false, Sifting.Order.COMMUNITY)
                                .of(all)
                                .getFirst()
                                .know())
                .satisfies(know -> assertThat(know.of(VoiceFamily.COMMUNITY)).isEqualTo(3));
        assertThat(new Sifting(null, false, false, Sifting.Order.SETTLED).of(all))
                .extracting(one -> one.insight().status())
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(s ->
                                List.of(
                                                Insight.Status.AGREED,
                                                Insight.Status.EMERGING,
                                                Insight.Status.HUNCH)
                                        .indexOf(s)));
    }

    @Test
    void a_new_one_is_a_hunch_that_opens_and_knows_nothing_yet() throws Exception {
        OnFx.run(() -> model.add("Soup is not what I came for", () -> {}));
        project.until(() -> model.open().isPresent());
        var open = OnFx.call(() -> model.open().orElseThrow());
        assertThat(open.insight().status()).isEqualTo(Insight.Status.HUNCH);
        assertThat(open.know().remarks()).containsExactly(Remark.NO_STORY);
        assertThat(lastStep()).isEqualTo("New hunch: Soup is not what I came for");
    }

    @Test
    void how_we_know_follows_as_stories_are_weighed_moved_and_taken_away() throws Exception {
        var early = insight("A yes given").id();
        var dot = project.story("Fourteen, and the chairs");
        assertThat(known(early).know().remarks()).containsExactly(Remark.NO_COMMUNITY);
        OnFx.run(() -> model.weigh(early, dot, true));
        untilKnown(early, one -> one.know().of(VoiceFamily.COMMUNITY) == 1);
        assertThat(known(early).know().remarks()).isEmpty();
        assertThat(lastStep()).isEqualTo("Fits: Fourteen, and the chairs");
        OnFx.run(() -> model.weigh(early, dot, false));
        untilKnown(early, one -> one.know().notFitting() == 2);
        assertThat(known(early).know().remarks()).containsExactly(Remark.COMMUNITY_AGAINST);
        OnFx.run(() -> model.note(early, dot, false, "She gave it herself."));
        untilKnown(early, one -> one.insight().note(dot).equals("She gave it herself."));
        OnFx.run(() -> model.unweigh(early, dot));
        untilKnown(early, one -> one.know().notFitting() == 1);
        for (int i = 0; i < 4; i++) {
            Project.await(project.project.undo());
        }
        assertThat(insight("A yes given").fitting()).hasSize(2);
        assertThat(project.failures).isEmpty();
    }

    @Test
    void each_change_is_one_step_named_after_its_field() throws Exception {
        var id = insight("Asking").id();
        var refused = new ArrayList<Refusal>();
        OnFx.run(() ->
                model.change(
                        id, "insight.because", i -> i.withBecause("it is small"), refused::add));
        untilKnown(id, one -> one.insight().because().equals("it is small"));
        assertThat(lastStep()).isEqualTo("Insight: Because");
        OnFx.run(() -> model.change(id, "insight.claim", i -> i.withClaim(" "), refused::add));
        project.until(() -> !refused.isEmpty());
        assertThat(refused.getFirst().key()).isEqualTo("insight.noClaim");
        assertThat(insight("Asking").claim()).startsWith("Asking");
    }

    @Test
    void two_fields_changed_at_once_both_stay() throws Exception {
        var id = insight("Asking").id();
        OnFx.run(() -> {
            model.change(id, "insight.because", i -> i.withBecause("one"), r -> {});
            model.change(
                    id,
                    "insight.unknown",
                    i -> i.withBounds(new Insight.Bounds("a", "b", "two")),
                    r -> {});
        });
        untilKnown(id, one -> one.insight().bounds().unknown().equals("two"));
        assertThat(known(id).insight().because()).isEqualTo("one");
    }

    @Test
    void when_one_is_deleted_its_neighbour_opens() throws Exception {
        var shown = OnFx.call(model::shown);
        OnFx.run(() -> {
            model.chosen().set(shown.get(1).id());
            model.remove(shown.get(1).insight(), () -> {});
        });
        project.until(() -> shown.get(2).id().equals(model.chosen().get()));
        assertThat(project.ask(Insights::list)).hasSize(5);
    }

    @Test
    void stories_are_found_by_title_voice_or_place_and_never_those_beside_it_or_on_hold() {
        var insight = insight("A yes given");
        assertThat(OnFx.call(() -> model.candidates(insight, "leader budg")))
                .extracting(StorySummary::title)
                .containsExactly("A line in the budget");
        assertThat(OnFx.call(() -> model.candidates(insight, "one bedroom"))).isEmpty();
        var all = OnFx.call(() -> model.candidates(insight, ""));
        assertThat(all).hasSize(project.ask(Stories::list).size() - 3);
    }
}
