package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kenning.model.Code;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Insight;
import kenning.model.Original;
import kenning.model.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the history tells: what is looked for, what a step changed in words, earlier wordings.
class HistoryTest {
    @TempDir Path folder;
    private Project project;

    @BeforeEach
    void create() throws Exception {
        project = Project.create(folder.resolve("history.kenning"));
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    @Test
    void itIsFilteredByWhoWhenWhatAndWords() throws Exception {
        var ana = edit("team", tx -> Members.add(tx, "Ana", "", true));
        project.actAs(ana);
        var code = edit("New code 100%_sure", tx -> Codes.add(tx, "Trust"));
        edit("story", tx -> story(tx, "A story"));
        project.actAs(null);
        edit("Hunch", tx -> Insights.add(tx, "Claim", "", Insight.Status.HUNCH));
        assertThat(found(StepFilter.ALL))
                .containsExactly("Hunch", "story", "New code 100%_sure", "team");
        assertThat(found(StepFilter.ALL.by(ana))).containsExactly("story", "New code 100%_sure");
        assertThat(found(StepFilter.ALL.about(StepKind.CODES)))
                .containsExactly("New code 100%_sure");
        assertThat(found(StepFilter.ALL.about(StepKind.INSIGHTS))).containsExactly("Hunch");
        assertThat(found(StepFilter.ALL.saying("%_SURE"))).containsExactly("New code 100%_sure");
        assertThat(found(StepFilter.ALL.saying("%x"))).isEmpty();
        assertThat(found(StepFilter.ALL.of(Thing.of(code)))).containsExactly("New code 100%_sure");
        var later = Instant.now().plusSeconds(5);
        assertThat(found(StepFilter.ALL.between(later, null))).isEmpty();
        assertThat(found(StepFilter.ALL.between(null, later))).hasSize(4);
        Project.await(project.undo());
        assertThat(found(StepFilter.ALL.undoable(true))).hasSize(3).doesNotContain("Hunch");
        int all = Project.await(project.read(r -> History.count(r, StepFilter.ALL)));
        assertThat(all).isEqualTo(4);
    }

    @Test
    void itComesInPages() throws Exception {
        for (int i = 0; i < 25; i++) {
            var name = "code " + i;
            edit(name, tx -> Codes.add(tx, name));
        }
        var first = page(Long.MAX_VALUE);
        var second = page(first.getLast().id());
        assertThat(first).hasSize(10).first().extracting(Step::label).isEqualTo("code 24");
        assertThat(second).hasSize(10).first().extracting(Step::label).isEqualTo("code 14");
        assertThat(page(second.getLast().id())).hasSize(5);
    }

    private List<Step> page(long before) throws Exception {
        return Project.await(project.read(r -> History.page(r, StepFilter.ALL, before, 10)));
    }

    @Test
    void aStepTellsWhatWasAndWhatBecameAlsoWhenItIsUndone() throws Exception {
        var code = edit("new", tx -> Codes.add(tx, "Trust"));
        rename(code, "Being trusted");
        rename(code, "Being listened to");
        assertThat(rename("Being trusted").rows().getFirst().fields())
                .containsExactly(new Touched.Field("name", "Trust", "Being trusted"));
        assertThat(rename("Being listened to").rows().getFirst().fields())
                .containsExactly(new Touched.Field("name", "Being trusted", "Being listened to"));
        Project.await(project.undo());
        assertThat(rename("Being listened to").rows().getFirst().fields())
                .containsExactly(new Touched.Field("name", "Being trusted", "Being listened to"));
        var added = touched(newestOf("new"));
        assertThat(added.sums()).containsExactly(new Touched.Sum(Table.CODE, Touched.Act.ADDED, 1));
        assertThat(added.rows().getFirst().name()).isEqualTo("Being trusted");
    }

    @Test
    void noWordOfAStoryOnHoldIsTold() throws Exception {
        var story = edit("story", tx -> story(tx, "Lidia on the stairs"));
        edit(
                "title",
                tx -> {
                    Stories.rename(tx, story, "Lidia, upstairs");
                    return true;
                });
        edit(
                "hold",
                tx -> {
                    Stories.setHeld(tx, story, true);
                    return true;
                });
        for (var step : Project.await(project.history(10))) {
            var told = touched(step).rows().stream().filter(r -> r.table() != Table.VOICE).toList();
            assertThat(told).isNotEmpty().allMatch(Touched::hidden);
            assertThat(told.toString()).doesNotContain("Lidia").doesNotContain("came back");
        }
        assertThat(Project.await(project.read(History::heldTitles)))
                .containsExactly("Lidia, upstairs");
    }

    @Test
    void everyEarlierWordingIsThereTheNewestFirst() throws Exception {
        var code = edit("new", tx -> Codes.add(tx, "Trust"));
        rename(code, "Being trusted");
        rename(code, "Being listened to");
        rename(code, "undone");
        Project.await(project.undo());
        var wordings = Project.await(project.read(r -> Wordings.of(r, Thing.of(code))));
        assertThat(wordings.stream().map(Wordings.Change::fields))
                .containsExactly(
                        List.of(new Touched.Field("name", "Being trusted", "Being listened to")),
                        List.of(new Touched.Field("name", "Trust", "Being trusted")));
        var first = Project.await(project.history(10)).reversed().get(1);
        Project.await(project.goBackTo(first.id(), "back"));
        wordings = Project.await(project.read(r -> Wordings.of(r, Thing.of(code))));
        assertThat(wordings).hasSize(1);
        assertThat(wordings.getFirst().fields())
                .containsExactly(new Touched.Field("name", "Being listened to", "Trust"));
    }

    private void rename(Code.Id code, String name) throws Exception {
        edit(
                name,
                tx -> {
                    Codes.rename(tx, code, name);
                    return true;
                });
    }

    private Touched.Whole rename(String label) throws Exception {
        return touched(newestOf(label));
    }

    private Step newestOf(String label) throws Exception {
        return Project.await(project.history(100)).stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Touched.Whole touched(Step step) throws Exception {
        return Project.await(project.read(r -> History.touched(r, step)));
    }

    private List<String> found(StepFilter filter) throws Exception {
        return Project.await(
                project.read(r ->
                        History.page(r, filter, Long.MAX_VALUE, 100).stream()
                                .map(Step::label)
                                .toList()));
    }

    private static Story.Id story(Tx tx, String title) {
        var text = "She came back.";
        var incoming =
                new IncomingStory(
                        title,
                        new Original(
                                "a.txt", "txt", "UTF-8", text.getBytes(StandardCharsets.UTF_8)),
                        List.of(new IncomingTurn(null, null, text)),
                        0);
        return Stories.add(
                tx, incoming, StoryFacts.of(Tellers.add(tx, "Lidia", null, null), null, null));
    }

    private <T> T edit(String label, Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of(label), edit));
    }
}
