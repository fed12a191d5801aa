package kenning.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import org.junit.jupiter.api.Test;

class StoryOrderTest {
    private static final Voice PARENT = new Voice(new Voice.Id(1), "Parent", VoiceFamily.COMMUNITY);
    private static final Voice AUNT = new Voice(new Voice.Id(2), "aunt", VoiceFamily.COMMUNITY);
    private static final Voice BAKER = new Voice(new Voice.Id(3), "Baker", VoiceFamily.PRACTICE);

    private static List<String> titles(StoryOrder order, Listed... stories) {
        return order.of(Stream.of(stories).map(Listed::summary).toList()).stream()
                .map(s -> s.title())
                .toList();
    }

    private static Listed[] titled(String... titles) {
        var stories = new Listed[titles.length];
        for (int i = 0; i < titles.length; i++) {
            stories[i] = Listed.of(i + 1, titles[i]);
        }
        return stories;
    }

    @Test
    void titles_count_as_a_person_counts() {
        assertThat(
                        titles(
                                StoryOrder.TITLE,
                                titled("Story 10", "story 9", "Story 100", "Story 09a")))
                .containsExactly("story 9", "Story 09a", "Story 10", "Story 100");
    }

    @Test
    void accents_and_capitals_decide_only_where_nothing_else_does() {
        assertThat(titles(StoryOrder.TITLE, titled("Zebra", "élan", "Elan", "apple", "Éa")))
                .containsExactly("apple", "Éa", "Elan", "élan", "Zebra");
    }

    @Test
    void a_shorter_word_comes_before_a_longer_one_that_begins_with_it() {
        assertThat(titles(StoryOrder.TITLE, titled("Asked again", "Ask twice", "Ask me")))
                .containsExactly("Ask me", "Ask twice", "Asked again");
    }

    @Test
    void a_number_longer_than_any_counter_is_put_somewhere_without_failing() {
        var long1 = "A " + "9".repeat(400);
        assertThat(titles(StoryOrder.TITLE, titled(long1, "A 2", ""))).hasSize(3);
    }

    @Test
    void the_newest_is_told_first_and_the_undated_last() {
        assertThat(
                        titles(
                                StoryOrder.TOLD,
                                Listed.of(1, "none"),
                                Listed.of(2, "month").told("2024-03"),
                                Listed.of(3, "day").told("2024-03-09"),
                                Listed.of(4, "old").told("2022")))
                .containsExactly("day", "month", "old", "none");
    }

    @Test
    void community_comes_before_practice_whatever_the_names() {
        assertThat(
                        titles(
                                StoryOrder.VOICE,
                                Listed.of(1, "nobody"),
                                Listed.of(2, "baker").from(BAKER),
                                Listed.of(3, "parent").from(PARENT),
                                Listed.of(4, "aunt").from(AUNT)))
                .containsExactly("aunt", "parent", "baker", "nobody");
    }

    @Test
    void places_go_by_name_and_those_without_one_to_the_end() {
        assertThat(
                        titles(
                                StoryOrder.PLACE,
                                Listed.of(1, "none"),
                                Listed.of(2, "row 10").in(2, "Row 10"),
                                Listed.of(3, "row 9").in(3, "Row 9")))
                .containsExactly("row 9", "row 10", "none");
    }

    @Test
    void least_coded_and_longest_come_first_and_ties_keep_the_order_they_came_in() {
        var stories =
                new Listed[] {
                    Listed.of(1, "half").coded(5).words(40),
                    Listed.of(2, "none").words(90),
                    Listed.of(3, "none too").words(40)
                };
        assertThat(titles(StoryOrder.LEAST_CODED, stories))
                .containsExactly("none", "none too", "half");
        assertThat(titles(StoryOrder.LONGEST, stories)).containsExactly("none", "half", "none too");
        assertThat(titles(StoryOrder.CAME, stories)).containsExactly("half", "none", "none too");
    }
}
