package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import kenning.model.Direction;
import kenning.model.TextRange;
import kenning.store.Codes;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coding a passage, taking it off, undoing and redoing, as a person does it.
@Tag("ui")
class CodingJourneyTest {
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

    private void codeFirstWordsWith(String letters) throws Exception {
        window.selectFirstWords(3);
        window.keys(KeyCode.ENTER);
        window.type(letters);
        window.keys(KeyCode.ENTER);
    }

    private String menuText(String id) {
        return OnFx.call(() ->
                ((MenuButton) window.find("menu"))
                        .getItems().stream()
                                .flatMap(group -> ((Menu) group).getItems().stream())
                                .filter(item -> id.equals(item.getId()))
                                .map(MenuItem::getText)
                                .findFirst()
                                .orElseThrow());
    }

    private String tip(String id) {
        return OnFx.call(() -> ((Control) window.find(id)).getTooltip().getText());
    }

    @Test
    void codes_a_passage_with_a_theme_by_keyboard_alone() throws Exception {
        var before = window.codings();
        var range = window.selectFirstWords(4);
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("palette")).isTrue();
        window.type("hope");
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("palette")).isFalse();
        var after = window.codings();
        assertThat(after).hasSize(before.size() + 1);
        var added = after.stream().filter(c -> !before.contains(c)).findFirst().orElseThrow();
        assertThat(added.range()).isEqualTo(range);
        assertThat(window.codeName(added)).isEqualTo("Hope and purpose");
        assertThat(OnFx.call(() -> window.view().isFocused())).isTrue();
    }

    @Test
    void gives_a_sign_its_direction_with_the_arrow_keys() throws Exception {
        int before = window.signals().size();
        window.selectFirstWords(4);
        window.keys(KeyCode.ENTER);
        window.type("they ask what");
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.ENTER);
        assertThat(window.signals()).hasSize(before + 1);
        assertThat(window.signals())
                .anyMatch(s -> s.direction() == Direction.AWAY && s.range().start() == 0);
    }

    @Test
    void makes_a_new_theme_of_the_typed_letters() throws Exception {
        int before = window.codings().size();
        window.selectFirstWords(2);
        window.keys(KeyCode.ENTER);
        window.type("Three goes");
        window.keys(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(window.ask(Codes::list)).anyMatch(c -> c.name().equals("Three goes"));
        assertThat(window.codings()).hasSize(before + 1);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.ask(Codes::list)).noneMatch(c -> c.name().equals("Three goes"));
        assertThat(window.codings()).hasSize(before);
    }

    @Test
    void escape_leaves_the_palette_and_changes_nothing() throws Exception {
        var before = window.codings();
        var range = window.selectFirstWords(2);
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.ESCAPE);
        assertThat(window.shows("palette")).isFalse();
        assertThat(window.codings()).isEqualTo(before);
        assertThat(window.selection()).isEqualTo(range);
    }

    @Test
    void undoes_and_redoes_with_the_names_in_menu_and_tooltip() throws Exception {
        var before = window.codings();
        codeFirstWordsWith("hope");
        assertThat(menuText("menu-undo")).isEqualTo("Undo: Code with Hope and purpose");
        assertThat(tip("undo")).startsWith("Undo: Code with Hope and purpose");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.codings()).isEqualTo(before);
        assertThat(window.notice()).isEqualTo("Undone: Code with Hope and purpose");
        assertThat(menuText("menu-redo")).isEqualTo("Redo: Code with Hope and purpose");
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(window.codings()).hasSize(before.size() + 1);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        window.keys(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(window.codings()).hasSize(before.size() + 1);
        window.click("undo");
        assertThat(window.codings()).isEqualTo(before);
    }

    @Test
    void undo_goes_to_the_passage_where_it_happened() throws Exception {
        var range = window.selectFirstWords(3);
        window.keys(KeyCode.ENTER);
        window.type("hope");
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        assertThat(window.shows("history-list")).isTrue();
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.shows("story-view")).isTrue();
        assertThat(window.selection()).isEqualTo(range);
    }

    @Test
    void delete_takes_the_code_at_the_caret_off() throws Exception {
        var before = window.codings();
        codeFirstWordsWith("hope");
        window.keys(KeyCode.LEFT);
        window.keys(KeyCode.RIGHT);
        window.keys(KeyCode.DELETE);
        assertThat(window.codings()).isEqualTo(before);
        assertThat(window.notice()).isEqualTo("Taken off: Hope and purpose. Undo puts it back.");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.codings()).hasSize(before.size() + 1);
    }

    @Test
    void codes_with_the_mouse_alone() throws Exception {
        int before = window.codings().size() + window.signals().size();
        var from = at(0);
        var to = at(12);
        window.robot.drag(from, MouseButton.PRIMARY).dropTo(to);
        window.settle();
        assertThat(window.shows("palette")).isTrue();
        window.click("palette-row-2");
        assertThat(window.codings().size() + window.signals().size()).isEqualTo(before + 1);
    }

    @Test
    void pressing_a_theme_in_the_codebook_codes_the_selected_words() throws Exception {
        int before = window.codings().size();
        window.selectFirstWords(3);
        var hope =
                window.ask(Codes::list).stream()
                        .filter(c -> c.name().equals("Hope and purpose"))
                        .findFirst()
                        .orElseThrow();
        window.click("code-" + hope.id().value());
        assertThat(window.codings()).hasSize(before + 1);
    }

    @Test
    void a_second_coding_with_the_same_theme_is_refused_in_a_sentence() throws Exception {
        codeFirstWordsWith("hope");
        int before = window.codings().size();
        codeFirstWordsWith("hope");
        assertThat(window.codings()).hasSize(before);
        assertThat(window.notice()).isEqualTo("This passage already carries that code from you.");
    }

    @Test
    void a_text_field_keeps_its_own_undo() throws Exception {
        codeFirstWordsWith("hope");
        int before = window.codings().size();
        window.keys(KeyCode.SHORTCUT, KeyCode.F);
        window.type("tea");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.codings()).hasSize(before);
        assertThat(OnFx.call(() -> ((TextField) window.find("top-search")).getText()))
                .isNotEqualTo("tea");
    }

    private Point2D at(int offset) {
        return OnFx.call(() -> {
            window.view().select(new TextRange(offset, offset));
            var box = window.view().selectionBounds().orElseThrow();
            var local =
                    window.view()
                            .getScene()
                            .getRoot()
                            .localToScreen(box.getMinX(), (box.getMinY() + box.getMaxY()) / 2);
            return local;
        });
    }
}
