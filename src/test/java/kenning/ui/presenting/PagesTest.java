package kenning.ui.presenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String SENTENCES =
            IntStream.rangeClosed(1, 40)
                    .mapToObj(i -> "This is sentence number " + i + " of a long account.")
                    .collect(Collectors.joining(" "));

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void a_short_text_is_one_page() {
        assertThat(Pages.of(" It gives me a Tuesday. ", text -> true))
                .containsExactly("It gives me a Tuesday.");
    }

    @Test
    void a_long_text_ends_its_pages_with_sentences_and_loses_nothing() {
        var pages = Pages.of(SENTENCES, text -> true);
        assertThat(pages).hasSizeGreaterThan(5).allMatch(page -> page.endsWith("."));
        assertThat(pages).allMatch(page -> page.length() <= 240);
        assertThat(letters(String.join(" ", pages))).isEqualTo(letters(SENTENCES));
    }

    @Test
    void without_sentences_it_ends_its_pages_with_words() {
        var text = "word ".repeat(400).strip();
        var pages = Pages.of(text, page -> true);
        assertThat(pages).allMatch(page -> page.endsWith("word") && page.startsWith("word"));
        assertThat(String.join(" ", pages)).isEqualTo(text);
    }

    @Test
    void a_page_holds_no_more_than_fits() {
        var pages = Pages.of(SENTENCES, text -> text.length() <= 60);
        assertThat(pages).allMatch(page -> page.length() <= 60);
        assertThat(letters(String.join(" ", pages))).isEqualTo(letters(SENTENCES));
    }

    @Test
    void one_endless_word_is_broken_between_its_signs() {
        var family = "👩‍👩‍👧‍👦";
        var pages = Pages.of(family.repeat(60), text -> text.length() <= 110);
        assertThat(String.join("", pages)).isEqualTo(family.repeat(60));
        assertThat(pages).allMatch(page -> page.length() % family.length() == 0);
    }

    @Test
    void nothing_is_one_empty_page() {
        assertThat(Pages.of("  ", text -> true)).containsExactly("");
    }

    @Test
    void where_not_even_one_sign_fits_it_still_ends() {
        assertThat(Pages.of("abc", text -> false)).containsExactly("a", "b", "c");
    }
}
