package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Insight;
import kenning.model.Member;
import kenning.model.Noticing;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.VagueDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Insights, the stories beside them, and noticings.
class InsightsTest {
    @TempDir Path folder;
    private Project project;
    private Member.Id member;
    private Story.Id story;
    private Insight.Id id;

    @BeforeEach
    void make() throws Exception {
        project = Project.create(folder.resolve("a.kenning"));
        member = edit(tx -> Members.add(tx, "LP-A", "", true));
        project.actAs(member);
        story =
                edit(tx ->
                        Stories.add(
                                tx,
                                new IncomingStory(
                                        "one",
                                        new Original("a.txt", "txt", "UTF-8", new byte[] {'a'}),
                                        List.of(new IncomingTurn(null, null, "a")),
                                        0),
                                new StoryFacts(
                                        Tellers.add(tx, null, null, null),
                                        null,
                                        null,
                                        null,
                                        "",
                                        "",
                                        "",
                                        Set.of(),
                                        false)));
        id = edit(tx -> Insights.add(tx, " a claim ", "since", Insight.Status.HUNCH));
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private <T> T edit(Edit<T> edit) throws Refusal {
        return Project.await(project.edit(Label.of("edit"), edit));
    }

    private Insight insight() throws Refusal {
        return Project.await(project.read(r -> Insights.find(r, id))).orElseThrow();
    }

    @Test
    void anInsightKnowsWhoWroteItDownAndWhen() throws Exception {
        assertThat(insight().claim()).isEqualTo("a claim");
        assertThat(insight().by()).isEqualTo(member);
        assertThat(insight().madeAt()).isNotNull();
    }

    @Test
    void everythingThatIsSaidIsSavedInOneStep() throws Exception {
        var bounds = new Insight.Bounds("these", "those", "the rest");
        var difference = new Insight.Difference("a key", "a parent", "the weather");
        var changed =
                insight()
                        .withClaim("another")
                        .withBecause("so it is")
                        .withStatus(Insight.Status.AGREED)
                        .withBounds(bounds)
                        .withDifference(difference);
        edit(tx -> {
            Insights.save(tx, changed);
            return true;
        });
        assertThat(insight()).isEqualTo(changed);
        Project.await(project.undo());
        assertThat(insight().claim()).isEqualTo("a claim");
        assertThat(insight().bounds()).isEqualTo(Insight.Bounds.NONE);
    }

    @Test
    void anInsightThatClaimsNothingIsRefused() throws Exception {
        var empty = insight().withClaim(" ");
        assertThatThrownBy(() ->
                        edit(tx -> {
                            Insights.save(tx, empty);
                            return true;
                        }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("insight.noClaim");
    }

    @Test
    void aStoryMovesFromFittingToNotFittingWithItsNoteAndLeaves() throws Exception {
        edit(tx -> {
            Insights.weigh(tx, id, story, true, "she says so");
            return true;
        });
        assertThat(insight().fitting()).containsExactly(story);
        edit(tx -> {
            Insights.weigh(tx, id, story, false);
            return true;
        });
        assertThat(insight().fitting()).isEmpty();
        assertThat(insight().notFitting()).containsExactly(story);
        assertThat(insight().note(story)).isEqualTo("she says so");
        edit(tx -> {
            Insights.unweigh(tx, id, story);
            return true;
        });
        assertThat(insight().notFitting()).isEmpty();
        assertThat(insight().notes()).isEmpty();
        Project.await(project.undo());
        assertThat(insight().note(story)).isEqualTo("she says so");
    }

    @Test
    void aStoryOnHoldIsBesideNoInsightAndNeitherIsWhatWasNotedAboutIt() throws Exception {
        edit(tx -> {
            Insights.weigh(tx, id, story, true, "she says so");
            Stories.setHeld(tx, story, true);
            return true;
        });
        assertThat(insight().fitting()).isEmpty();
        assertThat(insight().notes()).isEmpty();
    }

    /// What is counted is counted from the stories, so that it can never be out of step with them.
    @Test
    void noCountIsKeptInTheFile() throws Exception {
        var numbers =
                Project.await(
                        project.read(r ->
                                r.list(
                                        "SELECT t.name || '.' || c.name AS name FROM sqlite_schema t"
                                                + " JOIN pragma_table_info(t.name) c"
                                                + " WHERE t.name IN ('insight', 'insight_story', 'noticing')"
                                                + " AND c.type <> 'TEXT' ORDER BY 1",
                                        row -> row.text("name"))));
        assertThat(numbers)
                .containsExactly(
                        "insight.id",
                        "insight.member_id",
                        "insight_story.fits",
                        "insight_story.id",
                        "insight_story.insight_id",
                        "insight_story.story_id",
                        "noticing.id",
                        "noticing.member_id",
                        "noticing.private");
    }

    @Test
    void aNoticingIsChangedTakenAwayAndBroughtBack() throws Exception {
        edit(tx ->
                Noticings.add(
                        tx,
                        " a line ",
                        "CO-T",
                        "hall",
                        new VagueDate("2025-05"),
                        Noticing.Kind.DIFFICULT,
                        true));
        var made = noticings().getFirst();
        assertThat(made.line()).isEqualTo("a line");
        assertThat(made.kept()).isTrue();
        assertThat(made.kind()).isEqualTo(Noticing.Kind.DIFFICULT);
        assertThat(made.by()).isEqualTo(member);
        var changed =
                new Noticing(
                        made.id(),
                        "another",
                        "CO-G",
                        "park",
                        null,
                        Noticing.Kind.SMALL_STEP,
                        false,
                        made.by(),
                        made.madeAt());
        edit(tx -> {
            Noticings.save(tx, changed);
            return true;
        });
        assertThat(noticings()).containsExactly(changed);
        edit(tx -> {
            Noticings.remove(tx, made.id());
            return true;
        });
        assertThat(noticings()).isEmpty();
        Project.await(project.undo());
        assertThat(noticings()).containsExactly(changed);
    }

    private List<Noticing> noticings() throws Refusal {
        return Project.await(project.read(Noticings::list));
    }
}
