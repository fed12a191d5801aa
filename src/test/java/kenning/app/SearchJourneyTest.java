package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import kenning.store.Codings;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asking, narrowing, ticking and coding, as a person does it.
@Tag("ui")
class SearchJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void find(String words) throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.F);
        window.type(words);
        window.keys(KeyCode.ENTER);
    }

    private String typed() {
        return OnFx.call(() -> ((TextField) window.find("search-words")).getText());
    }

    @Test
    void what_is_found_is_ticked_and_coded_by_keyboard_alone_and_undone_in_one_step()
            throws Exception {
        find("swings");
        int before = window.ask(Codings::all).size();
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.SPACE);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.SPACE);
        assertThat(window.text("search-ticked")).contains("passages are ticked");
        window.keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        window.type("hope");
        window.keys(KeyCode.ENTER);
        int coded = window.ask(Codings::all).size() - before;
        assertThat(coded).isGreaterThan(1);
        assertThat(window.notice()).contains(coded + " passages are coded");
        assertThat(window.shows("search-ticked")).isFalse();
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.ask(Codings::all)).hasSize(before);
    }

    @Test
    void a_mistake_is_marked_and_mended() throws Exception {
        find("swings AND titel:x");
        assertThat(window.text("search-summary")).contains("There is no field “titel”");
        assertThat(window.shows("search-problem")).isTrue();
        window.click("search-mend");
        assertThat(typed()).isEqualTo("swings AND title:x");
        assertThat(window.shows("search-problem")).isFalse();
    }

    @Test
    void a_word_that_stands_nowhere_is_answered_with_one_that_does() throws Exception {
        find("chidlcare");
        assertThat(window.rows("search-hits")).isZero();
        window.click("search-instead");
        assertThat(typed()).isEqualTo("childcare");
        assertThat(window.rows("search-hits")).isPositive();
    }

    @Test
    void counts_narrow_what_was_found_and_chips_widen_it_again() throws Exception {
        find("text:the");
        int all = window.rows("search-hits");
        window.click("facet-FAMILY-2");
        assertThat(window.rows("search-hits")).isEqualTo(3);
        assertThat(window.shows("search-chip-0")).isTrue();
        window.click("search-chip-0");
        assertThat(window.rows("search-hits")).isEqualTo(all);
        assertThat(window.find("search-chip-0")).isNull();
    }

    @Test
    void the_concordance_shows_each_passage_on_a_line_and_opens_it() throws Exception {
        find("\"came back\"");
        window.click("search-showing-LINES");
        assertThat(window.rows("search-lines")).isGreaterThanOrEqualTo(3);
        assertThat(window.text("search-summary")).contains("3 stories");
        OnFx.run(() -> window.find("search-words").requestFocus());
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.SPACE);
        assertThat(window.text("search-ticked")).startsWith("1 passage");
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("story-view")).isTrue();
        var range = window.selection();
        assertThat(range.end() - range.start()).isEqualTo("came back".length());
    }

    @Test
    void words_alike_are_changed_beside_the_search() throws Exception {
        find("bairn");
        assertThat(window.rows("search-hits")).isEqualTo(1);
        window.click("search-alike");
        assertThat(window.rows("search-hits")).isGreaterThanOrEqualTo(3);
        window.click("search-synonyms-edit");
        window.click("synonym-add-words");
        window.type("bairn, swings");
        window.keys(KeyCode.ENTER);
        assertThat(window.rows("search-hits")).isGreaterThanOrEqualTo(4);
        window.click("synonyms-close");
        assertThat(window.shows("search-synonyms")).isFalse();
    }

    @Test
    void help_says_how_to_ask_and_every_example_can_be_tried() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.F);
        find("swings");
        for (var way :
                java.util.List.of(
                        "words",
                        "exact",
                        "or",
                        "not",
                        "begin",
                        "fuzzy",
                        "near",
                        "field",
                        "name",
                        "expression")) {
            if (!window.shows("search-how")) {
                window.click("search-help");
            }
            window.click("search-how-" + way);
            assertThat(window.rows("search-hits")).as("%s: %s", way, typed()).isPositive();
        }
    }
}
