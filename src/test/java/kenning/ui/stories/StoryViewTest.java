package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import kenning.model.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ui")
class StoryViewTest {
    private final List<StoryWindow> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(StoryWindow::close);
    }

    private StoryWindow open(TestStories.Shown shown, double width, double height) {
        var window = StoryWindow.open(shown, width, height, false);
        open.add(window);
        return window;
    }

    private static void press(StoryWindow window, KeyCode code, String... held) {
        press(window, window.view, code, held);
    }

    private static void press(StoryWindow window, Node on, KeyCode code, String... held) {
        var keys = List.of(held);
        Fx.run(() ->
                Event.fireEvent(
                        on,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                code,
                                keys.contains("shift"),
                                keys.contains("ctrl"),
                                keys.contains("alt"),
                                false)));
        window.lay();
    }

    private static void type(StoryWindow window, String character) {
        Fx.run(() ->
                Event.fireEvent(
                        window.view,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                character,
                                character,
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false)));
        window.lay();
    }

    private static void mouse(
            StoryWindow window,
            javafx.event.EventType<MouseEvent> type,
            double x,
            double y,
            int n) {
        var pick = new PickResult(window.view, x, y);
        var event =
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        n,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        true,
                        false,
                        pick);
        window.view.fireEvent(event);
    }

    private static void click(StoryWindow window, double x, double y, int clicks) {
        Fx.run(() -> {
            for (int i = 1; i <= clicks; i++) {
                mouse(window, MouseEvent.MOUSE_PRESSED, x, y, i);
                mouse(window, MouseEvent.MOUSE_RELEASED, x, y, i);
            }
        });
        window.lay();
    }

    private static TextRange selected(StoryWindow window) {
        return Fx.call(() -> window.view.selectionProperty().get());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_click_at_where_a_character_stands_finds_it_again(int turn) {
        var words =
                new String[] {
                    "Somebody remembered what I’d said, naïve café and all.",
                    TestStories.ACCENTS,
                    TestStories.ARABIC,
                    TestStories.HEBREW
                };
        var window = open(TestStories.of(words[turn]), 620, 500);
        var text = words[turn];
        var bidi = new java.text.Bidi(text, java.text.Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var clusters = BreakIterator.getCharacterInstance(Locale.UK);
        clusters.setText(text);
        int probed = 0;
        var wrong = new ArrayList<String>();
        for (int from = 0, to = clusters.next(); to >= 0; from = to, to = clusters.next()) {
            if (text.charAt(from) <= ' ') {
                continue;
            }
            var range = new TextRange(from, to);
            var found = Fx.call(() -> window.view.geometry().rectangles(range));
            if (found.isEmpty() || found.getFirst().getWidth() < 2) {
                continue; // joined to its neighbour, as lam and alef are
            }
            boolean left = bidi.getLevelAt(from) % 2 == 1;
            var at = found.getFirst();
            int near = left ? to : from;
            int far = left ? from : to;
            probed += 2;
            check(window, at, 0.2, near, wrong);
            check(window, at, 0.8, far, wrong);
        }
        assertThat(probed).isGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    private static void check(
            StoryWindow window, Rectangle2D at, double share, int wanted, List<String> wrong) {
        double x = at.getMinX() + at.getWidth() * share;
        double y = (at.getMinY() + at.getMaxY()) / 2;
        int hit = Fx.call(() -> window.view.geometry().offsetAt(x, y));
        boolean lineEnd =
                hit == wanted - 1
                        && Fx.call(() ->
                                window.view.geometry().lineStart(hit)
                                        != window.view.geometry().lineStart(wanted));
        if (hit != wanted && !lineEnd) {
            wrong.add(wanted + " found as " + hit);
        }
    }

    @Test
    void words_are_selected_with_the_keyboard_alone() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var text = shown.text().text();
        press(window, KeyCode.RIGHT, "ctrl");
        press(window, KeyCode.RIGHT, "ctrl", "shift");
        assertThat(selected(window).in(text)).isEqualTo("changed ");
        press(window, KeyCode.RIGHT, "shift");
        press(window, KeyCode.LEFT, "shift");
        assertThat(selected(window).in(text)).isEqualTo("changed ");
        press(window, KeyCode.LEFT);
        assertThat(selected(window)).isEqualTo(new TextRange(5, 5));
        press(window, KeyCode.UP, "alt");
        assertThat(selected(window).in(text)).isEqualTo("changed");
        press(window, KeyCode.UP, "alt");
        assertThat(selected(window)).isEqualTo(shown.text().rangeOf(0));
        press(window, KeyCode.DOWN, "alt");
        assertThat(selected(window).in(text)).isEqualTo("changed");
        press(window, KeyCode.END, "ctrl");
        press(window, KeyCode.HOME, "shift");
        assertThat(selected(window).in(text)).isEqualTo("A pause, and somebody laughs.");
        press(window, KeyCode.A, "ctrl");
        assertThat(selected(window)).isEqualTo(new TextRange(0, text.length()));
    }

    @Test
    void down_and_up_keep_their_column_and_visit_every_line() {
        var shown = TestStories.talk(600, 0, 3);
        var window = open(shown, 700, 400);
        press(window, KeyCode.RIGHT, "ctrl");
        var there = new ArrayList<Integer>();
        int last = -1;
        while (selected(window).start() != last) {
            last = selected(window).start();
            there.add(last);
            press(window, KeyCode.DOWN);
        }
        assertThat(there).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(there.getLast()).isEqualTo(shown.text().text().length());
        press(window, KeyCode.HOME, "ctrl");
        press(window, KeyCode.PAGE_DOWN);
        press(window, KeyCode.PAGE_UP);
        assertThat(selected(window).start()).isLessThan(60);
    }

    @Test
    void left_goes_onwards_where_words_run_from_the_right() {
        var window = open(TestStories.of(TestStories.ARABIC), 620, 400);
        press(window, KeyCode.LEFT);
        press(window, KeyCode.LEFT);
        assertThat(selected(window).start()).isEqualTo(2);
        press(window, KeyCode.RIGHT);
        assertThat(selected(window).start()).isEqualTo(1);
    }

    @Test
    void a_double_click_takes_the_word_and_a_triple_click_the_paragraph() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = new AtomicReference<TextRange>();
        Fx.run(() -> window.view.setOnCodeRequested(asked::set));
        var at =
                Fx.call(() -> window.view.geometry().rectangles(shown.range("remembered")))
                        .getFirst();
        double y = (at.getMinY() + at.getMaxY()) / 2;
        click(window, at.getMinX() + 20, y, 2);
        assertThat(selected(window)).isEqualTo(shown.range("remembered"));
        click(window, at.getMinX() + 20, y, 3);
        assertThat(selected(window)).isEqualTo(shown.text().rangeOf(1));
        assertThat(asked.get()).isEqualTo(shown.text().rangeOf(1));
    }

    @Test
    void dragging_selects_and_asks_for_a_code_once_it_ends() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = new ArrayList<TextRange>();
        Fx.run(() -> window.view.setOnCodeRequested(asked::add));
        var from = Fx.call(() -> window.view.geometry().caret(shown.range("Nobody").start()));
        var to = Fx.call(() -> window.view.geometry().caret(shown.range("battle").start()));
        Fx.run(() -> {
            mouse(window, MouseEvent.MOUSE_PRESSED, from.getMinX(), from.getMinY() + 9, 1);
            mouse(window, MouseEvent.MOUSE_DRAGGED, to.getMinX(), to.getMinY() + 9, 1);
        });
        assertThat(asked).isEmpty();
        Fx.run(() -> mouse(window, MouseEvent.MOUSE_RELEASED, to.getMinX(), to.getMinY() + 9, 1));
        var wanted = new TextRange(shown.range("Nobody").start(), shown.range("battle").start());
        assertThat(asked).containsExactly(wanted);
        var bounds = Fx.call(() -> window.view.selectionBounds()).orElseThrow();
        assertThat(bounds.getMaxX()).isBetween(to.getMinX() - 3, to.getMinX() + 3);
    }

    @Test
    void marks_are_stepped_through_coded_again_and_removed_by_key() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = new AtomicReference<TextRange>();
        var removed = new AtomicReference<Mark>();
        Fx.run(() -> {
            window.view.setOnCodeRequested(asked::set);
            window.view.setOnRemoveRequested(removed::set);
        });
        type(window, "]");
        assertThat(chosen(window).name()).isEqualTo("Being listened to");
        type(window, "]");
        assertThat(chosen(window).name()).isEqualTo("Asked repeatedly");
        type(window, "[");
        assertThat(selected(window)).isEqualTo(shown.marks().getFirst().range());
        press(window, KeyCode.ENTER);
        assertThat(asked.get()).isEqualTo(shown.marks().getFirst().range());
        press(window, KeyCode.DELETE);
        assertThat(removed.get()).isEqualTo(shown.marks().getFirst());
        press(window, KeyCode.RIGHT);
        assertThat(chosen(window)).isNull();
    }

    private static Mark chosen(StoryWindow window) {
        return Fx.call(() -> window.view.selectedMarkProperty().get());
    }

    @Test
    void the_margin_is_a_list_for_the_keyboard_and_the_mouse() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 900);
        var margin = window.view.margin();
        press(window, margin, KeyCode.DOWN);
        press(window, margin, KeyCode.DOWN);
        assertThat(chosen(window)).isEqualTo(margin.listed().get(1));
        press(window, margin, KeyCode.UP);
        assertThat(chosen(window)).isEqualTo(margin.listed().get(0));
        click(window, margin.getLayoutX() + 90, 310, 1);
        assertThat(chosen(window).name()).isEqualTo("Small steps");
        assertThat(selected(window)).isEqualTo(chosen(window).range());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void zooming_in_and_out_comes_back_to_the_same_line(boolean longParagraph) {
        var shown =
                longParagraph
                        ? TestStories.oneParagraph(20_000, 100)
                        : TestStories.talk(5_000, 100, 1);
        var window = open(shown, 1000, 700);
        Fx.run(() -> window.view.scrollToOffset(12_345));
        window.lay();
        int top = Fx.call(() -> window.view.topOffset());
        assertThat(top).isBetween(12_345 - 130, 12_345);
        for (double zoom : new double[] {1.25, 1.5, 2, 0.6, 3, 1}) {
            Fx.run(() -> window.view.setZoom(zoom));
            window.lay();
            int now = Fx.call(() -> window.view.topOffset());
            assertThat(now).isBetween(12_345 - 200, 12_345);
        }
        assertThat(Fx.call(() -> window.view.topOffset())).isEqualTo(top);
    }

    @Test
    void showing_other_marks_or_a_corrected_text_keeps_place_and_selection() {
        var shown = TestStories.talk(5_000, 100, 1);
        var window = open(shown, 1000, 700);
        Fx.run(() -> {
            window.view.scrollToOffset(9_000);
            window.view.select(new TextRange(9_100, 9_140));
        });
        window.lay();
        int top = Fx.call(() -> window.view.topOffset());
        Fx.run(() -> window.view.show(shown.text(), shown.marks().subList(0, 50)));
        window.lay();
        assertThat(Fx.call(() -> window.view.topOffset())).isEqualTo(top);
        assertThat(selected(window)).isEqualTo(new TextRange(9_100, 9_140));
        Fx.run(() -> window.view.show(TestStories.of("Another.").text(), List.of()));
        window.lay();
        assertThat(Fx.call(() -> window.view.topOffset())).isZero();
    }

    @Test
    void a_search_hit_is_brought_onto_the_page() {
        var shown = TestStories.talk(20_000, 0, 1);
        var window = open(shown, 1000, 700);
        Fx.run(() -> window.view.setSearchHits(List.of(new TextRange(60_000, 60_010))));
        int before = Fx.call(() -> window.view.painted());
        Fx.run(() -> window.view.reveal(60_000));
        window.lay();
        var at = Fx.call(() -> window.view.geometry().caret(60_000));
        assertThat(at.getMinY()).isBetween(180.0, 240.0);
        assertThat(Fx.call(() -> window.view.painted())).isGreaterThan(before);
    }

    @Test
    void a_very_long_story_makes_no_more_cells_than_fit_on_the_page() {
        var shown = TestStories.talk(150_000, 5_000, 11);
        var window = open(shown, 1180, 900);
        for (int i = 0; i < 60; i++) {
            press(window, KeyCode.PAGE_DOWN);
        }
        press(window, KeyCode.END, "ctrl");
        press(window, KeyCode.HOME, "ctrl");
        Fx.run(() -> window.view.setZoom(1.5));
        window.lay();
        Fx.run(() -> window.view.setZoom(1));
        window.lay();
        var page = window.view.page();
        assertThat(page.cellsMade()).isLessThan(60);
        assertThat(page.pane.getChildren()).hasSize(3 * page.cellsMade());
        assertThat(Fx.call(() -> window.view.painted())).isLessThan(600);
    }

    @Test
    void an_empty_story_and_an_unnamed_turn_can_be_shown() {
        var window = open(new TestStories.Shown(TestStories.story(), List.of()), 500, 300);
        press(window, KeyCode.DOWN);
        press(window, KeyCode.END, "ctrl");
        click(window, 200, 100, 2);
        Fx.run(() -> window.view.show(TestStories.story((String) null, ""), List.of()));
        window.lay();
        press(window, KeyCode.UP, "alt");
        press(window, KeyCode.DOWN);
        click(window, 200, 100, 2);
        assertThat(selected(window)).isEqualTo(new TextRange(0, 0));
    }
}
