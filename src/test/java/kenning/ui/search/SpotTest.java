package kenning.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.model.TextRange;
import org.junit.jupiter.api.Test;

class SpotTest {
    private static final String TEXT =
            "First one. Nobody pushed the door.\nAnd then? She held it. ";

    private static String around(String words) {
        int start = TEXT.indexOf(words);
        return Spot.sentence(TEXT, new TextRange(start, start + words.length())).in(TEXT);
    }

    @Test
    void theSentenceOfWhatWasFoundStaysWithinItsTurn() {
        assertThat(around("pushed")).isEqualTo("Nobody pushed the door.");
        assertThat(around("First")).isEqualTo("First one.");
        assertThat(around("door.")).isEqualTo("Nobody pushed the door.");
        assertThat(around("And")).isEqualTo("And then?");
        assertThat(around("held")).isEqualTo("She held it.");
        assertThat(around("one. Nobody")).isEqualTo("First one. Nobody pushed the door.");
    }
}
