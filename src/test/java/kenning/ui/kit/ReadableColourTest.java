package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableColourTest {
    @Test
    void contrast_is_that_of_the_guidelines() {
        assertThat(ReadableColour.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(ReadableColour.contrast(Color.web("#777777"), Color.WHITE))
                .isCloseTo(4.48, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#0072b2", "#d55e00", "#009e73", "#a3589a", "#b58900", "#ffff00", "#000000",
                "#ffffff"
            })
    void every_colour_becomes_readable_on_both_papers(String colour) {
        for (var paper : new String[] {"#fffdf9", "#17232b"}) {
            var readable = ReadableColour.on(Color.web(paper), Color.web(colour), 4.5);
            assertThat(ReadableColour.contrast(readable, Color.web(paper)))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void a_readable_colour_stays_as_it_is() {
        var blue = Color.web("#0072b2");
        assertThat(ReadableColour.on(Color.WHITE, blue, 4.5)).isEqualTo(blue);
    }
}
