package kenning.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectPlaceTest {
    @ParameterizedTest
    @EnumSource
    void a_place_is_read_as_it_was_written(Section section) {
        for (long key : new long[] {0, 1, 999_999_999_999_999_999L}) {
            var place = new ProjectPlace(section, key);
            assertThat(ProjectPlace.of(place.toString())).contains(place);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "story/12", "project", "project/", "project/cellar", "project/places/x"})
    void what_is_no_place_on_this_screen_is_none(String place) {
        assertThat(ProjectPlace.of(place)).isEmpty();
    }

    @Test
    void every_optional_field_belongs_to_one_section() {
        var all =
                java.util.Arrays.stream(Section.values())
                        .flatMap(s -> s.optionalFields().stream())
                        .toList();
        assertThat(all).containsExactly(kenning.model.OptionalField.values());
    }
}
