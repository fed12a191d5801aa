package kenning.ui.presenting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kenning.ui.presenting.Show.Curtain;
import kenning.ui.presenting.Slide.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowTest {
    private final Show show = new Show();
    private final List<String> ended = new ArrayList<>();
    private final ShowKeys keys = new ShowKeys(show, () -> ended.add("ended"));

    private static Slide slide(int part, String key) {
        return new Slide(part, Step.QUOTE, key, key, List.of(new Block.Words(Face.QUOTE, key)));
    }

    @BeforeEach
    void fill() {
        var slides = new ArrayList<Slide>();
        for (int part = 0; part < 3; part++) {
            for (var step : List.of("0", "quote-" + part + "1-0", "quote-" + part + "2-0", "q")) {
                slides.add(slide(part, "theme-" + part + "/" + step));
            }
        }
        show.show(slides);
    }

    private void press(KeyCode... codes) {
        for (var code : codes) {
            keys.press(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }
    }

    private int at() {
        return show.index().get() + 1;
    }

    @Test
    void keys_and_clicker_go_on_and_back() {
        press(KeyCode.RIGHT, KeyCode.SPACE, KeyCode.PAGE_DOWN);
        assertThat(at()).isEqualTo(4);
        press(KeyCode.LEFT, KeyCode.PAGE_UP, KeyCode.BACK_SPACE, KeyCode.LEFT);
        assertThat(at()).isEqualTo(1);
        press(KeyCode.END, KeyCode.RIGHT);
        assertThat(at()).isEqualTo(12);
        press(KeyCode.HOME);
        assertThat(at()).isEqualTo(1);
    }

    @Test
    void r_or_enter_reveals_all_of_this_theme_and_no_more() {
        press(KeyCode.R);
        assertThat(at()).isEqualTo(4);
        press(KeyCode.R);
        assertThat(at()).isEqualTo(4);
        press(KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(at()).isEqualTo(8);
    }

    @Test
    void a_number_and_enter_go_there_and_a_wrong_number_to_the_end() {
        press(KeyCode.DIGIT1, KeyCode.NUMPAD0);
        assertThat(show.typed().get()).isEqualTo("10");
        press(KeyCode.ENTER);
        assertThat(at()).isEqualTo(10);
        press(
                KeyCode.DIGIT9,
                KeyCode.DIGIT9,
                KeyCode.DIGIT9,
                KeyCode.DIGIT9,
                KeyCode.DIGIT9,
                KeyCode.DIGIT9,
                KeyCode.ENTER);
        assertThat(at()).isEqualTo(12);
        press(KeyCode.DIGIT0, KeyCode.ENTER);
        assertThat(at()).isEqualTo(1);
    }

    @Test
    void b_or_a_full_stop_blanks_and_the_next_step_lifts_it() {
        press(KeyCode.B);
        assertThat(show.seen()).isEmpty();
        assertThat(show.at()).isPresent();
        press(KeyCode.PERIOD);
        assertThat(show.seen()).isPresent();
        press(KeyCode.B, KeyCode.RIGHT);
        assertThat(show.seen()).isPresent();
    }

    @Test
    void a_curtain_that_nobody_asked_for_stays_whatever_is_pressed() {
        for (var curtain : List.of(Curtain.AWAY, Curtain.ASKING)) {
            show.set(curtain, true);
            press(KeyCode.RIGHT, KeyCode.B, KeyCode.B, KeyCode.R);
            assertThat(show.seen()).isEmpty();
            show.set(curtain, false);
            assertThat(show.seen()).isPresent();
        }
    }

    @Test
    void d_turns_light_to_dark_and_escape_ends() {
        press(KeyCode.D);
        assertThat(show.dark().get()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(ended).hasSize(1);
    }

    @Test
    void other_slides_keep_the_place_where_it_is_still_there() {
        press(KeyCode.DIGIT7, KeyCode.ENTER);
        assertThat(show.at().orElseThrow().key()).isEqualTo("theme-1/quote-12-0");
        var without = new ArrayList<>(show.slides());
        without.removeIf(s -> s.part() == 0);
        show.show(without);
        assertThat(show.at().orElseThrow().key()).isEqualTo("theme-1/quote-12-0");
        without.removeIf(s -> s.key().contains("quote-12"));
        show.show(without);
        assertThat(show.at().orElseThrow().key()).as("its theme").isEqualTo("theme-1/0");
        show.show(List.of());
        assertThat(show.seen()).isEmpty();
        assertThat(at()).isEqualTo(1);
    }

    @Test
    void with_no_slide_every_key_does_no_harm() {
        show.show(List.of());
        press(
                KeyCode.RIGHT,
                KeyCode.LEFT,
                KeyCode.R,
                KeyCode.ENTER,
                KeyCode.END,
                KeyCode.B,
                KeyCode.DIGIT4,
                KeyCode.ENTER);
        assertThat(show.at()).isEmpty();
    }
}
