package kenning.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import kenning.analysis.CoOccurrence.Placed;
import kenning.analysis.CoOccurrence.Together;
import kenning.model.Story;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoOccurrenceTest {
    private static Placed<String> placed(long story, int start, int end, String what) {
        return new Placed<>(new Story.Id(story), new TextRange(start, end), what);
    }

    @Test
    void passagesThatOnlyMeetStandTogetherInTheStoryAndNotOnTheWords() {
        var together =
                CoOccurrence.of(
                        List.of(
                                placed(1, 0, 5, "heard"),
                                placed(1, 5, 9, "trust"),
                                placed(2, 0, 9, "heard"),
                                placed(2, 1, 3, "trust"),
                                placed(2, 2, 4, "trust"),
                                placed(3, 0, 5, "trust")));
        assertThat(together.of("heard", "trust")).isEqualTo(new Together(2, 1, 2));
        assertThat(together.of("trust", "heard")).isEqualTo(new Together(2, 1, 2));
        assertThat(together.of("trust", "trust")).isEqualTo(new Together(0, 0, 0));
        assertThat(together.of("trust", "bus")).isEqualTo(new Together(0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSweepSeesWhatLookingAtEveryPairSees(long seed) {
        var random = new Random(seed);
        var passages = new ArrayList<Placed<String>>();
        for (int i = 0; i < 400; i++) {
            int start = random.nextInt(500);
            passages.add(
                    placed(
                            random.nextInt(8),
                            start,
                            start + 1 + random.nextInt(60),
                            "code " + random.nextInt(9)));
        }
        var together = CoOccurrence.of(passages);
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                assertThat(together.of("code " + a, "code " + b))
                        .as(a + " and " + b)
                        .isEqualTo(looked(passages, "code " + a, "code " + b));
            }
        }
    }

    private static Together looked(List<Placed<String>> passages, String one, String other) {
        if (one.equals(other)) {
            return new Together(0, 0, 0);
        }
        int overlaps = 0;
        var overlapping = new HashSet<Story.Id>();
        var stories = new HashSet<Story.Id>();
        for (var p : passages) {
            for (var q : passages) {
                if (p.what().equals(one) && q.what().equals(other) && p.story().equals(q.story())) {
                    stories.add(p.story());
                    if (Math.max(p.range().start(), q.range().start())
                            < Math.min(p.range().end(), q.range().end())) {
                        overlaps++;
                        overlapping.add(p.story());
                    }
                }
            }
        }
        return new Together(overlaps, overlapping.size(), stories.size());
    }
}
