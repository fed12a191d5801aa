package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.model.Story;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static Trail.Stop stop(int number) {
        return new Trail.Stop(new Story.Id(number), 10 * number, new TextRange(0, number));
    }

    @Test
    void backAndForwardVisitTheSamePlaces() {
        var trail = new Trail();
        trail.leave(stop(1));
        trail.leave(stop(2));
        assertThat(trail.back(stop(3))).contains(stop(2));
        assertThat(trail.back(stop(2))).contains(stop(1));
        assertThat(trail.back(stop(1))).isEmpty();
        assertThat(trail.forward(stop(1))).contains(stop(2));
        assertThat(trail.forward(stop(2))).contains(stop(3));
        assertThat(trail.forward(stop(3))).isEmpty();
    }

    @Test
    void goingSomewhereElseForgetsWhatWasAhead() {
        var trail = new Trail();
        trail.leave(stop(1));
        assertThat(trail.back(stop(2))).contains(stop(1));
        trail.leave(stop(1));
        assertThat(trail.forward(stop(4))).isEmpty();
        assertThat(trail.back(stop(4))).contains(stop(1));
    }
}
