package kenning.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kenning.analysis.CoOccurrence.Placed;
import kenning.model.Story;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;

class OftenTogetherTest {
    private static Placed<String> placed(long story, int start, int end, String what) {
        return new Placed<>(new Story.Id(story), new TextRange(start, end), what);
    }

    @Test
    void codesOnTheSameWordsTwiceAreSuggestedForEachOther() {
        var together =
                OftenTogether.of(
                        List.of(
                                placed(1, 0, 10, "heard"),
                                placed(1, 5, 15, "trust"),
                                placed(2, 0, 10, "trust"),
                                placed(2, 2, 4, "heard"),
                                placed(2, 3, 9, "bus")));
        assertThat(together.with(Set.of("heard"), 3)).containsExactly("trust");
        assertThat(together.with(Set.of("trust"), 3)).containsExactly("heard");
        assertThat(together.with(Set.of("bus"), 3)).isEmpty();
        assertThat(together.with(Set.of("heard", "trust"), 3)).containsExactly("bus");
    }

    @Test
    void passagesThatOnlyMeetOrStandInOtherStoriesAreNotTogether() {
        var together =
                OftenTogether.of(
                        List.of(
                                placed(1, 0, 5, "heard"),
                                placed(1, 5, 9, "trust"),
                                placed(1, 20, 25, "heard"),
                                placed(2, 20, 25, "trust")));
        assertThat(together.with(Set.of("heard"), 3)).isEmpty();
    }
}
