package kenning.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import kenning.store.Label;
import kenning.store.Members;
import kenning.store.Noticings;
import kenning.store.Places;
import kenning.store.Project;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class NoticingModelTest {
    @TempDir Path folder;
    private ModelProject at;
    private NoticingModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        model = new NoticingModel(at.project, at.failures::add);
    }

    @AfterEach
    void close() throws Exception {
        at.close();
    }

    private NoticingModel.Beginning begun() throws Exception {
        var begun = new AtomicReference<NoticingModel.Beginning>();
        OnFx.run(() -> model.begin(begun::set));
        at.until(() -> begun.get() != null);
        return begun.get();
    }

    @Test
    void begins_with_the_member_at_work_and_the_place_of_the_last_noticing() throws Exception {
        var member =
                at.ask(Members::list).stream().filter(Member::active).findFirst().orElseThrow();
        at.project.actAs(member.id());
        Project.await(
                at.project.edit(
                        Label.of("x"),
                        tx ->
                                Noticings.add(
                                        tx, "one", "CR-1", "Upper Glen", new VagueDate("1999"))));
        var begun = begun();
        assertThat(begun.who()).isEqualTo(member.label());
        assertThat(begun.where()).isEqualTo("Upper Glen");
        assertThat(begun.places())
                .containsExactlyElementsOf(
                        at.ask(Places::list).stream().map(p -> p.name()).toList());
    }

    @Test
    void is_saved_as_one_step_that_undo_takes_away() throws Exception {
        int before = at.ask(Noticings::list).size();
        var saved = new AtomicReference<>(false);
        OnFx.run(() -> save(" The door was open. ", "2025-02", () -> saved.set(true)));
        at.until(saved::get);
        assertThat(at.ask(Noticings::list))
                .anyMatch(n ->
                        n.line().equals("The door was open.")
                                && n.where().equals("Tarrenholm")
                                && new VagueDate("2025-02").equals(n.on()));
        assertThat(Project.await(at.project.undo()))
                .get()
                .matches(s -> s.label().equals("New noticing"));
        assertThat(at.ask(Noticings::list)).hasSize(before);
    }

    private void save(String line, String when, Runnable saved) {
        try {
            model.save(line, "CR-1", "Tarrenholm", when, saved);
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }

    @Test
    void without_a_line_or_with_a_date_that_is_none_nothing_is_saved() {
        int before = at.ask(Noticings::list).size();
        assertThatThrownBy(() -> model.save(" ", "CR-1", "", "", () -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.key()).isEqualTo("noticing.empty"));
        assertThatThrownBy(() -> model.save("A line", "CR-1", "", "soon", () -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.key()).isEqualTo("date.unreadable"));
        assertThat(at.ask(Noticings::list)).hasSize(before);
    }
}
