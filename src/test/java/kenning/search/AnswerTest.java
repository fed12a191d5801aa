package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kenning.model.Audience;
import kenning.model.Note;
import kenning.model.Refusal;
import kenning.model.TextRange;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Notes;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.Synonyms;
import kenning.task.Cancelled;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an answer holds besides the stories, and what it may not give away.
class AnswerTest {
    @TempDir Path folder;
    private Fixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new Fixture(folder);
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    private Question ask(String typed) {
        return Question.of(Fixture.query(typed), Filter.of(View.TEAM));
    }

    @Test
    void aWordThatStandsNowhereIsAnsweredWithOneThatDoes() throws Exception {
        fixture.story("One", "The swings were mended, and the swings again.");
        fixture.story("Two", "A swine.");
        var instead = fixture.search("swinsg").instead();
        assertThat(instead).containsExactly(new Hits.Instead("swinsg", "swings"));
        assertThat(QueryText.replace("the  Swinsg, (swinsg~ OR x)", "swinsg", "swings"))
                .isEqualTo("the  swings, (swings~ OR x)");
        assertThat(fixture.search("swings").instead()).isEmpty();
    }

    @Test
    void whatIsProposedStandsInAStoryThatMayBeSeen() throws Exception {
        var seen = fixture.story("Bonfire", "The swings were mended.");
        fixture.story("Two", "Childcare, childcare, childcare.");
        var room = Filter.of(View.of(Audience.ROOM, Set.of(seen)));
        assertThat(fixture.search("childcaer", room).instead()).isEmpty();
        assertThat(fixture.search("bonfier", room).instead()).isEmpty();
        assertThat(fixture.search("childcaer").instead()).hasSize(1);
        assertThat(fixture.search("bonfier").instead()).hasSize(1);
    }

    @Test
    void aConcordanceHasALineForEachPlaceInTheTextAndCanBeSorted() throws Exception {
        fixture.story("One", "The late bus came. A blue bus went.");
        fixture.story("The bus", "No bus again, no early bus at all.");
        var found = fixture.index.concordance(ask("bus"), 100, Progress.NONE);
        assertThat(found.count()).isEqualTo(4);
        assertThat(found.stories()).isEqualTo(2);
        assertThat(after(found.lines())).containsExactly(" came", " went", " again", " at");
        var byNext = Line.sorted(found.lines(), Line.Order.AFTER, Progress.NONE);
        assertThat(after(byNext)).containsExactly(" again", " at", " came", " went");
        var byLast = Line.sorted(found.lines(), Line.Order.BEFORE, Progress.NONE);
        assertThat(after(byLast)).containsExactly(" went", " at", " came", " again");
        for (var line : found.lines()) {
            assertThat(line.passage().range().in(fixture.text(line.story()))).isEqualTo("bus");
        }
        assertThat(fixture.index.concordance(ask("bus"), 3, Progress.NONE).lines()).hasSize(3);
        assertThat(fixture.index.concordance(ask("bus"), 3, Progress.NONE).count()).isEqualTo(4);
    }

    private static List<String> after(List<Line> lines) {
        return lines.stream()
                .map(line -> line.passage().after())
                .map(after -> after.replaceAll("^(\\W*\\w+).*", "$1"))
                .toList();
    }

    @Test
    void aSearchThatNobodyWaitsForEnds() throws Exception {
        for (int i = 0; i < 100; i++) {
            fixture.story("Story " + i, "The bus.");
        }
        var gone =
                new Progress() {
                    @Override
                    public void report(long done, long total, String what) {}

                    @Override
                    public void checkCancelled() {
                        throw new Cancelled();
                    }
                };
        assertThatThrownBy(() -> fixture.index.search(ask("bus"), 10, gone))
                .isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> fixture.index.concordance(ask("/b.s/"), 10, gone))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void notesOfTheTeamAreFoundByTheTeam() throws Exception {
        var story = fixture.story("One", "The bus was late again.");
        fixture.edit(tx -> {
            Notes.add(tx, new Note.About.OfStory(story), "She seemed relieved");
            var coding =
                    Codings.add(
                            tx,
                            story,
                            new TextRange(4, 7),
                            Codes.add(tx, "Lifts"),
                            "ask her about timetables",
                            "");
            Notes.add(tx, new Note.About.OfCoding(coding), "a pencilled remark");
            return true;
        });
        for (var typed : List.of("relieved", "notes:timetables", "pencilled", "notes:remark")) {
            assertThat(fixture.find(typed)).as(typed).containsExactly(story);
        }
        assertThat(fixture.search("relieved").hits().getFirst().passages().getFirst().field())
                .isEqualTo(Field.NOTES);
        assertThat(fixture.find("text:relieved")).isEmpty();
        var room = Filter.of(View.of(Audience.ROOM, Set.of(story)));
        assertThat(fixture.search("relieved OR timetables OR pencilled", room).count()).isZero();
        assertThat(fixture.words("code:lifts")).containsExactly("bus");
        Project.await(fixture.project.undo());
        assertThat(fixture.find("relieved")).isEmpty();
        assertThat(fixture.index.problem(Fixture.query("code:lifts"), View.TEAM)).isPresent();
    }

    @Test
    void insightsAndNoticingsCanBeAskedForAlone() throws Exception {
        fixture.story("One", "The pegs.");
        fixture.edit(tx ->
                kenning.store.Insights.add(
                        tx, "Pegs matter", "", kenning.model.Insight.Status.HUNCH));
        assertThat(fixture.search("insights:pegs").count()).isZero();
        assertThat(fixture.search("insights:pegs").asides()).hasSize(1);
        assertThat(fixture.search("noticings:pegs").asides()).isEmpty();
        assertThat(fixture.search("text:pegs").asides()).isEmpty();
    }

    @Test
    void wordsThatTheProjectTakesForTheSameAreFoundWhenAskedFor() throws Exception {
        var one = fixture.story("One", "They got back to us in May.");
        var two = fixture.story("Two", "He came back. The weans were glad.");
        fixture.edit(tx -> {
            for (var set : Synonyms.list(tx)) {
                Synonyms.remove(tx, set.id());
            }
            Synonyms.add(tx, List.of("came back", "got back to us"));
            return Synonyms.add(tx, List.of("Glad", "pleased"));
        });
        var alike =
                new Question(
                        Fixture.query("\"came back\""),
                        Filter.of(View.TEAM),
                        true,
                        Question.Order.BEST);
        assertThat(fixture.index.search(alike, 10, Progress.NONE).hits())
                .extracting(Hit::story)
                .containsExactlyInAnyOrder(one, two);
        assertThat(fixture.find("\"came back\"")).containsExactly(two);
        var pleased =
                new Question(
                        Fixture.query("pleased NEAR/3 weans"),
                        Filter.of(View.TEAM),
                        true,
                        Question.Order.BEST);
        assertThat(fixture.index.search(pleased, 10, Progress.NONE).count()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void anExpressionThatWouldGoOnWithoutEndIsStoppedWithASentence() throws Exception {
        fixture.story("One", "a".repeat(5_000) + "!");
        for (var typed : List.of("/(a+)+b/", "/(a|aa)+$b/", "/(.*)*x/", "/((a|b)*)*c/")) {
            assertThatThrownBy(() -> fixture.index.search(ask(typed), 10, Progress.NONE))
                    .as(typed)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("search.expressionEndless");
        }
        assertThat(fixture.words("/a+/")).containsExactly("a".repeat(5_000));
    }

    @Test
    void anExpressionReadsTheStoryAsItIsWritten() throws Exception {
        fixture.story("One", "“Can ye wait?”, he said.", "We WAITED… and Ùna waits.");
        assertThat(fixture.words("/wait\\w+/")).containsExactly("WAITED", "waits");
        assertThat(fixture.words("/ùna/")).containsExactly("Ùna");
        assertThat(fixture.words("/^we/")).containsExactly("We");
        assertThat(fixture.words("/”,/ OR /…/")).containsExactly("”,", "…");
        assertThat(fixture.find("/x*/")).isEmpty();
        assertThat(fixture.find("-/wait/")).isEmpty();
        assertThat(fixture.words("said -/nobody/")).containsExactly("said");
    }

    @Test
    @Timeout(60)
    void whileManyStoriesAreReadAnAnswerSaysHowMany() throws Exception {
        var added = new ArrayList<kenning.model.Story.Id>();
        var text = "The bus came late again. ".repeat(500);
        for (int i = 0; i < 60; i++) {
            added.add(fixture.story("Story " + i, text));
        }
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var watching =
                new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                        if (done > 0 && done < total) {
                            halfway.countDown();
                            try {
                                goOn.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    }

                    @Override
                    public void checkCancelled() {}
                };
        try (var index = StoryIndex.follow(fixture.project)) {
            var reading =
                    CompletableFuture.runAsync(() -> {
                        try {
                            index.catchUp(watching);
                        } catch (Refusal e) {
                            throw new IllegalStateException(e);
                        }
                    });
            assertThat(halfway.await(30, TimeUnit.SECONDS)).isTrue();
            var early = index.search(ask("bus"), 100, Progress.NONE);
            assertThat(early.as().whole()).isFalse();
            assertThat(early.as().of()).isEqualTo(60);
            assertThat(early.count()).isEqualTo(early.as().read()).isBetween(1, 59);
            var first = early.hits().getFirst().story();
            fixture.edit(tx -> {
                Stories.setHeld(tx, first, true);
                return true;
            });
            assertThat(index.search(ask("bus"), 100, Progress.NONE).hits())
                    .as("held while the rest is read")
                    .noneMatch(hit -> hit.story().equals(first));
            goOn.countDown();
            reading.get(30, TimeUnit.SECONDS);
            var whole = index.search(ask("bus"), 100, Progress.NONE);
            assertThat(whole.as().whole()).isTrue();
            assertThat(whole.count()).isEqualTo(59);
        }
    }

    @Test
    void whatLiesOutsideAFilterHasNoBearingOnAnyKindOfQuestion() throws Exception {
        var one = fixture.story("One", "bus and swings swings here, and walking there");
        var two = fixture.story("Two", "buses and swings here, walked");
        var filter = Filter.of(View.of(Audience.ROOM, Set.of(one, two)));
        var questions =
                List.of(
                        "bus OR swings",
                        "walk",
                        "buss~ OR swing",
                        "sw?ngs bus*",
                        "bus NEAR/3 swings",
                        "/swings?/",
                        "walkd");
        var alone = new ArrayList<Hits>();
        for (var question : questions) {
            alone.add(fixture.search(question, filter));
        }
        IntStream.range(0, 150)
                .forEach(i -> {
                    try {
                        fixture.story("walks " + i, "bust busy swing walkd ".repeat(1 + i % 7));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        for (int i = 0; i < alone.size(); i++) {
            var now = fixture.search(questions.get(i), filter);
            assertThat(now.hits()).as(questions.get(i)).isEqualTo(alone.get(i).hits());
            assertThat(now.instead()).as(questions.get(i)).isEqualTo(alone.get(i).instead());
        }
    }
}
