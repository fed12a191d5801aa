package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import kenning.model.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a screen reader is told. JavaFX has no bridge to one on Linux, so it is asked directly.
@Tag("ui")
class StoryAccessTest {
    private final TestStories.Shown shown = TestStories.everything();
    private final StoryWindow window = StoryWindow.open(shown, 900, 900, false);

    @AfterEach
    void close() {
        window.close();
    }

    private Object ask(AccessibleAttribute attribute, Object... parameters) {
        return Fx.call(() -> window.view.queryAccessibleAttribute(attribute, parameters));
    }

    @Test
    void the_whole_text_is_there_to_read_and_not_to_change() {
        assertThat(window.view.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
        assertThat(ask(AccessibleAttribute.TEXT)).isEqualTo(shown.text().text());
        assertThat(ask(AccessibleAttribute.EDITABLE)).isEqualTo(false);
    }

    @Test
    void lines_cover_the_text_and_end() {
        int at = 0;
        int line = 0;
        while (ask(AccessibleAttribute.LINE_START, line) instanceof Integer start) {
            int end = (Integer) ask(AccessibleAttribute.LINE_END, line);
            assertThat(start).isBetween(at, at + 1);
            assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, start)).isEqualTo(line);
            at = end;
            line++;
        }
        assertThat(at).isEqualTo(shown.text().text().length());
        assertThat(line).isGreaterThan(20);
        assertThat(ask(AccessibleAttribute.LINE_END, line)).isNull();
        assertThat(ask(AccessibleAttribute.LINE_START, -1)).isNull();
    }

    @Test
    void lines_cover_a_story_of_many_pages_too() {
        var story = TestStories.talk(5_000, 0, 2);
        Fx.run(() -> {
            window.view.show(story.text(), story.marks());
            window.view.scrollToOffset(12_000);
        });
        window.lay();
        int at = 0;
        int line = 0;
        while (ask(AccessibleAttribute.LINE_START, line) instanceof Integer start) {
            assertThat(start).isBetween(at, at + 1);
            assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, start)).isEqualTo(line);
            at = (Integer) ask(AccessibleAttribute.LINE_END, line);
            line++;
        }
        assertThat(at).isEqualTo(story.text().text().length());
    }

    @Test
    void the_selection_is_told_and_can_be_set() {
        Fx.run(() ->
                window.view.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 5, 12));
        assertThat(ask(AccessibleAttribute.SELECTION_START)).isEqualTo(5);
        assertThat(ask(AccessibleAttribute.SELECTION_END)).isEqualTo(12);
        assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(12);
        Fx.run(() ->
                window.view.executeAccessibleAction(
                        AccessibleAction.SET_TEXT_SELECTION, 5, 1 << 20));
        assertThat(ask(AccessibleAttribute.SELECTION_END)).isEqualTo(shown.text().text().length());
    }

    @Test
    void places_on_the_screen_and_offsets_agree() {
        var range = shown.range("remembered what");
        var bounds =
                (Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, range.start(), range.end());
        assertThat(bounds).hasSize(1);
        var inside = new Point2D(bounds[0].getMinX() + 1, bounds[0].getCenterY());
        assertThat(ask(AccessibleAttribute.OFFSET_AT_POINT, inside)).isEqualTo(range.start());
    }

    @Test
    void the_codes_at_the_caret_are_named() {
        Fx.run(() -> window.view.select(new TextRange(3, 3)));
        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("Nothing is coded here.");
        int at = shown.range("So we walked").start() + 3;
        Fx.run(() -> window.view.select(new TextRange(at, at)));
        assertThat(ask(AccessibleAttribute.HELP)).isEqualTo("Coded here: Small steps.");
        int sign = shown.range("since the wean").start();
        Fx.run(() -> window.view.select(new TextRange(sign, sign)));
        assertThat(ask(AccessibleAttribute.HELP))
                .isEqualTo("Coded here: “They come back and tell us what happened”, mixed.");
    }

    @Test
    void the_margin_is_a_list_of_marks() {
        var margin = window.view.margin();
        int count =
                Fx.call(() ->
                        (Integer) margin.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT));
        assertThat(count).isEqualTo(shown.marks().size());
        var first =
                (Node)
                        Fx.call(() ->
                                margin.queryAccessibleAttribute(
                                        AccessibleAttribute.ITEM_AT_INDEX, 0));
        assertThat(Fx.call(() -> first.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("Being listened to, 37 words, Shona 00:03:49, coded by LP-A");
    }

    @Test
    void every_stripe_on_a_crowded_page_is_an_item_also_where_its_name_found_no_room() {
        var crowd = TestStories.crowded();
        var crowded = StoryWindow.open(crowd, 900, 500, false);
        try {
            var margin = crowded.view.margin();
            var cells = Fx.call(() -> crowded.view.page().cells());
            int end = cells.getLast().block().end();
            var visible = crowd.marks().stream().filter(m -> m.range().start() < end).toList();
            int count =
                    Fx.call(() ->
                            (Integer)
                                    margin.queryAccessibleAttribute(
                                            AccessibleAttribute.ITEM_COUNT));
            assertThat(count).isGreaterThan(8).isLessThanOrEqualTo(visible.size());
            var said = new java.util.TreeSet<String>();
            for (int i = 0; i < count; i++) {
                int index = i;
                var item =
                        (Node)
                                Fx.call(() ->
                                        margin.queryAccessibleAttribute(
                                                AccessibleAttribute.ITEM_AT_INDEX, index));
                said.add(
                        (String)
                                Fx.call(() ->
                                        item.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
            }
            assertThat(said).hasSize(count);
        } finally {
            crowded.close();
        }
    }
}
