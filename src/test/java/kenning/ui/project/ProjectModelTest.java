package kenning.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Member;
import kenning.model.OptionalField;
import kenning.model.Place;
import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class ProjectModelTest {
    @TempDir Path folder;
    private ModelProject at;
    private ProjectModel model;
    private final List<Long> added = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        model = OnFx.call(() -> new ProjectModel(at.project, at.failures::add));
        at.until(() -> !facts().members().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        at.close();
    }

    private ProjectFacts facts() {
        return model.facts().get();
    }

    private Member member(String label) {
        return OnFx.call(() ->
                facts().members().stream()
                        .filter(m -> m.label().equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    private Place place(String name) {
        return OnFx.call(() ->
                facts().places().stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private String lastStep() {
        return at.project.history(1).join().getFirst().label();
    }

    private void undo() {
        at.project.undo().join();
    }

    @Test
    void each_shelf_adds_one_thing_as_one_step_and_undo_takes_it_away() throws Exception {
        var shelves =
                List.of(
                        new PlaceShelf(),
                        new PeriodShelf(),
                        new VoiceShelf(),
                        new MemberShelf(),
                        new ObjectiveShelf(),
                        new GroupShelf(),
                        new FunderShelf(),
                        new CrowdShelf());
        for (var shelf : shelves) {
            int before = OnFx.call(() -> shelf.all(facts()).size());
            added.clear();
            OnFx.run(() -> model.add(shelf, " Something new ", added::add, refused::add));
            at.until(() -> added.size() == 1 && shelf.all(facts()).size() == before + 1);
            assertThat(lastStep()).startsWith("Add the ").endsWith("Something new");
            undo();
            at.until(() -> shelf.all(facts()).size() == before);
        }
        assertThat(refused).isEmpty();
        assertThat(at.failures).isEmpty();
    }

    @Test
    void a_name_that_cannot_be_is_said_where_it_was_typed() throws Exception {
        OnFx.run(() -> model.add(new PlaceShelf(), "tarrenholm", added::add, refused::add));
        OnFx.run(() -> model.add(new MemberShelf(), "  ", added::add, refused::add));
        at.until(() -> refused.size() == 2);
        assertThat(refused)
                .extracting(Refusal::key)
                .containsExactly("place.nameTaken", "member.noLabel");
        assertThat(added).isEmpty();
    }

    @Test
    void a_change_is_one_step_named_after_the_thing_and_the_field() throws Exception {
        var braes = place("The Braes");
        OnFx.run(() ->
                model.change(
                        new PlaceShelf(),
                        braes,
                        "about.field.approach",
                        p -> p.withApproach("door to door"),
                        refused::add));
        at.until(
                () -> facts().places().stream().anyMatch(p -> p.approach().equals("door to door")));
        assertThat(lastStep()).isEqualTo("The Braes: How the work is done here");
        var step = at.project.history(1).join().getFirst();
        assertThat(ProjectPlace.of(step.place()))
                .contains(new ProjectPlace(Section.PLACES, braes.id().value()));
        undo();
        at.until(() ->
                facts().places().stream().noneMatch(p -> p.approach().equals("door to door")));
    }

    @Test
    void two_changes_made_from_the_same_view_of_a_thing_both_hold() throws Exception {
        var seen = member("PM-1");
        var shelf = new MemberShelf();
        OnFx.run(() -> {
            model.change(shelf, seen, "about.field.role", m -> m.withRole("Lead"), refused::add);
            model.change(
                    shelf,
                    seen,
                    "about.field.organisation",
                    m -> m.withOrganisation("Elsewhere"),
                    refused::add);
        });
        at.until(() ->
                facts().members().stream()
                        .anyMatch(m ->
                                m.role().equals("Lead") && m.organisation().equals("Elsewhere")));
    }

    @Test
    void a_place_is_never_put_into_itself() throws Exception {
        var tarrenholm = place("Tarrenholm");
        var braes = place("The Braes");
        OnFx.run(() ->
                model.change(
                        new PlaceShelf(),
                        tarrenholm,
                        "about.field.parent",
                        p -> p.withParent(braes.id()),
                        refused::add));
        at.until(() -> refused.size() == 1);
        assertThat(refused.getFirst().key()).isEqualTo("place.insideItself");
    }

    @Test
    void places_with_stories_voices_with_tellers_and_members_with_work_stay() throws Exception {
        var parent = OnFx.call(() -> facts().voices().getFirst());
        OnFx.run(() -> {
            model.remove(new PlaceShelf(), place("Tarrenholm"), () -> added.add(1L));
            model.remove(new VoiceShelf(), parent, () -> added.add(2L));
            model.remove(new MemberShelf(), member("LP-A"), () -> added.add(3L));
        });
        at.until(() -> at.failures.size() == 3);
        assertThat(at.failures)
                .extracting(f -> ((Refusal) f).key())
                .containsExactly("place.hasStories", "voice.hasTellers", "member.hasWork");
        assertThat(added).isEmpty();
    }

    @Test
    void who_leaves_keeps_the_label_and_the_work_and_stops_coding() throws Exception {
        var leaver = member("LP-A");
        at.project.actAs(leaver.id());
        OnFx.run(() -> model.setActive(leaver, false));
        at.until(() ->
                facts().members().stream().anyMatch(m -> m.label().equals("LP-A") && !m.active()));
        at.until(() -> at.project.actor().isEmpty());
        assertThat(lastStep()).isEqualTo("LP-A has left");
        assertThat(OnFx.call(() -> facts().uses().work().get(leaver.id()))).isPositive();
        assertThat(OnFx.call(() -> new MemberShelf().all(facts())).subList(6, 8))
                .extracting(Member::label)
                .containsExactly("LP-A", "AN-1");
    }

    @Test
    void the_first_member_who_is_made_works_from_then_on() throws Exception {
        OnFx.run(() -> model.addMember("LP-C", added::add, refused::add));
        at.until(() -> added.size() == 1);
        assertThat(at.project.actor()).contains(new Member.Id(added.getFirst()));
        OnFx.run(() -> model.addMember("LP-D", added::add, refused::add));
        at.until(() -> added.size() == 2);
        assertThat(at.project.actor()).contains(new Member.Id(added.getFirst()));
    }

    @Test
    void hidden_fields_come_back_together_with_what_they_hold() throws Exception {
        OnFx.run(() -> {
            model.hide(OptionalField.PLACE_APPROACH, true);
            model.hide(OptionalField.PLACE_KIND, true);
        });
        at.until(() -> facts().hidden().size() == 2);
        assertThat(facts().filled().get(OptionalField.PLACE_APPROACH)).isEqualTo(2);
        assertThat(place("Tarrenholm").approach()).isNotEmpty();
        OnFx.run(() ->
                model.showAgain(
                        Section.PLACES,
                        List.of(OptionalField.PLACE_APPROACH, OptionalField.PLACE_KIND)));
        at.until(() -> facts().hidden().isEmpty());
        assertThat(lastStep()).isEqualTo("Show all fields of Places");
        undo();
        at.until(() -> facts().hidden().size() == 2);
    }

    @Test
    void an_objective_moves_by_one_place() throws Exception {
        var last = OnFx.call(() -> facts().objectives().getLast());
        OnFx.run(() -> model.move(last, true));
        at.until(() -> facts().objectives().get(2).equals(last));
        assertThat(lastStep()).isEqualTo("Move up: Telling a hopeful, honest story");
        undo();
        at.until(() -> facts().objectives().get(3).equals(last));
    }

    @Test
    void the_purpose_and_the_route_are_changed_field_by_field() throws Exception {
        OnFx.run(() -> {
            model.changeProgramme(
                    Section.PURPOSE,
                    "about.field.purpose",
                    p -> p.withPurpose("To notice."),
                    refused::add);
            model.changeProgramme(
                    Section.SAFEGUARDING,
                    "about.field.route",
                    p -> p.withSafeguarding("1. Phone."),
                    refused::add);
        });
        at.until(() -> facts().programme().safeguarding().equals("1. Phone."));
        assertThat(facts().programme())
                .extracting(Programme::purpose, Programme::ends)
                .containsExactly("To notice.", LocalDate.of(2026, 12, 31));
        assertThat(lastStep()).isEqualTo("The project: The route");
    }

    @Test
    void each_place_stands_under_the_place_it_lies_in() {
        assertThat(OnFx.call(() -> new PlaceShelf().all(facts())))
                .extracting(p -> PlaceShelf.depth(facts(), p) + " " + p.name())
                .containsExactly(
                        "0 Tarrenholm",
                        "1 Harbour Row",
                        "1 The Braes",
                        "0 Glenmorrin",
                        "1 Pit Street",
                        "1 Upper Glen");
    }
}
