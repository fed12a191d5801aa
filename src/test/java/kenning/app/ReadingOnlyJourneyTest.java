package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import kenning.model.Noticing;
import kenning.model.Refusal;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that somebody else has, or that lies where nothing can be written, is open to be read
/// at once, says so as long as it is shown, and leads on (reliability R13).
@Tag("ui")
class ReadingOnlyJourneyTest {
    private static final long LONGEST_S = 30;

    @TempDir Path folder;
    private BenchWindow window;
    private Path file;

    @BeforeEach
    void begin() throws Exception {
        window = BenchWindow.atStart(folder);
        file = window.copyOfExample();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_S);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for long enough").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private long ask() {
        long asked = System.nanoTime();
        OnFx.run(() -> window.bench.open(file));
        await(() -> OnFx.call(() -> window.bench.open().isPresent()));
        return (System.nanoTime() - asked) / 1_000_000;
    }

    private Path lock() {
        return window.folder.resolve("." + file.getFileName() + "-lock");
    }

    private boolean writable() {
        return OnFx.call(
                () -> window.bench.open().map(opened -> opened.project().writable()).orElse(false));
    }

    private void goesOnWriting(String line) throws Exception {
        window.project().edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)).join();
        assertThat(window.ask(Noticings::list)).extracting(Noticing::line).contains(line);
    }

    @Test
    void the_second_reads_at_once_and_writes_when_the_first_was_killed() throws Exception {
        try (var other = Elsewhere.holding(file)) {
            long took = ask();
            window.settle();
            assertThat(window.text("read-only-sentence"))
                    .startsWith(
                            "alongside.kenning is being worked on by "
                                    + System.getProperty("user.name")
                                    + " on ")
                    .contains(", since ")
                    .endsWith("nothing in it can be changed until it is closed there.");
            assertThat(window.shows("read-only-again")).isTrue();
            assertThat(window.shows("read-only-copy")).isFalse();
            assertThat(window.text("saved")).isEqualTo("For reading only");
            window.openStory();
            var story = window.story();
            OnFx.run(() -> window.bench.moves().show(Screen.CODEBOOK));
            window.click("read-only-again");
            assertThat(window.notice()).contains("is open elsewhere");
            assertThat(window.shows("read-only")).isTrue();
            assertThat(window.shows("codebook-screen")).isTrue();
            other.kill();
            long asked = System.nanoTime();
            OnFx.run(() -> ((javafx.scene.control.Button) window.find("read-only-again")).fire());
            await(this::writable);
            long free = (System.nanoTime() - asked) / 1_000_000;
            window.settle();
            assertThat(window.shows("read-only")).isFalse();
            assertThat(window.shows("codebook-screen")).isTrue();
            assertThat(
                            OnFx.call(() ->
                                    window.bench
                                            .open()
                                            .orElseThrow()
                                            .storiesModel()
                                            .chosen()
                                            .get()))
                    .isEqualTo(story);
            goesOnWriting("after the other one");
            System.out.println(
                    "R13: the second was open to be read after %d ms, with name and time; writable %d ms after the first was killed"
                            .formatted(took, free));
        }
    }

    @Test
    void who_opens_it_after_a_kill_writes_at_once() throws Exception {
        var other = Elsewhere.holding(file);
        other.kill();
        assertThat(lock()).exists();
        ask();
        window.settle();
        assertThat(writable()).isTrue();
        assertThat(window.shows("read-only")).isFalse();
        goesOnWriting("at once");
    }

    @Test
    void a_note_that_somebody_left_long_ago_does_not_keep_anybody_from_writing() throws Exception {
        Files.writeString(lock(), "anna, desk, 2026-01-01T10:11:12Z");
        ask();
        assertThat(writable()).isTrue();
    }

    @Test
    void a_garbled_note_of_a_living_writer_says_less_and_the_project_is_read() throws Exception {
        try (var other = Elsewhere.holding(file)) {
            assertThat(other).isNotNull();
            Files.writeString(lock(), "\u0000\u0001garbled, or what");
            ask();
            window.settle();
            assertThat(window.text("read-only-sentence"))
                    .startsWith("alongside.kenning is being worked on elsewhere. ");
        }
    }

    @Test
    void what_is_no_lock_file_is_left_alone_and_named_and_the_project_is_read() throws Exception {
        Files.writeString(lock(), "Dear Shona,");
        ask();
        window.settle();
        assertThat(window.text("read-only-sentence"))
                .contains(".alongside.kenning-lock, which is not a lock file of Kenning");
        assertThat(lock()).hasContent("Dear Shona,");
        Files.delete(lock());
        window.click("read-only-again");
        await(this::writable);
        window.settle();
        assertThat(window.shows("read-only")).isFalse();
    }

    @Test
    void where_nothing_can_be_written_one_can_work_on_a_copy() throws Exception {
        OnFx.run(() ->
                window.bench.refused(
                        file,
                        new Refusal(
                                Refusal.Kind.CANNOT_OPEN,
                                "store.cannotWrite",
                                file.getFileName())));
        await(() -> OnFx.call(() -> window.bench.open().isPresent()));
        window.settle();
        assertThat(window.text("read-only-sentence"))
                .startsWith("alongside.kenning lies where it can only be read");
        var before = Files.readAllBytes(file);
        window.click("read-only-copy");
        assertThat(window.answers.proposed).isEqualTo("alongside copy.kenning");
        assertThat(writable()).isFalse();
        var copy = window.folder.resolve("mine.kenning");
        window.answers.newProject = Optional.of(copy);
        window.click("read-only-copy");
        await(this::writable);
        window.settle();
        assertThat(window.project().path()).isEqualTo(copy.toRealPath());
        assertThat(window.shows("read-only")).isFalse();
        goesOnWriting("in the copy");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_copy_never_takes_the_place_of_something() throws Exception {
        var taken = Files.writeString(window.folder.resolve("taken.kenning"), "dear words");
        try (var other = Elsewhere.holding(file)) {
            assertThat(other).isNotNull();
            OnFx.run(() ->
                    window.bench.refused(
                            file,
                            new Refusal(
                                    Refusal.Kind.CANNOT_OPEN,
                                    "store.cannotLock",
                                    file,
                                    "Permission denied")));
            await(() -> OnFx.call(() -> window.bench.open().isPresent()));
            window.settle();
            assertThat(window.text("read-only-sentence"))
                    .startsWith("alongside.kenning lies in a folder that cannot be written");
            window.answers.newProject = Optional.of(taken);
            window.click("read-only-copy");
            assertThat(window.notice()).contains("is already there: choose another name");
            assertThat(taken).hasContent("dear words");
            assertThat(window.shows("read-only")).isTrue();
        }
    }

    @Test
    void what_is_opened_to_be_read_on_purpose_has_no_such_line() throws Exception {
        OnFx.run(() -> window.bench.openToRead(file));
        await(() -> OnFx.call(() -> window.bench.open().isPresent()));
        window.settle();
        assertThat(window.shows("read-only")).isFalse();
        assertThat(window.text("status-file")).contains("for reading only");
    }

    @Test
    void the_line_goes_with_the_project() throws Exception {
        try (var other = Elsewhere.holding(file)) {
            assertThat(other).isNotNull();
            ask();
            window.settle();
            assertThat(window.shows("read-only")).isTrue();
            window.keys(KeyCode.SHORTCUT, KeyCode.W);
            assertThat(window.shows("read-only")).isFalse();
            assertThat(window.shows("start")).isTrue();
        }
    }
}
