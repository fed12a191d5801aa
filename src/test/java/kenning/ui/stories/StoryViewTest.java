package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        var asked = Asked.of(window);
        var at =
                Fx.call(() -> window.view.geometry().rectangles(shown.range("remembered")))
                        .getFirst();
        double y = (at.getMinY() + at.getMaxY()) / 2;
        click(window, at.getMinX() + 20, y, 2);
        assertThat(selected(window)).isEqualTo(shown.range("remembered"));
        click(window, at.getMinX() + 20, y, 3);
        assertThat(selected(window)).isEqualTo(shown.text().rangeOf(1));
        assertThat(asked.codes.getLast()).isEqualTo(shown.text().rangeOf(1));
    }

    @Test
    void dragging_selects_and_asks_for_a_code_once_it_ends() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = Asked.of(window);
        var from = Fx.call(() -> window.view.geometry().caret(shown.range("Nobody").start()));
        var to = Fx.call(() -> window.view.geometry().caret(shown.range("battle").start()));
        Fx.run(() -> {
            mouse(window, MouseEvent.MOUSE_PRESSED, from.getMinX(), from.getMinY() + 9, 1);
            mouse(window, MouseEvent.MOUSE_DRAGGED, to.getMinX(), to.getMinY() + 9, 1);
        });
        assertThat(asked.codes).isEmpty();
        Fx.run(() -> mouse(window, MouseEvent.MOUSE_RELEASED, to.getMinX(), to.getMinY() + 9, 1));
        var wanted =
                new TextRange(shown.range("Nobody").start(), shown.range("battle").start() - 1);
        assertThat(asked.codes).containsExactly(wanted);
        assertThat(asked.resting).containsExactly(true);
        var bounds = Fx.call(() -> window.view.selectionBounds()).orElseThrow();
        assertThat(bounds.getMaxX()).isBetween(to.getMinX() - 12, to.getMinX() + 3);
    }

    @Test
    void marks_are_stepped_through_coded_again_and_removed_by_key() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = Asked.of(window);
        type(window, "]");
        assertThat(chosen(window).name()).isEqualTo("Being listened to");
        type(window, "]");
        assertThat(chosen(window).name()).isEqualTo("Asked repeatedly");
        type(window, "[");
        assertThat(selected(window)).isEqualTo(shown.marks().getFirst().range());
        press(window, KeyCode.ENTER);
        assertThat(asked.codes).containsExactly(shown.marks().getFirst().range());
        assertThat(asked.resting).containsExactly(false);
        press(window, KeyCode.DELETE);
        assertThat(asked.removed).containsExactly(shown.marks().getFirst());
        press(window, KeyCode.RIGHT);
        assertThat(chosen(window)).isNull();
    }

    private static void release(StoryWindow window, KeyCode code) {
        Fx.run(() ->
                Event.fireEvent(
                        window.view,
                        new KeyEvent(
                                KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false)));
        window.lay();
    }

    @Test
    void the_ends_of_a_mark_are_moved_by_words_and_become_true_when_the_keys_are_let_go() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = Asked.of(window);
        type(window, "]");
        var mark = chosen(window);
        press(window, KeyCode.LEFT, "alt", "shift");
        press(window, KeyCode.LEFT, "alt", "shift");
        press(window, KeyCode.DOWN, "alt", "shift");
        assertThat(asked.resized).isEmpty();
        release(window, KeyCode.ALT);
        var resized = asked.resized.getFirst();
        assertThat(resized.key()).isEqualTo(mark.key());
        var text = shown.text().text();
        var words = mark.range().in(text).split(" ");
        var left = resized.range().in(text).split(" ");
        assertThat(left).hasSize(words.length - 2);
        assertThat(left[0]).isEqualTo(words[1]);
        assertThat(asked.resized).hasSize(1);
    }

    @Test
    void an_end_is_dragged_to_a_whole_word_and_never_past_the_other() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = Asked.of(window);
        type(window, "]");
        var mark = chosen(window);
        var text = shown.text().text();
        var handle =
                Fx.call(() ->
                        StoryResize.handle(
                                window.view.geometry(),
                                window.view.page(),
                                mark.range(),
                                StoryResize.End.FINISH));
        var to =
                Fx.call(() ->
                        window.view.geometry().caret(shown.range("health visitor").start() + 3));
        Fx.run(() -> {
            double y = handle.getMinY() + 9;
            mouse(window, MouseEvent.MOUSE_PRESSED, handle.getMinX(), y, 1);
            mouse(window, MouseEvent.MOUSE_DRAGGED, to.getMinX(), to.getMinY() + 9, 1);
            mouse(window, MouseEvent.MOUSE_RELEASED, to.getMinX(), to.getMinY() + 9, 1);
        });
        assertThat(asked.codes).isEmpty();
        assertThat(asked.resized).hasSize(1);
        assertThat(asked.resized.getFirst().range().in(text)).endsWith("the health");
        assertThat(asked.resized.getFirst().range().start()).isEqualTo(mark.range().start());
    }

    @Test
    void letters_and_numbers_on_selected_words_mean_a_code() {
        var window = open(TestStories.everything(), 900, 700);
        var asked = Asked.of(window);
        type(window, "t");
        type(window, "3");
        assertThat(asked.others).isEmpty();
        press(window, KeyCode.RIGHT, "ctrl", "shift");
        type(window, "t");
        type(window, "3");
        press(window, KeyCode.I, "ctrl");
        assertThat(asked.others).containsExactly("type t", "key 3", "in vivo");
    }

    @Test
    void a_sign_in_focus_is_turned_by_its_letter() {
        var window = open(TestStories.everything(), 900, 700);
        var asked = Asked.of(window);
        for (int i = 0; i < 9; i++) {
            type(window, "]");
            if (chosen(window).kind() == Mark.Kind.SIGN) {
                break;
            }
        }
        type(window, "w");
        press(window, KeyCode.F4);
        press(window, KeyCode.F8);
        var name = chosen(window).name();
        assertThat(asked.others).containsExactly("turn WAITING", "recode " + name, "note " + name);
    }

    @Test
    void the_next_turn_without_a_code_is_found() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        type(window, "}");
        int there = selected(window).start();
        int turn = shown.text().turnAt(there);
        assertThat(turn).isPositive();
        var words = shown.text().rangeOf(turn);
        assertThat(shown.marks()).noneMatch(m -> m.range().overlaps(words));
        type(window, "}");
        type(window, "{");
        assertThat(selected(window).start()).isEqualTo(there);
    }

    @Test
    void a_turn_becomes_a_field_and_what_was_typed_is_handed_over() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        var asked = Asked.of(window);
        press(window, KeyCode.F2);
        var editor = (TurnEditor) window.view.lookup("#turn-editor");
        assertThat(Fx.call(editor::isVisible)).isTrue();
        assertThat(Fx.call(editor::isFocused)).isTrue();
        var was = shown.text().turns().getFirst().text();
        Fx.run(() -> editor.insertText(0, "So: "));
        press(window, editor, KeyCode.ESCAPE);
        assertThat(asked.others).isEmpty();
        assertThat(Fx.call(() -> window.view.isFocused())).isTrue();
        press(window, KeyCode.F2);
        String typed = Fx.call(editor::getText);
        assertThat(typed).isEqualTo(was);
        Fx.run(() -> editor.insertText(0, "So: "));
        press(window, editor, KeyCode.ENTER);
        assertThat(asked.others).containsExactly("correct " + was + " → So: " + was);
        assertThat(Fx.call(editor::isVisible)).isFalse();
    }

    @Test
    void a_mark_that_was_resized_stays_chosen_with_its_new_words_selected() {
        var shown = TestStories.everything();
        var window = open(shown, 900, 700);
        type(window, "]");
        var mark = chosen(window);
        var wider = new TextRange(mark.range().start(), mark.range().end() + 12);
        var marks = new ArrayList<>(shown.marks());
        marks.replaceAll(m -> m.key() == mark.key() ? m.withRange(wider) : m);
        Fx.run(() -> window.view.show(shown.text(), marks));
        assertThat(chosen(window).range()).isEqualTo(wider);
        assertThat(selected(window)).isEqualTo(wider);
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
