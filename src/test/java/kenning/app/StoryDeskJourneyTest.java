package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import kenning.model.Direction;
import kenning.model.Signal;
import kenning.model.TextRange;
import kenning.store.Checkup;
import kenning.store.Codes;
import kenning.store.Corrections;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Working on a story with the keyboard alone, and finding the way back.
@Tag("ui")
class StoryDeskJourneyTest {
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

    private String words() {
        var story = window.story();
        return window.ask(r -> Stories.text(r, story)).text();
    }

    private String label(String id) {
        return OnFx.call(() -> ((Labeled) window.find(id)).getText());
    }

    @Test
    void codes_twice_signs_resizes_corrects_and_undoes_it_all() throws Exception {
        var codings = window.codings();
        var signals = window.signals();
        var before = words();
        var range = window.selectFirstWords(4);

        window.keys(KeyCode.ENTER);
        window.type("hope");
        window.keys(KeyCode.SHORTCUT, KeyCode.SPACE);
        window.type("being lis");
        window.keys(KeyCode.ENTER);
        var added = window.codings().stream().filter(c -> !codings.contains(c)).toList();
        assertThat(added).hasSize(2).allMatch(c -> c.range().equals(range));
        assertThat(added.stream().map(window::codeName).toList())
                .containsExactlyInAnyOrder("Hope and purpose", "Being listened to");

        window.keys(KeyCode.ENTER);
        window.type("they ask what");
        window.keys(KeyCode.ALT, KeyCode.W);
        window.keys(KeyCode.ENTER);
        assertThat(window.signals()).hasSize(signals.size() + 1);
        List<Signal> signs = window.signals();
        assertThat(signs)
                .anyMatch(s -> s.direction() == Direction.WAITING && s.range().equals(range));

        window.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        var ends =
                java.util.stream.Stream.concat(
                                window.codings().stream().map(c -> c.range()),
                                window.signals().stream().map(g -> g.range()))
                        .filter(r -> r.start() == range.start())
                        .map(TextRange::end)
                        .toList();
        assertThat(ends).contains(range.end()).anyMatch(end -> end > range.end());

        window.keys(KeyCode.SHORTCUT, KeyCode.HOME);
        window.keys(KeyCode.F2);
        assertThat(window.shows("turn-editor")).isTrue();
        window.type("Well, ");
        window.keys(KeyCode.ENTER);
        assertThat(words()).isEqualTo("Well, " + before);
        assertThat(label("corrections-show")).isEqualTo("1 correction");
        assertThat(window.ask(Checkup::run)).isEmpty();

        for (int i = 0; i < 4; i++) {
            window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        }
        assertThat(words()).isEqualTo(before);
        assertThat(window.codings()).isEqualTo(codings);
        assertThat(window.signals()).isEqualTo(signals);
        var story = window.story();
        assertThat(window.ask(r -> Corrections.of(r, story)).size()).isZero();
    }

    @Test
    void a_number_key_codes_at_once_and_a_sign_still_asks_for_its_direction() throws Exception {
        var hope =
                window.ask(Codes::list).stream()
                        .filter(c -> c.name().equals("Hope and purpose"))
                        .findFirst()
                        .orElseThrow();
        OnFx.run(() -> window.find("code-" + hope.id().value()).requestFocus());
        window.type("7");
        assertThat(OnFx.call(() -> window.find("code-" + hope.id().value()).getAccessibleText()))
                .endsWith(", key 7");
        int before = window.codings().size();
        window.selectFirstWords(3);
        window.type("7");
        assertThat(window.codings()).hasSize(before + 1);
        window.type("9");
        assertThat(window.notice()).startsWith("The key 9 stands for nothing yet");
    }

    @Test
    void a_selection_by_mouse_can_be_copied_and_typing_goes_into_the_palette() throws Exception {
        var range = window.range("hear them laughing");
        var from = at(range.start());
        var to = at(range.end() - 2);
        window.robot.drag(from, javafx.scene.input.MouseButton.PRIMARY).dropTo(to);
        window.settle();
        assertThat(window.selection()).isEqualTo(range);
        assertThat(window.shows("palette")).isTrue();
        assertThat(OnFx.call(() -> window.view().isFocused())).isTrue();
        window.keys(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(OnFx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("hear them laughing");
        int before = window.codings().size();
        window.type("hope");
        window.keys(KeyCode.ENTER);
        assertThat(window.codings()).hasSize(before + 1);
    }

    private javafx.geometry.Point2D at(int offset) {
        return OnFx.call(() -> {
            window.view().select(new TextRange(offset, offset));
            var box = window.view().selectionBounds().orElseThrow();
            return window.view()
                    .getScene()
                    .getRoot()
                    .localToScreen(box.getMinX(), (box.getMinY() + box.getMaxY()) / 2);
        });
    }

    @Test
    void from_a_code_to_its_passages_in_other_stories_and_back() throws Exception {
        var story = window.story();
        var code =
                window.ask(Codes::list).stream()
                        .filter(c -> c.name().equals("Being listened to"))
                        .findFirst()
                        .orElseThrow();
        window.keys(KeyCode.SHORTCUT, KeyCode.HOME);
        OnFx.run(() -> window.find("code-" + code.id().value()).requestFocus());
        window.keys(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(label("passages-title")).isEqualTo("Being listened to");
        assertThat(window.rows("passages-list")).isGreaterThan(1);
        window.keys(KeyCode.END);
        window.keys(KeyCode.ENTER);
        var there =
                OnFx.call(() -> window.bench.open().orElseThrow().storiesModel().chosen().get());
        assertThat(there).isNotEqualTo(story);
        assertThat(window.selection().isEmpty()).isFalse();
        window.keys(KeyCode.ALT, KeyCode.LEFT);
        assertThat(OnFx.call(() -> window.bench.open().orElseThrow().storiesModel().chosen().get()))
                .isEqualTo(story);
        window.keys(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(OnFx.call(() -> window.bench.open().orElseThrow().storiesModel().chosen().get()))
                .isEqualTo(there);
    }

    @Test
    void the_codes_at_the_caret_are_said_in_a_line() throws Exception {
        var mark = window.codings().getFirst();
        OnFx.run(() ->
                window.view()
                        .select(new TextRange(mark.range().start() + 1, mark.range().start() + 1)));
        window.settle();
        assertThat(label("codes-at-caret")).contains(window.codeName(mark));
    }

    @Test
    void a_story_opens_where_it_was_left_also_after_a_restart() throws Exception {
        OnFx.run(() -> window.bench.zoom(2.5));
        OnFx.run(() -> window.view().scrollToOffset(400));
        window.settle();
        int top = OnFx.call(() -> window.view().topOffset());
        assertThat(top).isPositive();
        var id = window.story();
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.settle();
        OnFx.run(() -> window.bench.open(window.folder.resolve("alongside.kenning")));
        window.settle();
        OnFx.run(() -> window.bench.moves().openStory(id, null, false));
        window.settle();
        assertThat(OnFx.call(() -> window.view().topOffset())).isEqualTo(top);
    }
}
