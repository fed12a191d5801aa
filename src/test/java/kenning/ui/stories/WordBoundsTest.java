package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.model.StoryText;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;

class WordBoundsTest {
    private static final StoryText STORY =
            TestStories.story("A", "We walked on. It was a wee thing, but mine.", "B", "Aye.");

    private static String word(String text, int offset) {
        return WordBounds.wordAt(text, offset).in(text);
    }

    @Test
    void a_word_is_found_at_its_start_inside_and_at_its_end() {
        for (int offset = 3; offset <= 9; offset++) {
            assertThat(word("We walked on", offset)).isEqualTo("walked");
        }
        assertThat(word("We walked on", 12)).isEqualTo("on");
        assertThat(word("didn’t go", 2)).isEqualTo("didn’t");
        assertThat(word("", 0)).isEmpty();
    }

    @Test
    void steps_by_word_land_on_words() {
        var text = "We walked — on. Aye";
        assertThat(WordBounds.nextWord(text, 0)).isEqualTo(3);
        assertThat(WordBounds.nextWord(text, 3)).isEqualTo(12);
        assertThat(WordBounds.nextWord(text, 17)).isEqualTo(text.length());
        assertThat(WordBounds.previousWord(text, 12)).isEqualTo(3);
        assertThat(WordBounds.previousWord(text, 5)).isEqualTo(3);
        assertThat(WordBounds.previousWord(text, 2)).isZero();
    }

    @Test
    void steps_by_character_never_enter_a_cluster() {
        var text = "x👩🏽‍⚕️e\u0301🇵🇹y";
        int end = text.indexOf('e');
        assertThat(WordBounds.nextCluster(text, 1)).isEqualTo(end);
        assertThat(WordBounds.previousCluster(text, end)).isEqualTo(1);
        assertThat(WordBounds.nextCluster(text, end)).isEqualTo(end + 2);
        assertThat(WordBounds.onCluster(text, 3)).isEqualTo(1);
        assertThat(WordBounds.onCluster(text, end)).isEqualTo(end);
    }

    @Test
    void far_into_a_long_text_the_answers_are_the_same() {
        var text = "We walked on. ".repeat(20_000) + "x".repeat(2_000);
        int at = 14 * 15_000 + 5;
        assertThat(word(text, at)).isEqualTo("walked");
        assertThat(WordBounds.nextWord(text, at)).isEqualTo(at + 5);
        assertThat(WordBounds.previousWord(text, at)).isEqualTo(at - 2);
    }

    @Test
    void growing_goes_from_word_to_sentence_to_turn_and_shrinking_back() {
        var text = STORY.text();
        int wee = text.indexOf("wee");
        var word = WordBounds.grown(STORY, new TextRange(wee + 1, wee + 1));
        var sentence = WordBounds.grown(STORY, word);
        var turn = WordBounds.grown(STORY, sentence);
        assertThat(word.in(text)).isEqualTo("wee");
        assertThat(sentence.in(text)).isEqualTo("It was a wee thing, but mine.");
        assertThat(turn).isEqualTo(STORY.rangeOf(0));
        assertThat(WordBounds.grown(STORY, turn)).isEqualTo(turn);
        assertThat(WordBounds.shrunk(STORY, turn).in(text)).isEqualTo("We walked on.");
        assertThat(WordBounds.shrunk(STORY, sentence).in(text)).isEqualTo("It");
        assertThat(WordBounds.shrunk(STORY, word)).isEqualTo(new TextRange(wee, wee));
    }

    @Test
    void growing_over_two_turns_takes_both() {
        var text = STORY.text();
        var across = new TextRange(text.indexOf("mine"), text.indexOf("Aye") + 2);
        var grown = WordBounds.grown(STORY, WordBounds.grown(STORY, across));
        assertThat(grown.in(text)).isEqualTo("It was a wee thing, but mine.\nAye.");
    }

    @Test
    void a_dragged_selection_takes_whole_words_without_the_blanks_around_them() {
        var text = "Nobody had asked me that. They’d told me plenty.";
        assertThat(WordBounds.snapped(text, 3, 13).in(text)).isEqualTo("Nobody had asked");
        assertThat(WordBounds.snapped(text, 26, 11).in(text)).isEqualTo("asked me that.");
        assertThat(WordBounds.snapped(text, 28, 30).in(text)).isEqualTo("They’d");
        assertThat(WordBounds.snapped(text, 6, 7)).isEqualTo(new TextRange(7, 7));
        assertThat(WordBounds.snapped(text, 5, 5)).isEqualTo(new TextRange(5, 5));
        assertThat(WordBounds.snapped("", 0, 0)).isEqualTo(new TextRange(0, 0));
    }

    @Test
    void the_end_of_a_passage_moves_from_the_end_of_a_word_to_the_end_of_the_next() {
        var text = "So, we walked. Home!";
        assertThat(WordBounds.endOfNextWord(text, 0)).isEqualTo(2);
        assertThat(WordBounds.endOfNextWord(text, 2)).isEqualTo(6);
        assertThat(WordBounds.endOfNextWord(text, 6)).isEqualTo(13);
        assertThat(WordBounds.endOfNextWord(text, 19)).isEqualTo(20);
        assertThat(WordBounds.endOfPreviousWord(text, 20)).isEqualTo(19);
        assertThat(WordBounds.endOfPreviousWord(text, 19)).isEqualTo(13);
        assertThat(WordBounds.endOfPreviousWord(text, 2)).isEqualTo(0);
    }
}
