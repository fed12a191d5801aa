package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Story;
import kenning.model.VoiceFamily;
import kenning.store.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies outside a filter has no bearing on the answer.
class ViewTest {
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

    private static Filter room(Story.Id... stories) {
        return Filter.of(View.of(Audience.ROOM, Set.of(stories)));
    }

    @Test
    void placesAndVoicesNarrowASearch() throws Exception {
        var parent = fixture.voice("Parent", VoiceFamily.COMMUNITY);
        var nurse = fixture.voice("Nurse", VoiceFamily.PRACTICE);
        var here = fixture.place("Here");
        var there = fixture.place("There");
        var one = fixture.storyFrom(parent, here, "bus");
        var two = fixture.storyFrom(nurse, here, "bus");
        var three = fixture.storyFrom(parent, there, "bus");
        var all = Filter.of(View.TEAM);
        assertThat(stories(all.inPlaces(Set.of(here)))).containsExactly(one, two);
        assertThat(stories(all.inPlaces(Set.of(here, there)))).containsExactly(one, two, three);
        assertThat(stories(all.byVoices(Set.of(parent)))).containsExactly(one, three);
        assertThat(stories(all.byFamilies(Set.of(VoiceFamily.PRACTICE)))).containsExactly(two);
        assertThat(stories(all.inPlaces(Set.of(there)).byVoices(Set.of(nurse)))).isEmpty();
    }

    private java.util.List<Story.Id> stories(Filter filter) throws Exception {
        return fixture.search("bus", filter).hits().stream().map(Hit::story).toList();
    }

    @Test
    void aRoomSeesAndCountsOnlyItsStories() throws Exception {
        var parent = fixture.voice("Parent", VoiceFamily.COMMUNITY);
        var here = fixture.place("Here");
        var seen = fixture.storyFrom(parent, here, "bus");
        var unseen = fixture.storyFrom(parent, here, "bus childcare");
        var hits = fixture.search("bus", room(seen));
        assertThat(hits.hits()).extracting(Hit::story).containsExactly(seen);
        assertThat(hits.count()).isEqualTo(1);
        assertThat(hits.byFamily().get(VoiceFamily.COMMUNITY)).isEqualTo(1);
        assertThat(fixture.search("childcare OR chi*", room(seen)).count()).isZero();
        assertThat(fixture.search("NOT bus", room(seen)).count()).isZero();
        assertThat(fixture.search("bus", room()).count()).isZero();
        assertThat(fixture.index.search(Fixture.query("bus"), room(seen), unseen)).isEmpty();
    }

    @Test
    void theOrderOfARoomsHitsGivesNothingAwayOfOtherStories() throws Exception {
        var bus = fixture.story("One", "bus and swings swings here");
        var swings = fixture.story("Two", "bus bus and swings here");
        var filter = room(bus, swings);
        var alone = fixture.search("bus OR swings", filter).hits();
        for (int i = 0; i < 200; i++) {
            fixture.story("Other " + i, i % 2 == 0 ? "swings" : "many swings ".repeat(50));
        }
        assertThat(fixture.search("bus OR swings", filter).hits()).isEqualTo(alone);
    }

    @Test
    void heldStoriesAreNeverFound() throws Exception {
        var story = fixture.story("One", "bus");
        assertThat(fixture.find("bus")).containsExactly(story);
        fixture.edit(tx -> {
            Stories.setHeld(tx, story, true);
            return true;
        });
        assertThat(fixture.find("bus")).isEmpty();
        assertThat(fixture.search("NOT tram").count()).isZero();
        assertThat(fixture.index.indexed()).isZero();
        fixture.edit(tx -> {
            Stories.setHeld(tx, story, false);
            return true;
        });
        assertThat(fixture.find("bus")).containsExactly(story);
    }
}
