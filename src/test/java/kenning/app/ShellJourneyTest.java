package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import kenning.model.Refusal;
import kenning.settings.Settings;
import kenning.store.Members;
import kenning.store.Noticings;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies over and around the screens, by keyboard alone.
@Tag("ui")
class ShellJourneyTest {
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

    private void find(String letters) throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.K);
        window.type(letters);
    }

    private String focused() {
        return OnFx.call(() -> {
            Node owner = window.bench.scene().getFocusOwner();
            while (owner != null && owner.getId() == null) {
                owner = owner.getParent();
            }
            return owner == null ? "" : owner.getId();
        });
    }

    private String typed(String id) {
        return OnFx.call(() -> ((TextInputControl) window.find(id)).getText());
    }

    private String where() {
        return OnFx.call(() -> ((ComboBox<?>) window.find("quick-where")).getEditor().getText());
    }

    @Test
    void opens_a_story_by_a_few_letters_of_its_title() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        find("four chairs");
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("commands")).isFalse();
        assertThat(window.shows("story-view")).isTrue();
        assertThat(window.text("story-title")).isEqualTo("Fourteen, and the chairs");
    }

    @Test
    void goes_to_a_screen_and_runs_a_command_and_offers_it_again() throws Exception {
        find("repo");
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("reports")).isTrue();
        find("dark");
        window.keys(KeyCode.ENTER);
        assertThat(OnFx.call(() -> window.bench.settings().theme())).isEqualTo(Settings.Theme.DARK);
        window.keys(KeyCode.SHORTCUT, KeyCode.K);
        window.keys(KeyCode.DOWN);
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("reports")).isTrue();
    }

    @Test
    void what_is_typed_can_be_searched_for() throws Exception {
        find("swings");
        window.keys(KeyCode.END);
        window.keys(KeyCode.UP);
        window.keys(KeyCode.ENTER);
        assertThat(window.rows("search-hits")).isEqualTo(2);
    }

    @Test
    void escape_leaves_the_palette_where_the_focus_was() throws Exception {
        var before = focused();
        find("reports");
        window.keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo("commands-typed");
        window.keys(KeyCode.ESCAPE);
        assertThat(window.shows("commands")).isFalse();
        assertThat(focused()).isEqualTo(before).isEqualTo("story-view");
    }

    @Test
    void a_command_that_cannot_be_done_now_is_not_offered() throws Exception {
        find("redo");
        assertThat(window.find("command-command-redo")).isNull();
        window.keys(KeyCode.ESCAPE);
        window.selectFirstWords(2);
        window.keys(KeyCode.ENTER);
        window.type("hope");
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        find("redo");
        window.keys(KeyCode.ENTER);
        assertThat(window.notice()).isEqualTo("Redone: Code with Hope and purpose");
    }

    @Test
    void saves_a_noticing_from_any_screen_and_finds_it_at_once() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT7);
        int before = window.ask(Noticings::list).size();
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        window.type("She brought her neighbour");
        window.keys(KeyCode.ENTER);
        assertThat(window.shows("quick-noticing")).isFalse();
        assertThat(window.shows("reports")).isTrue();
        assertThat(window.notice()).isEqualTo("The noticing is saved.");
        assertThat(window.ask(Noticings::list))
                .hasSize(before + 1)
                .anyMatch(n -> n.line().equals("She brought her neighbour") && n.on() != null);
        find("neighbour");
        assertThat(window.rows("commands-list")).isGreaterThan(1);
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.ask(Noticings::list)).hasSize(before);
        assertThat(window.notice()).isEqualTo("Undone: New noticing");
    }

    @Test
    void escape_keeps_a_noticing_for_the_next_time() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        window.type("Half a thou");
        window.keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo("quick-who");
        window.type("Somebody");
        window.keys(KeyCode.ESCAPE);
        assertThat(window.shows("quick-noticing")).isFalse();
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        assertThat(typed("quick-line")).isEqualTo("Half a thou");
        assertThat(typed("quick-who")).endsWith("Somebody");
        window.type("ght");
        window.keys(KeyCode.ENTER);
        assertThat(window.ask(Noticings::list)).anyMatch(n -> n.line().equals("Half a thought"));
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        assertThat(typed("quick-line")).isEmpty();
        assertThat(where()).isNotNull();
    }

    @Test
    void a_noticing_without_a_line_says_what_it_needs() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        window.keys(KeyCode.ENTER);
        assertThat(window.text("quick-wrong")).startsWith("A noticing needs one line");
        assertThat(focused()).isEqualTo("quick-line");
        window.type("Now there is one");
        OnFx.run(() -> ((TextField) window.find("quick-when")).setText("soon"));
        window.keys(KeyCode.ENTER);
        assertThat(window.text("quick-wrong")).contains("is not a date");
        assertThat(focused()).isEqualTo("quick-when");
    }

    @Test
    void home_shows_a_noticing_at_once_and_leads_to_the_story_that_was_open() throws Exception {
        var title = window.text("story-title");
        window.keys(KeyCode.ALT, KeyCode.HOME);
        assertThat(window.shows("home")).isTrue();
        assertThat(focused()).isEqualTo("home-last");
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        window.type("The hall was full");
        window.keys(KeyCode.ENTER);
        var id =
                window.ask(Noticings::list).stream()
                        .filter(n -> n.line().equals("The hall was full"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(window.shows("home-noticing-" + id.value())).isTrue();
        OnFx.run(() -> window.find("home-last").requestFocus());
        window.keys(KeyCode.ENTER);
        assertThat(window.text("story-title")).isEqualTo(title);
    }

    @Test
    void every_key_is_listed() throws Exception {
        window.keys(KeyCode.F1);
        assertThat(window.shows("keys")).isTrue();
        var spoken = OnFx.call(() -> window.find("keys-scroll").getAccessibleText());
        for (var group : OnFx.call(() -> window.bench.commands().groups())) {
            for (var command : group.commands()) {
                if (!command.keys().isEmpty()) {
                    assertThat(spoken).contains(command.key().getDisplayText());
                }
            }
        }
        window.keys(KeyCode.ESCAPE);
        assertThat(window.shows("keys")).isFalse();
    }

    @Test
    void alt_alone_opens_the_menu_and_with_another_key_it_does_not() throws Exception {
        window.keys(KeyCode.ALT, KeyCode.UP);
        assertThat(menuShows()).isFalse();
        window.keys(KeyCode.ALT);
        assertThat(menuShows()).isTrue();
        window.keys(KeyCode.ESCAPE);
        window.keys(KeyCode.F10);
        assertThat(menuShows()).isTrue();
        window.keys(KeyCode.ESCAPE);
        assertThat(menuShows()).isFalse();
    }

    private boolean menuShows() {
        return OnFx.call(() -> ((MenuButton) window.find("menu")).isShowing());
    }

    @Test
    void messages_can_be_read_again_and_what_is_copied_for_support_holds_no_words()
            throws Exception {
        OnFx.run(() -> {
            window.bench.failed(
                    new Refusal(Refusal.Kind.REQUEST, "code.nameTaken", "Afraid of the stairs"));
            window.bench.failed(new IllegalStateException("She said she was afraid"));
        });
        window.settle();
        assertThat(window.notice()).startsWith("Something went wrong in Kenning itself");
        assertThat(window.text("notice-code")).matches("K-[0-9A-F]{5}");
        window.keys(KeyCode.F9);
        assertThat(typed("messages-said"))
                .contains("Afraid of the stairs")
                .contains(window.text("notice-code"));
        window.click("log-copy");
        var copied = OnFx.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .contains("Java")
                .contains(window.text("notice-code"))
                .doesNotContain("afraid")
                .doesNotContain("Afraid")
                .doesNotContain(System.getProperty("user.home"));
    }

    @Test
    void opens_next_time_where_it_was_left() throws Exception {
        var member =
                window.ask(Members::list).stream()
                        .filter(m -> m.active())
                        .reduce((a, b) -> b)
                        .orElseThrow();
        OnFx.run(() -> {
            @SuppressWarnings("unchecked")
            var box = (ComboBox<kenning.model.Member>) window.find("coding-as");
            box.setValue(
                    box.getItems().stream()
                            .filter(m -> m.id().equals(member.id()))
                            .findFirst()
                            .orElseThrow());
        });
        var last = window.ask(Stories::list).getLast();
        OnFx.run(() -> window.bench.moves().openStory(last.id(), null, false));
        window.settle();
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.click("recent-0");
        assertThat(window.shows("history-list")).isTrue();
        assertThat(window.project().actor()).contains(member.id());
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(window.text("story-title")).isEqualTo(last.title());
        window.close();
        var kept = window.settings.load();
        assertThat(kept.projects().getFirst().member()).isEqualTo(member.id().value());
        assertThat(kept.projects().getFirst().opened()).isNotNull();
        assertThat(Files.readString(window.settings.path())).doesNotContain(last.title());
    }
}
