package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenning.model.VoiceFamily;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.Tellers;
import kenning.store.Voices;
import kenning.task.Cancelled;
import kenning.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index holds every edit that was made before it is asked.
class FollowingTest {
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

    @Test
    void anUndoneImportIsNotFoundAndARedoneOneIs() throws Exception {
        var stories =
                fixture.edit(tx -> {
                    var added = new ArrayList<Object>();
                    for (int i = 0; i < 30; i++) {
                        var facts = Fixture.facts(Fixture.teller(tx, null), null, "", "");
                        added.add(Fixture.add(tx, facts, "Story " + i, "The bus."));
                    }
                    return added;
                });
        assertThat(fixture.find("bus")).hasSize(30);
        Project.await(fixture.project.undo());
        assertThat(fixture.find("bus")).isEmpty();
        Project.await(fixture.project.redo());
        assertThat(List.<Object>copyOf(fixture.find("bus"))).isEqualTo(stories);
    }

    @Test
    void anEditNeedNotBeFinishedWhenTheQuestionIsAsked() throws Exception {
        var story = fixture.story("One", "bus");
        for (int i = 0; i < 100; i++) {
            var title = "title" + i;
            var unfinished =
                    fixture.project.edit(
                            kenning.store.Label.of("Rename"),
                            tx -> {
                                Stories.rename(tx, story, title);
                                return true;
                            });
            assertThat(fixture.find(title)).containsExactly(story);
            unfinished.join();
        }
        assertThat(fixture.find("title98")).isEmpty();
    }

    @Test
    void aCorrectionIsFollowed() throws Exception {
        var story = fixture.story("One", "swings");
        fixture.edit(tx -> {
            Stories.setWhatMatters(tx, story, "A bus", "No money");
            return true;
        });
        assertThat(fixture.find("bus swings money")).containsExactly(story);
        fixture.edit(tx -> {
            Stories.setWhatMatters(tx, story, "A tram", "");
            return true;
        });
        assertThat(fixture.find("bus OR money")).isEmpty();
        Project.await(fixture.project.undo());
        assertThat(fixture.find("bus money")).containsExactly(story);
    }

    @Test
    void wordsThatWereCorrectedAwayAreNotFoundAnyMore() throws Exception {
        var story = fixture.story("One", "Mrs Duarte sat with me");
        fixture.edit(tx ->
                kenning.store.Corrections.replace(
                        tx, story, new kenning.model.TextRange(0, 10), "A neighbour"));
        assertThat(fixture.find("duarte")).isEmpty();
        assertThat(fixture.find("neighbour sat")).containsExactly(story);
        Project.await(fixture.project.undo());
        assertThat(fixture.find("duarte")).containsExactly(story);
    }

    @Test
    void theQuestionAndTheReviewAreFoundByTheTeamAlone() throws Exception {
        var story = fixture.story("One", "swings");
        fixture.edit(tx -> {
            Stories.setQuestion(tx, story, "What about the tramlines?");
            Stories.setReviewed(tx, story, null, "She took the pavilion out.");
            return true;
        });
        assertThat(fixture.find("tramlines pavilion")).containsExactly(story);
        var room = View.of(kenning.model.Audience.ROOM, Set.of(story));
        assertThat(room.fields()).containsExactly(Field.TEXT);
        Project.await(fixture.project.undo());
        assertThat(fixture.find("tramlines OR pavilion")).isEmpty();
    }

    @Test
    void aRemovedStoryIsNotFound() throws Exception {
        var story = fixture.story("One", "swings");
        fixture.story("Two", "slide");
        fixture.edit(tx -> {
            Stories.remove(tx, story);
            return true;
        });
        assertThat(fixture.find("swings")).isEmpty();
        assertThat(fixture.index.indexed()).isEqualTo(1);
    }

    @Test
    void aTellersNewVoiceIsFollowed() throws Exception {
        var parent = fixture.voice("Parent", VoiceFamily.COMMUNITY);
        var nurse = fixture.voice("Nurse", VoiceFamily.PRACTICE);
        var story = fixture.storyFrom(parent, fixture.place("Here"), "bus");
        var team = Filter.of(View.TEAM);
        assertThat(fixture.search("bus", team.byVoices(Set.of(nurse))).count()).isZero();
        fixture.edit(tx -> {
            var teller = Stories.find(tx, story).orElseThrow().story().teller();
            Tellers.setVoice(tx, teller, nurse);
            return true;
        });
        assertThat(fixture.search("bus", team.byVoices(Set.of(nurse))).count()).isEqualTo(1);
        assertThat(fixture.search("bus").byFamily().get(VoiceFamily.PRACTICE)).isEqualTo(1);
    }

    @Test
    void theGenerationGrowsOnlyWhenAnAnswerMayBeAnotherOne() throws Exception {
        fixture.story("One", "bus");
        long before = fixture.index.generation();
        assertThat(fixture.search("bus").generation()).isEqualTo(before);
        fixture.edit(tx -> kenning.store.Codes.add(tx, "Trust"));
        assertThat(fixture.index.generation()).isEqualTo(before);
        fixture.story("Two", "bus");
        assertThat(fixture.index.generation()).isGreaterThan(before);
    }

    @Test
    void anIndexThatFailsIsBuiltAnew() throws Exception {
        var one = fixture.story("One", "bus");
        assertThat(fixture.find("bus")).containsExactly(one);
        fixture.index.documents.close();
        var two = fixture.story("Two", "bus");
        assertThat(fixture.find("bus")).containsExactly(one, two);
        fixture.edit(tx -> Voices.add(tx, "Parent", VoiceFamily.COMMUNITY));
        assertThat(fixture.find("bus")).containsExactly(one, two);
    }

    @Test
    void buildingReportsAndCanBeCancelled() throws Exception {
        fixture.story("One", "bus");
        var reports = new ArrayList<String>();
        var progress =
                new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                        reports.add(done + "/" + total + " " + what);
                    }

                    @Override
                    public void checkCancelled() {
                        if (!reports.isEmpty()) {
                            throw new Cancelled();
                        }
                    }
                };
        assertThatThrownBy(() -> StoryIndex.build(fixture.project, progress))
                .isInstanceOf(Cancelled.class);
        assertThat(reports).containsExactly("1/1 Reading the stories for search");
        assertThat(fixture.find("bus")).hasSize(1);
    }

    @Test
    void aClosedIndexNoLongerFollows() throws Exception {
        fixture.index.close();
        long generation = fixture.index.generation();
        fixture.story("One", "bus");
        assertThat(fixture.index.generation()).isEqualTo(generation);
        assertThatThrownBy(() -> fixture.find("bus")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void searchesMayRunBesideEdits() throws Exception {
        fixture.story("Always", "bus");
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        var searchers =
                java.util.stream.IntStream.range(0, 4)
                        .mapToObj(i -> Thread.ofVirtual().start(() -> searchOften(failures)))
                        .toList();
        for (int i = 0; i < 60; i++) {
            fixture.story("More", "bus and more");
        }
        for (var searcher : searchers) {
            searcher.join();
        }
        assertThat(failures).isEmpty();
        assertThat(fixture.search("bus").count()).isEqualTo(61);
    }

    private void searchOften(java.util.Queue<Throwable> failures) {
        try {
            int last = 0;
            for (int i = 0; i < 60; i++) {
                int now = fixture.search("bus").count();
                assertThat(now).isGreaterThanOrEqualTo(Math.max(1, last));
                last = now;
            }
        } catch (Throwable e) {
            failures.add(e);
        }
    }
}
