package kenning.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenning.analysis.VoiceMix;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.FamilyCount;
import kenning.model.Indicator;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Signals;
import kenning.ui.codebook.CodeEdits.Way;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The codebook without its nodes: one step for each thing that is asked, and the figures before
/// anything goes.
class CodebookModelTest {
    @TempDir Path folder;
    private ModelProject project;
    private CodebookModel model;
    private final Person person = new Person();

    /// Answers with an index, and chooses by name.
    private static final class Person implements Dialogs {
        final List<Question> asked = new ArrayList<>();
        String answer = "";
        String choice = "";

        @Override
        public Optional<Integer> ask(Question question) {
            asked.add(question);
            for (int i = 0; i < question.answers().size(); i++) {
                if (!answer.isEmpty() && question.answers().get(i).startsWith(answer)) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }

        @Override
        public <T> Optional<T> choose(Question.Choice<T> wanted) {
            return wanted.things().stream()
                    .filter(t -> wanted.name().apply(t).startsWith(choice))
                    .findFirst();
        }

        @Override
        public Optional<Path> chooseProject() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseNewProject(String name) {
            return Optional.empty();
        }

        @Override
        public List<Path> chooseFiles() {
            return List.of();
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseReport(String name) {
            return Optional.empty();
        }
    }

    @BeforeEach
    void open() throws Exception {
        project = new ModelProject(folder);
        model = OnFx.call(() -> new CodebookModel(project.project, person, project.failures::add));
        project.until(() -> !model.catalogue().get().codes().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        project.close();
        assertThat(project.failures).isEmpty();
    }

    private Code code(String name) {
        return project.ask(Codes::list).stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> themes() {
        return project.ask(Codes::list).stream()
                .filter(c -> c.kind() == CodeKind.THEME)
                .map(Code::name)
                .toList();
    }

    /// Does something and waits until the list shows what it made.
    private void after(Runnable act) throws Exception {
        var before = model.catalogue().get();
        OnFx.run(act);
        project.until(() -> !model.catalogue().get().equals(before));
    }

    private void step(String name, Way way) throws Exception {
        after(() -> model.codes().step(code(name), way));
    }

    @Test
    void a_code_goes_past_its_neighbours_into_one_and_out_again() throws Exception {
        var first = themes();
        step("Hope and purpose", Way.UP);
        assertThat(themes().indexOf("Hope and purpose"))
                .isEqualTo(first.indexOf("Hope and purpose") - 1);
        step("Hope and purpose", Way.IN);
        assertThat(code("Hope and purpose").parent()).isEqualTo(code("Being listened to").id());
        step("Hope and purpose", Way.OUT);
        assertThat(code("Hope and purpose").parent()).isNull();
        step("Hope and purpose", Way.DOWN);
        assertThat(themes()).isEqualTo(first);
        assertThat(project.project.undo().join().orElseThrow().label())
                .isEqualTo("Move Hope and purpose");
    }

    @Test
    void dragging_puts_a_code_before_after_or_inside_and_never_into_itself() throws Exception {
        var drag = new TreeDrag(model);
        var hope = new Row.OfCode(code("Hope and purpose"), VoiceMix.of(List.<FamilyCount>of()));
        var places = new Row.OfCode(code("Places and spaces"), hope.mix());
        after(() -> drag.drop(hope, places, TreeDrag.Where.AFTER));
        assertThat(themes().indexOf("Hope and purpose"))
                .isEqualTo(themes().indexOf("Places and spaces") + 1);
        after(() -> drag.drop(hope, places, TreeDrag.Where.INSIDE));
        assertThat(code("Hope and purpose").parent()).isEqualTo(places.code().id());
        var inside = new Row.OfCode(code("Hope and purpose"), hope.mix());
        assertThat(OnFx.call(() -> drag.allowed(places, inside, TreeDrag.Where.INSIDE) == null))
                .isTrue();
        after(() -> drag.drop(inside, new Row.Group(CodeKind.BARRIER), TreeDrag.Where.INSIDE));
        assertThat(code("Hope and purpose").kind()).isEqualTo(CodeKind.BARRIER);
    }

    @Test
    void deleting_says_the_figures_and_nothing_goes_without_an_answer() throws Exception {
        var rules = code("Rules and thresholds");
        int passages = project.ask(r -> Codings.of(r, rules.id())).size();
        OnFx.run(() -> model.codes().delete(rules));
        project.until(() -> !person.asked.isEmpty());
        assertThat(person.asked.getFirst().text()).startsWith(passages + " passages in ");
        assertThat(person.asked.getFirst().answers())
                .containsExactly(
                        "Move them to another code…", "Delete its " + passages + " passages too");
        assertThat(code("Rules and thresholds")).isEqualTo(rules);
        person.answer = "Move them";
        person.choice = "Too much at once";
        var other = code("Too much at once");
        int there = project.ask(r -> Codings.of(r, other.id())).size();
        after(() -> model.codes().delete(rules));
        assertThat(project.ask(r -> Codings.of(r, other.id())).size())
                .isBetween(Math.max(there, passages), there + passages);
        assertThat(OnFx.call(() -> model.chosen().get())).isEqualTo(new Entry.OfCode(other.id()));
    }

    @Test
    void the_page_follows_the_chosen_entry_and_its_passages() throws Exception {
        var listened = code("Being listened to");
        OnFx.run(() -> model.open(new CodebookPlace.OfCode(listened.id())));
        project.until(() -> model.shown().get() instanceof Chosen.OfCode);
        var shown = (Chosen.OfCode) OnFx.call(() -> model.shown().get());
        var last = (PassageItem.OfCoding) shown.passages().getLast();
        OnFx.run(() -> model.codes().setExamples(listened, List.of(last.passage().coding()), true));
        project.until(() ->
                model.shown().get() instanceof Chosen.OfCode now
                        && now.passages().getFirst().key() == last.key());
    }

    @Test
    void an_indicator_is_removed_with_the_signs_that_were_said() throws Exception {
        Indicator indicator = project.ask(Indicators::list).getFirst();
        int signs = project.ask(r -> Signals.of(r, indicator.id())).size();
        person.answer = "Delete";
        after(() -> model.indicators().delete(indicator));
        assertThat(person.asked.getFirst().text()).startsWith("Its " + signs + " signs go");
        assertThat(project.ask(Indicators::list)).doesNotContain(indicator);
        project.project.undo().join();
        assertThat(project.ask(Indicators::list)).contains(indicator);
    }

    @Test
    void the_list_keeps_what_fits_the_letters_and_what_it_lies_in() throws Exception {
        step("Belonging and friendship", Way.IN);
        var catalogue = OnFx.call(() -> model.catalogue().get());
        var found = Row.Branch.all(catalogue, "friend");
        assertThat(found).hasSize(1);
        var top = found.getFirst().inside().getFirst();
        assertThat(top.row())
                .isInstanceOfSatisfying(
                        Row.OfCode.class,
                        row -> assertThat(row.code().name()).isEqualTo("Being listened to"));
        assertThat(top.inside()).hasSize(1);
        assertThat(catalogue.path(code("Belonging and friendship")))
                .isEqualTo("Being listened to › Belonging and friendship");
    }
}
