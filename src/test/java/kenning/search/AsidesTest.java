package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.store.Insights;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Insights and noticings are found at once, by the team and by nobody else.
class AsidesTest {
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

    private Noticing.Id noticing(String line, boolean kept) throws Exception {
        return fixture.edit(
                tx -> Noticings.add(tx, line, "CO-T", "hall", null, Noticing.Kind.NOTICING, kept));
    }

    private Insight.Id insight(String claim, String because) throws Exception {
        return fixture.edit(tx -> Insights.add(tx, claim, because, Insight.Status.HUNCH));
    }

    private List<Aside.About> found(String question) throws Exception {
        return fixture.search(question).asides().stream().map(Aside::about).toList();
    }

    @Test
    void aNoticingIsFoundAtOnceAndGoneWithItsUndo() throws Exception {
        assertThat(found("pegs")).isEmpty();
        long before = fixture.index.generation();
        var id = noticing("He came as far as the coat pegs.", false);
        assertThat(fixture.index.generation()).isGreaterThan(before);
        assertThat(found("pegs")).containsExactly(new Aside.About.OfNoticing(id, false));
        Project.await(fixture.project.undo());
        assertThat(found("pegs")).isEmpty();
    }

    @Test
    void everyWordOfAnInsightIsFoundAndWhatWasNotedAboutItsStoriesToo() throws Exception {
        var id = insight("One small thing opens the door", "since it can be done today");
        var story = fixture.story("Bins", "I took the other handle.");
        fixture.edit(tx -> {
            Insights.save(
                    tx,
                    Insights.find(tx, id)
                            .orElseThrow()
                            .withBounds(new Insight.Bounds("tired parents", "strangers", "winter"))
                            .withDifference(
                                    new Insight.Difference("a question", "a leader", "luck")));
            Insights.weigh(tx, id, story, true, "clearest of all");
            return true;
        });
        for (var word :
                List.of(
                        "door",
                        "today",
                        "tired",
                        "strangers",
                        "winter",
                        "question",
                        "leader",
                        "luck",
                        "clearest")) {
            assertThat(found(word)).as(word).containsExactly(new Aside.About.OfInsight(id));
        }
        fixture.edit(tx -> {
            Stories.setHeld(tx, story, true);
            return true;
        });
        assertThat(found("clearest")).isEmpty();
    }

    @Test
    void storiesAreCountedByThemselves() throws Exception {
        fixture.story("Bins", "She came back.");
        noticing("She came back twice; came back again.", true);
        var hits = fixture.search("\"came back\"");
        assertThat(hits.count()).isEqualTo(1);
        assertThat(hits.asides()).hasSize(1);
        var aside = hits.asides().getFirst();
        assertThat(aside.count()).isEqualTo(2);
        assertThat(aside.passages()).extracting(Passage::words).containsOnly("came back");
        assertThat(aside.about()).isEqualTo(new Aside.About.OfNoticing(id(aside), true));
    }

    private static Noticing.Id id(Aside aside) {
        return ((Aside.About.OfNoticing) aside.about()).id();
    }

    @Test
    void beyondTheTeamNeitherIsFound() throws Exception {
        var story = fixture.story("Bins", "the pegs");
        noticing("the pegs", false);
        noticing("the pegs, in private", true);
        insight("pegs matter", "");
        assertThat(fixture.search("pegs").asides()).hasSize(3);
        for (var audience : List.of(Audience.ROOM, Audience.FUNDER, Audience.PUBLIC)) {
            var hits = fixture.search("pegs", Filter.of(View.of(audience, Set.of(story))));
            assertThat(hits.hits()).hasSize(1);
            assertThat(hits.asides()).as("%s", audience).isEmpty();
        }
    }

    @Test
    void whoAsksForAPlaceAsksForStories() throws Exception {
        var place = fixture.place("Here");
        noticing("the pegs", false);
        assertThat(fixture.search("pegs", Filter.of(View.TEAM).inPlaces(Set.of(place))).asides())
                .isEmpty();
    }

    @Test
    void theBestComesFirstAndManyAreFoundInTheirOwnPlaces() throws Exception {
        for (int i = 0; i < 300; i++) {
            noticing("line number " + i + " about the hall and the chairs", false);
        }
        var best = noticing("pegs, pegs and pegs", false);
        noticing("one more line, which has a good many words besides, about the pegs", false);
        assertThat(found("pegs"))
                .hasSize(2)
                .first()
                .isEqualTo(new Aside.About.OfNoticing(best, false));
        assertThat(fixture.search("\"number 217\"").asides())
                .singleElement()
                .satisfies(aside -> assertThat(aside.title()).startsWith("line number 217 "));
    }
}
