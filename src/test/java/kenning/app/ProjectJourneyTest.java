package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import kenning.model.Member;
import kenning.model.Place;
import kenning.store.HiddenFields;
import kenning.store.Members;
import kenning.store.Places;
import kenning.store.Programmes;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The project screen, by keyboard alone.
@Tag("ui")
class ProjectJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT9);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private String focus() {
        return OnFx.call(() -> window.bench.scene().getFocusOwner().getId());
    }

    /// Goes down the list of sections from the first one.
    private void section(int below) throws Exception {
        window.keys(KeyCode.HOME);
        for (int i = 0; i < below; i++) {
            window.keys(KeyCode.DOWN);
        }
    }

    private List<String> places() {
        return window.ask(Places::list).stream().map(Place::name).toList();
    }

    private List<String> members() {
        return window.ask(Members::list).stream().map(Member::label).toList();
    }

    private String typed(String id) {
        return OnFx.call(() -> ((TextInputControl) window.find(id)).getText());
    }

    @Test
    void adds_a_place_and_a_member_and_undoes_both() throws Exception {
        assertThat(focus()).isEqualTo("project-sections");
        section(1);
        window.keys(KeyCode.TAB);
        assertThat(focus()).isEqualTo("project-place-new");
        window.type("Kelp Street");
        window.keys(KeyCode.ENTER);
        assertThat(places()).hasSize(7).contains("Kelp Street");
        assertThat(focus()).isEqualTo("project-places-list");
        assertThat(typed("project-place-name")).isEqualTo("Kelp Street");

        window.keys(KeyCode.ENTER);
        assertThat(focus()).isEqualTo("project-place-name");
        window.keys(KeyCode.END);
        window.type(" West");
        window.keys(KeyCode.ENTER);
        assertThat(places()).contains("Kelp Street West");

        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT9);
        section(4);
        window.keys(KeyCode.TAB);
        window.type("LP-C");
        window.keys(KeyCode.ENTER);
        assertThat(members()).contains("LP-C");
        assertThat(window.text("project-name")).contains("Alongside");

        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(members()).doesNotContain("LP-C");
        assertThat(window.notice()).isEqualTo("Undone: Add the member LP-C");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.notice()).isEqualTo("Undone: Kelp Street: Name");
        assertThat(typed("project-place-name")).isEqualTo("Kelp Street");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(places()).hasSize(6);
    }

    @Test
    void who_was_made_where_nobody_worked_yet_works_from_then_on() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        var command =
                window.bench.commands().groups().stream()
                        .flatMap(group -> group.commands().stream())
                        .filter(c -> c.id().equals("newMember"))
                        .findFirst()
                        .orElseThrow();
        OnFx.run(command::run);
        window.settle();
        assertThat(focus()).isEqualTo("project-member-new");
        window.type("LP-C");
        window.keys(KeyCode.ENTER);
        assertThat(coder()).isEqualTo("LP-C");
        OnFx.run(() -> window.find("project-member-left").requestFocus());
        window.keys(KeyCode.SPACE);
        assertThat(window.ask(Members::list).getLast().active()).isFalse();
        assertThat(coder()).isEmpty();
    }

    private String coder() {
        return OnFx.call(() -> {
            var value = ((ComboBox<?>) window.find("coding-as")).getValue();
            return value instanceof Member member ? member.label() : "";
        });
    }

    @Test
    void removes_by_key_and_brings_back() throws Exception {
        section(7);
        window.keys(KeyCode.TAB);
        window.keys(KeyCode.TAB);
        window.keys(KeyCode.TAB);
        assertThat(focus()).isEqualTo("project-funders-list");
        window.keys(KeyCode.DELETE);
        assertThat(window.rows("project-funders-list")).isEqualTo(1);
        assertThat(window.notice())
                .isEqualTo("Removed: Hearthlight Foundation. Undo brings it back.");
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.rows("project-funders-list")).isEqualTo(2);
        assertThat(typed("project-funder-name")).isEqualTo("Hearthlight Foundation");
    }

    @Test
    void says_under_the_field_what_cannot_be() throws Exception {
        section(4);
        window.keys(KeyCode.TAB);
        window.type("lp-a");
        window.keys(KeyCode.ENTER);
        assertThat(window.text("project-member-new-wrong"))
                .isEqualTo("There is already a member “lp-a”: choose another label.");
        assertThat(focus()).isEqualTo("project-member-new");
        assertThat(members()).hasSize(8);
    }

    @Test
    void hides_a_field_that_holds_something_and_shows_it_again() throws Exception {
        section(10);
        OnFx.run(() -> window.find("project-field-place_approach").requestFocus());
        window.keys(KeyCode.SPACE);
        assertThat(window.ask(HiddenFields::list)).hasSize(1);
        OnFx.run(() -> window.find("project-sections").requestFocus());
        section(1);
        assertThat(window.shows("project-place-approach")).isFalse();
        assertThat(window.text("project-place-hidden"))
                .isEqualTo("Hidden here: How the work is done (holds something).");
        OnFx.run(() -> window.find("project-place-show-hidden").requestFocus());
        window.keys(KeyCode.SPACE);
        assertThat(window.shows("project-place-approach")).isTrue();
        assertThat(typed("project-place-approach")).startsWith("Leaders were asked first");
        assertThat(window.ask(HiddenFields::list)).isEmpty();
    }

    @Test
    void what_was_typed_is_entered_when_the_screen_is_left() throws Exception {
        OnFx.run(() -> window.find("project-programme-purpose").requestFocus());
        window.keys(KeyCode.SHORTCUT, KeyCode.A);
        window.type("To notice together.");
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(window.ask(Programmes::read).purpose()).isEqualTo("To notice together.");
    }

    @Test
    void at_twice_the_size_whatever_has_the_focus_is_in_view() throws Exception {
        OnFx.run(() -> window.bench.zoom(2));
        window.settle();
        section(4);
        var seen = new LinkedHashSet<String>();
        for (int i = 0; i < 16; i++) {
            window.keys(KeyCode.TAB);
            seen.add(focus());
            assertThat(OnFx.call(this::focusIsInView)).as(focus()).isTrue();
        }
        assertThat(seen)
                .contains(
                        "project-member-new",
                        "project-members-list",
                        "project-member-label",
                        "project-member-last",
                        "project-member-left",
                        "project-member-remove");
    }

    private boolean focusIsInView() {
        var owner = window.bench.scene().getFocusOwner();
        var box = owner.localToScene(owner.getLayoutBounds());
        for (var up = owner.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane) {
                var port = up.localToScene(up.getLayoutBounds());
                if (box.getMinY() < port.getMinY() - 1 || box.getMaxY() > port.getMaxY() + 1) {
                    return false;
                }
            }
        }
        return true;
    }
}
