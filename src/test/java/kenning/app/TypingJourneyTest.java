package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import kenning.settings.Settings;
import kenning.store.Drafts;
import kenning.store.Noticings;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import kenning.ui.kit.Typing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is being typed is on the disk before it is entered, and is offered where it never was.
@Tag("ui")
class TypingJourneyTest {
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(20);

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

    private List<Drafts.Draft> drafts() {
        return window.ask(Drafts::list);
    }

    private void untilKept(String... texts) throws Exception {
        long end = System.nanoTime() + LONGEST_NS;
        while (!drafts().stream().map(Drafts.Draft::text).toList().equals(List.of(texts))) {
            assertThat(System.nanoTime()).as(drafts().toString()).isLessThan(end);
            Thread.sleep(10);
        }
    }

    private String typedIn(String id) {
        return OnFx.call(() -> ((TextInputControl) window.find(id)).getText());
    }

    /// As a program that ends without a word leaves it: the file as it is on the disk.
    private void endWithoutAWord() throws Exception {
        var file = window.project().path();
        var left = Files.createDirectories(folder.resolve("left")).resolve("alongside.kenning");
        // Java reading the file itself would drop the lock that SQLite has on it.
        assertThat(new ProcessBuilder("cp", file.toString(), left.toString()).start().waitFor())
                .isZero();
        OnFx.run(() -> window.bench.open(left));
        window.settle();
    }

    @Test
    void a_noticing_that_was_never_saved_is_offered_at_the_next_start() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        window.type("The lift was mended");
        untilKept("The lift was mended");
        assertThat(drafts().getFirst().field()).doesNotStartWith("no/0/");
        endWithoutAWord();
        assertThat(window.shows("typed-words")).isTrue();
        assertThat(typedIn("typed-text-0")).isEqualTo("The lift was mended");
        window.click("typed-copy-0");
        assertThat(OnFx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("The lift was mended");
        window.keys(KeyCode.ESCAPE);
        assertThat(drafts()).hasSize(1);
        OnFx.run(window.bench::closeProject);
        window.settle();
        OnFx.run(() -> window.bench.open(folder.resolve("left").resolve("alongside.kenning")));
        window.settle();
        window.click("typed-discard-0");
        assertThat(window.shows("typed-words")).isFalse();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void what_is_entered_is_kept_as_a_draft_no_more() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        window.type("The lift was mended");
        untilKept("The lift was mended");
        window.keys(KeyCode.ENTER);
        untilKept();
        assertThat(window.ask(Noticings::list))
                .anyMatch(n -> n.line().equals("The lift was mended"));
    }

    @Test
    void a_question_is_never_kept() throws Exception {
        var asking =
                Map.of(
                        Screen.SEARCH, "search-words",
                        Screen.NOTICINGS, "noticings-words",
                        Screen.CODEBOOK, "codebook-filter",
                        Screen.HOME, "top-search");
        for (var at : asking.entrySet()) {
            OnFx.run(() -> window.bench.moves().show(at.getKey()));
            window.settle();
            var field = (TextInputControl) window.find(at.getValue());
            assertThat(OnFx.call(() -> Typing.of(field))).as(at.getValue()).isEqualTo(Typing.ASKS);
        }
    }

    @Test
    void what_enter_enters_is_no_draft_although_the_focus_stays() throws Exception {
        OnFx.run(() -> window.bench.moves().show(Screen.PRESENT));
        window.settle();
        window.click("present-question");
        window.type("Where would you meet?");
        untilKept("Where would you meet?");
        window.keys(KeyCode.ENTER);
        untilKept();
        assertThat(OnFx.call(() -> window.find("present-question").isFocused())).isTrue();
        window.type(" And when?");
        untilKept("Where would you meet? And when?");
    }

    @Test
    void the_words_are_shown_in_full_in_every_light_and_size() throws Exception {
        var story = Drafts.in(window.story()) + "STORIES/0/coding-note/Note";
        var project = window.project();
        Drafts.keep(project, story, "She came back. ".repeat(40)).join();
        Drafts.keep(project, "no/0/NOTICINGS/0/noticing-line/What was noticed", "Aye").join();
        Drafts.keep(project, "no/0/PROJECT/0/name/Name", "\u0642\u0627\u0644\u062a \u0644\u064a")
                .join();
        endWithoutAWord();
        picture("typed-light");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        picture("typed-dark");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.zoom(2);
        });
        picture("typed-200");
    }

    private void picture(String name) throws Exception {
        assertThat(window.shows("typed-words")).isTrue();
        ScreenPicture.take(window, name, "typed-words");
    }

    @Test
    void what_waits_in_a_field_when_the_project_is_closed_is_offered_again() throws Exception {
        window.keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        window.type("Half a thou");
        window.keys(KeyCode.ESCAPE);
        var file = window.project().path();
        OnFx.run(window.bench::closeProject);
        window.settle();
        OnFx.run(() -> window.bench.open(file));
        window.settle();
        assertThat(window.shows("typed-words")).isTrue();
        assertThat(typedIn("typed-text-0")).isEqualTo("Half a thou");
    }
}
