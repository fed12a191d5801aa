package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.model.Insight;
import kenning.model.Noticing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowingPlaceTest {
    @Test
    void a_place_is_read_as_it_was_written() {
        var insight = new KnowingPlace.OfInsight(new Insight.Id(12));
        var noticing = new KnowingPlace.OfNoticing(new Noticing.Id(5));
        assertThat(insight).hasToString("insight/12");
        assertThat(KnowingPlace.of("insight/12")).contains(insight);
        assertThat(KnowingPlace.of(noticing.toString())).contains(noticing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "story/12", "insight/", "insight/x", "noticing/99999999999999999999"})
    void anything_else_is_no_such_place(String place) {
        assertThat(KnowingPlace.of(place)).isEmpty();
    }
}
