package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.model.Story;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPlaceTest {
    @Test
    void is_written_and_read_again() {
        var place = new StoryPlace(new Story.Id(12), new TextRange(40, 71));
        assertThat(place).hasToString("story/12/40-71");
        assertThat(StoryPlace.of("story/12/40-71")).contains(place);
        assertThat(StoryPlace.of("story/12")).contains(new StoryPlace(new Story.Id(12), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "story/",
                "story/x",
                "story/1/2",
                "codebook/3",
                "story/99999999999999999999"
            })
    void other_places_are_in_no_story(String place) {
        assertThat(StoryPlace.of(place)).isEmpty();
    }
}
