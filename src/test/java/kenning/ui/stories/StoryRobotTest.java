package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import kenning.model.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// With the pointer and the keys of a robot, as a person would.
@Tag("ui")
class StoryRobotTest {
    private final TestStories.Shown shown = TestStories.everything();
    private Asked asked;
    private StoryWindow window;
    private FxRobot robot;

    @BeforeEach
    void open() {
        window = StoryWindow.open(shown, 900, 900, false);
        robot = new FxRobot();
        asked = Asked.of(window);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Point2D at(String words) {
        return Fx.call(() -> {
            var caret = window.view.geometry().caret(shown.range(words).start());
            return window.view.localToScreen(
                    caret.getMinX(), (caret.getMinY() + caret.getMaxY()) / 2);
        });
    }

    @Test
    void drags_over_words_and_is_asked_for_a_code() {
        robot.drag(at("Nobody had"), MouseButton.PRIMARY).dropTo(at("They’d told"));
        assertThat(asked.codes)
                .containsExactly(
                        new TextRange(
                                shown.range("Nobody had").start(),
                                shown.range("They’d told").start() - 1));
    }

    @Test
    void clicks_without_dragging_and_is_asked_nothing() {
        robot.clickOn(at("Nobody had"));
        robot.moveTo(at("They’d told"));
        assertThat(asked.codes).isEmpty();
        assertThat(Fx.call(() -> window.view.selectionProperty().get()))
                .isEqualTo(
                        new TextRange(
                                shown.range("Nobody had").start(),
                                shown.range("Nobody had").start()));
    }

    @Test
    void asks_for_a_code_with_the_other_button_or_with_enter() {
        robot.rightClickOn(at("remembered"));
        assertThat(asked.codes).containsExactly(shown.range("remembered"));
        robot.push(KeyCode.ENTER);
        assertThat(asked.codes).hasSize(2);
    }

    @Test
    void goes_from_the_words_to_the_margin_with_tab() {
        robot.clickOn(at("Nobody had")).push(KeyCode.TAB).push(KeyCode.DOWN);
        var chosen = Fx.call(() -> window.view.selectedMarkProperty().get());
        assertThat(chosen).isEqualTo(shown.marks().getFirst());
    }
}
