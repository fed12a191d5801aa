package kenning.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Direction;
import kenning.model.Place;
import kenning.model.TextRange;
import kenning.model.VoiceFamily;
import kenning.search.Facet;
import kenning.search.Hits;
import kenning.search.Line;
import kenning.search.StoryIndex;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Stories;
import kenning.task.Progress;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class SearchModelTest {
    @TempDir Path folder;
    private ModelProject at;
    private StoryIndex index;
    private SearchModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        index = StoryIndex.build(at.project, Progress.NONE);
        model = OnFx.call(() -> new SearchModel(at.project, index, at.jobs, at.failures::add));
        at.until(() -> !model.terms().get().places().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        index.close();
        at.close();
    }

    private int found() {
        return model.answer()
                .get()
                .filter(SearchModel.Answered::asked)
                .map(a -> a.hits().count())
                .orElse(-1);
    }

    @Test
    void words_find_stories_and_no_words_find_nothing() throws Exception {
        OnFx.run(() -> model.search("swings"));
        at.until(() -> found() == 2);
        OnFx.run(() -> model.search("  "));
        at.until(() -> found() == -1 && model.answer().get().isPresent());
        assertThat(OnFx.call(() -> model.answer().get().orElseThrow().hits().hits())).isEmpty();
        assertThat(OnFx.call(() -> model.answer().get().orElseThrow().hits().count()))
                .as("the counts over all stories stay, to narrow them first")
                .isEqualTo(22);
    }

    @Test
    void nothing_is_asked_while_nobody_looks() throws Exception {
        OnFx.run(() -> model.search("swings"));
        at.until(() -> found() == 2);
        OnFx.run(() -> {
            model.setShown(false);
            model.search("the");
        });
        at.until(() -> at.jobs.running().isEmpty());
        assertThat(OnFx.call(this::found)).isEqualTo(2);
        OnFx.run(() -> model.setShown(true));
        at.until(() -> found() > 2);
    }

    @Test
    void only_the_newest_question_is_answered() throws Exception {
        OnFx.run(() -> {
            model.search("the");
            model.search("zzzz");
            model.search("swings");
        });
        at.until(() -> found() == 2);
        at.jobs.stop().join();
        assertThat(OnFx.call(this::found)).isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_the_words_is_a_sentence_and_not_a_failure() throws Exception {
        OnFx.run(() -> model.search("\"came back"));
        var wrong = OnFx.call(() -> model.problem().get().orElseThrow());
        assertThat(wrong.sentence()).contains("quotation mark");
        assertThat(wrong.fix().applyTo("\"came back")).isEqualTo("\"came back\"");
        assertThat(at.failures).isEmpty();
        OnFx.run(() -> model.search("swings"));
        assertThat(OnFx.call(() -> model.problem().get())).isEmpty();
    }

    @Test
    void a_place_narrows_what_is_found() throws Exception {
        OnFx.run(() -> model.search("the"));
        at.until(() -> found() > 5);
        int everywhere = OnFx.call(this::found);
        Place place = OnFx.call(() -> model.terms().get().places().getLast());
        OnFx.run(() -> model.narrow(new Narrowing(Facet.PLACE, place.id().value())));
        at.until(() -> found() >= 0 && found() < everywhere);
        OnFx.run(() -> model.widenAll());
        at.until(() -> found() == everywhere);
    }

    @Test
    void narrowings_alone_are_a_question() throws Exception {
        OnFx.run(() -> model.narrow(Narrowing.to(VoiceFamily.LEADERSHIP)));
        at.until(() -> found() == 3);
        OnFx.run(() -> model.narrow(Narrowing.to(VoiceFamily.PRACTICE)));
        at.until(() -> found() == 9);
        OnFx.run(() -> model.narrow(Narrowing.to(Direction.AWAY)));
        at.until(() -> found() == 1);
        OnFx.run(() -> model.widen(Narrowing.to(Direction.AWAY)));
        at.until(() -> found() == 9);
    }

    @Test
    void a_name_that_is_not_there_is_a_problem_at_its_place() throws Exception {
        OnFx.run(() -> model.search("the place:Nowhere"));
        at.until(() -> model.problem().get().isPresent());
        var wrong = OnFx.call(() -> model.problem().get().orElseThrow());
        assertThat(wrong.offset()).isEqualTo(10);
        assertThat(wrong.end()).isEqualTo(17);
        assertThat(at.failures).isEmpty();
    }

    @Test
    void every_passage_has_a_line_in_the_concordance_and_lines_are_sorted() throws Exception {
        OnFx.run(() -> {
            model.showing().set(SearchModel.Showing.LINES);
            model.search("back");
        });
        at.until(() -> lines().size() > 5);
        var told = OnFx.call(this::lines);
        OnFx.run(() -> model.lineOrder().set(Line.Order.AFTER));
        at.until(() -> !lines().equals(told));
        assertThat(OnFx.call(this::lines)).containsExactlyInAnyOrderElementsOf(told);
    }

    private List<Line> lines() {
        return model.answer().get().flatMap(a -> a.lines()).map(l -> l.lines()).orElse(List.of());
    }

    @Test
    void what_is_ticked_is_coded_as_one_step_and_undo_takes_all_of_it_back() throws Exception {
        OnFx.run(() -> model.search("=back"));
        at.until(() -> found() > 2);
        int before = at.ask(Codings::all).size();
        OnFx.run(() -> model.tickAll());
        int ticked = OnFx.call(() -> model.ticked().size());
        assertThat(ticked).isGreaterThan(4);
        var code = OnFx.call(() -> model.codes("hope").getFirst());
        assertThat(code.name()).isEqualTo("Hope and purpose");
        var told = new ArrayList<Spot.Coded>();
        OnFx.run(() -> model.code(code, told::add));
        at.until(() -> !told.isEmpty());
        assertThat(told).containsExactly(new Spot.Coded(ticked, 0));
        assertThat(at.ask(Codings::all)).hasSize(before + ticked);
        assertThat(OnFx.call(() -> model.ticked().isEmpty())).isTrue();

        OnFx.run(() -> model.tickAll());
        OnFx.run(() -> model.code(code, told::add));
        at.until(() -> told.size() == 2);
        assertThat(told.getLast()).isEqualTo(new Spot.Coded(0, ticked));
        assertThat(at.ask(Codings::all)).hasSize(before + ticked);

        at.project.undo().join();
        assertThat(at.ask(Codings::all)).hasSize(before);
        assertThat(at.failures).isEmpty();
    }

    @Test
    void what_no_longer_stands_there_is_not_coded() throws Exception {
        OnFx.run(() -> model.search("=back"));
        at.until(() -> found() > 2);
        int before = at.ask(Codings::all).size();
        var spot =
                OnFx.call(
                        () -> answer().hits().stream().flatMap(Spot::of).findFirst().orElseThrow());
        var elsewhere =
                new Spot(
                        spot.story(),
                        new TextRange(spot.range().start() + 1, spot.range().end() + 1),
                        spot.words());
        var code = OnFx.call(() -> model.codes("hope").getFirst());
        OnFx.run(() -> {
            model.toggle(List.of(spot, elsewhere));
            model.code(code, coded -> {});
        });
        at.until(() -> !at.failures.isEmpty());
        assertThat(at.failures.getFirst()).hasMessageContaining("search.moved");
        assertThat(at.ask(Codings::all)).as("not one of them").hasSize(before);
    }

    private Hits answer() {
        return model.answer().get().orElseThrow().hits();
    }

    @Test
    void words_alike_are_looked_for_when_wanted_and_can_be_changed() throws Exception {
        OnFx.run(() -> model.search("bairn"));
        at.until(() -> found() == 1);
        OnFx.run(() -> model.alike().set(true));
        at.until(() -> found() >= 3);
        var set =
                OnFx.call(() ->
                        model.synonyms().sets().get().stream()
                                .filter(s -> s.words().contains("bairn"))
                                .findFirst()
                                .orElseThrow());
        OnFx.run(() -> model.synonyms().change(set, "bairn, wean", () -> {}));
        at.until(() -> found() == 2);
        at.project.undo().join();
        at.until(() -> found() >= 3);
        OnFx.run(() -> model.synonyms().add("bairn", () -> {}));
        at.until(() -> !at.failures.isEmpty());
        assertThat(at.failures.getFirst()).hasMessageContaining("synonyms.few");
    }

    @Test
    void the_answer_follows_the_project() throws Exception {
        OnFx.run(() -> model.search("swings"));
        at.until(() -> found() == 2);
        var gone = OnFx.call(() -> answer().hits().getFirst().story());
        at.project
                .edit(
                        Label.of("Remove"),
                        tx -> {
                            Stories.remove(tx, gone);
                            return true;
                        })
                .join();
        at.until(() -> found() == 1);
    }
}
