package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import kenning.settings.Settings;
import kenning.store.Programmes;
import kenning.store.Stories;
import kenning.store.Voices;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coming in by the start screen, and leaving.
@Tag("ui")
class DoorJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.atStart(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void tryToOpen(Path path) throws Exception {
        window.answers.project = Optional.of(path);
        window.click("start-open");
    }

    @Test
    void makes_a_new_project_and_shows_how_to_begin() throws Exception {
        window.answers.newProject = Optional.of(window.folder.resolve("Ours.kenning"));
        window.click("start-new");
        assertThat(window.text("project-name")).isEqualTo("Ours");
        assertThat(window.shows("stories-empty-import")).isTrue();
        assertThat(window.ask(Voices::list)).hasSize(5);
    }

    @Test
    void builds_the_example_and_opens_it() throws Exception {
        window.answers.newProject = Optional.of(window.folder.resolve("example.kenning"));
        window.click("start-example");
        assertThat(window.rows("story-list")).isGreaterThan(20);
    }

    @Test
    void overwrites_nothing_when_a_name_is_taken() throws Exception {
        var taken = Files.writeString(window.folder.resolve("taken.kenning"), "something");
        window.answers.newProject = Optional.of(taken);
        window.click("start-new");
        assertThat(window.notice()).contains("is already there: choose another name");
        assertThat(taken).hasContent("something");
        assertThat(window.shows("start-new")).isTrue();
    }

    @Test
    void closing_a_project_leaves_exactly_one_file_and_a_way_back() throws Exception {
        tryToOpen(window.copyOfExample());
        window.openStory();
        window.selectFirstWords(2);
        window.keys(KeyCode.ENTER);
        window.type("hope");
        window.keys(KeyCode.ENTER);
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(window.files()).containsExactly("alongside.kenning");
        assertThat(window.shows("start")).isTrue();
        assertThat(window.shows("rail-stories")).isFalse();
        window.click("recent-0");
        assertThat(window.text("project-name")).startsWith("Alongside");
        assertThat(window.codings()).anyMatch(c -> window.codeName(c).equals("Hope and purpose"));
    }

    @Test
    void what_is_being_typed_in_a_field_is_entered_before_the_project_closes() throws Exception {
        tryToOpen(window.copyOfExample());
        window.keys(KeyCode.SHORTCUT, KeyCode.DIGIT9);
        OnFx.run(() -> window.find("project-programme-purpose").requestFocus());
        window.keys(KeyCode.SHORTCUT, KeyCode.A);
        window.type("To notice together.");
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        window.click("recent-0");
        assertThat(window.ask(Programmes::read).purpose()).isEqualTo("To notice together.");
    }

    @Test
    void ending_with_everything_under_way_leaves_exactly_one_file_and_the_settings()
            throws Exception {
        var file = window.copyOfExample();
        OnFx.run(() -> window.bench.open(file));
        OnFx.run(() -> window.bench.zoom(1.5));
        window.close();
        assertThat(window.files()).containsExactly("alongside.kenning");
        assertThat(window.settings.load().zoom()).isEqualTo(1.5);
    }

    @Test
    void remembers_size_zoom_theme_and_projects() throws Exception {
        var file = window.copyOfExample();
        tryToOpen(file);
        window.keys(KeyCode.SHORTCUT, KeyCode.MINUS);
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        window.close();
        var kept = window.settings.load();
        assertThat(kept.recent()).containsExactly(file.toRealPath().toString());
        assertThat(kept.zoom()).isLessThan(1);
        assertThat(kept.theme()).isEqualTo(Settings.Theme.DARK);
        assertThat(kept.window().width()).isEqualTo(1400);
    }

    @Test
    void a_project_that_is_not_there_any_more_is_said_to_be_missing_and_can_be_forgotten()
            throws Exception {
        var file = window.copyOfExample();
        tryToOpen(file);
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        Files.delete(file);
        window.click("recent-0");
        assertThat(window.notice()).startsWith("There is no file");
        window.click("recent-forget-0");
        assertThat(window.shows("recent-0")).isFalse();
    }

    @Test
    void what_is_no_project_or_damaged_is_refused_in_a_sentence_and_left_as_it_was()
            throws Exception {
        var home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            refusesWhatIsNoProject();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private void refusesWhatIsNoProject() throws Exception {
        var foreign =
                Files.writeString(
                        window.folder.resolve("letter.kenning"), "Dear Shona,\n".repeat(200));
        tryToOpen(foreign);
        assertThat(window.notice()).contains("is not a Kenning project");
        assertThat(foreign).hasContent("Dear Shona,\n".repeat(200));
        var bytes = Files.readAllBytes(window.copyOfExample());
        java.util.Arrays.fill(bytes, 8192, Math.min(bytes.length, 200_000), (byte) 0x5a);
        var damaged = Files.write(window.folder.resolve("damaged.kenning"), bytes);
        tryToOpen(damaged);
        window.settle();
        assertThat(window.shows("recovery-rescue")).isTrue();
        assertThat(Files.readAllBytes(damaged)).isEqualTo(bytes);
        window.click("recovery-leave");
        assertThat(window.shows("start-open")).isTrue();
    }

    @Test
    void opening_the_project_that_is_open_leaves_it_open() throws Exception {
        var file = window.copyOfExample();
        tryToOpen(file);
        window.answers.project = Optional.of(file);
        window.keys(KeyCode.SHORTCUT, KeyCode.O);
        assertThat(window.notice()).contains("is already open in this window");
        assertThat(window.ask(Stories::list)).isNotEmpty();
    }

    @Test
    void a_project_in_use_elsewhere_is_opened_for_reading() throws Exception {
        var file = window.copyOfExample();
        try (var other = Elsewhere.holding(file)) {
            assertThat(other).isNotNull();
            tryToOpen(file);
            assertThat(window.text("saved")).isEqualTo("For reading only");
            window.openStory();
            window.selectFirstWords(2);
            window.keys(KeyCode.ENTER);
            window.type("hope");
            window.keys(KeyCode.ENTER);
            assertThat(window.notice()).contains("is open for reading only");
        }
    }
}
