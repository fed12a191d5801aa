package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kenning.model.Refusal;
import kenning.model.VagueDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormTest {
    private final List<Object> entered = new ArrayList<>();

    @BeforeAll
    static void start() {
        OnFx.start();
    }

    @Test
    void a_line_is_entered_once_with_enter_and_not_letter_by_letter() {
        OnFx.run(() -> {
            var field = new Form("place").line("name", "imports.told").onEnter(entered::add);
            field.show("Tarrenholm");
            type(field, "Tarrenholm east");
            assertThat(entered).isEmpty();
            press(field, KeyCode.ENTER);
            press(field, KeyCode.ENTER);
            assertThat(entered).containsExactly("Tarrenholm east");
        });
    }

    @Test
    void an_answer_that_arrives_does_not_overwrite_what_is_being_typed() {
        OnFx.run(() -> {
            var field = new Form("place").lines("approach", "imports.told").onEnter(entered::add);
            field.show("first");
            type(field, "half a sen");
            field.show("from elsewhere");
            assertThat(typed(field)).isEqualTo("half a sen");
            field.enter();
            assertThat(entered).containsExactly("half a sen");
            field.show("from elsewhere again");
            assertThat(typed(field)).isEqualTo("from elsewhere again");
        });
    }

    @Test
    void escape_puts_back_what_stood_there() {
        OnFx.run(() -> {
            var field = new Form("place").line("name", "imports.told").onEnter(entered::add);
            field.show("The Braes");
            type(field, "gone");
            press(field, KeyCode.ESCAPE);
            assertThat(typed(field)).isEqualTo("The Braes");
            field.enter();
            assertThat(entered).isEmpty();
        });
    }

    @Test
    void what_means_nothing_stays_with_a_sentence_under_it() {
        OnFx.run(() -> {
            var field = new Form("story").date("told", "imports.told").onEnter(entered::add);
            field.show(new VagueDate("2024"));
            type(field, "last spring");
            field.enter();
            assertThat(entered).isEmpty();
            assertThat(typed(field)).isEqualTo("last spring");
            assertThat(field.isRefused()).isTrue();
            type(field, " 2024-03 ");
            field.enter();
            assertThat(entered).containsExactly(new VagueDate("2024-03"));
            assertThat(typed(field)).isEqualTo("2024-03");
            assertThat(field.isRefused()).isFalse();
        });
    }

    @Test
    void an_entry_that_is_not_taken_stays_with_its_sentence_until_it_changes() {
        OnFx.run(() -> {
            var field = new Form("place").line("name", "imports.told");
            field.onEnter(name -> {
                entered.add(name);
                if (name.equals("taken")) {
                    field.refuse(Refusal.of("place.noName"));
                }
            });
            field.show("The Braes");
            type(field, "taken");
            field.enter();
            field.enter();
            assertThat(typed(field)).isEqualTo("taken");
            assertThat(field.isRefused()).isTrue();
            type(field, "free");
            field.enter();
            assertThat(field.isRefused()).isFalse();
            type(field, "taken");
            field.enter();
            press(field, KeyCode.ESCAPE);
            assertThat(typed(field)).isEqualTo("free");
        });
    }

    @Test
    void a_day_must_be_a_whole_one() {
        OnFx.run(() -> {
            var field = new Form("period").day("first", "imports.told").onEnter(entered::add);
            type(field, "2024-03");
            field.enter();
            assertThat(entered).isEmpty();
            assertThat(field.isRefused()).isTrue();
        });
    }

    @Test
    void a_choice_is_entered_when_a_person_makes_it_and_not_when_it_is_shown() {
        OnFx.run(() -> {
            ChoiceField<String> field =
                    new Form("teller").choice("voice", "imports.told", v -> v, "imports.told");
            field.onEnter(entered::add);
            field.offer(List.of("Parent", "Leader"), true);
            field.show("Leader");
            field.offer(List.of("Parent", "Leader", "Funder"), true);
            assertThat(entered).isEmpty();
            @SuppressWarnings("unchecked")
            var box = (ComboBox<String>) field.control();
            assertThat(box.getValue()).isEqualTo("Leader");
            box.setValue("Parent");
            assertThat(entered).containsExactly("Parent");
        });
    }

    @Test
    void a_field_of_several_lines_is_as_high_as_its_text() {
        OnFx.run(() -> {
            var area = new GrowingArea();
            new javafx.scene.Scene(new javafx.scene.layout.VBox(area), 400, 400);
            area.applyCss();
            area.setText("word ".repeat(10));
            double few = area.prefHeight(300);
            area.setText("word ".repeat(400));
            assertThat(area.prefHeight(300)).isGreaterThan(few * 5);
            assertThat(area.prefHeight(150)).isGreaterThan(area.prefHeight(300) * 1.5);
        });
    }

    private static void type(Field<?> field, String text) {
        ((TextInputControl) field.control()).setText(text);
    }

    private static String typed(Field<?> field) {
        return ((TextInputControl) field.control()).getText();
    }

    private static void press(Field<?> field, KeyCode key) {
        field.control()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
