package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import kenning.model.Noticing;
import kenning.settings.PlacesFile;
import kenning.settings.PlacesFile.Way;
import kenning.settings.SettingsFile;
import kenning.store.Access;
import kenning.store.Edition;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.sync.Ferry;
import kenning.sync.Surroundings;
import kenning.sync.ThisMachine;
import kenning.task.Progress;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project in a folder that is kept in step: what is asked, where it is worked on, what is seen
/// in the window and in the folder.
@Tag("ui")
class KeptElsewhereJourneyTest {
    private static final Duration NEVER = Duration.minutes(30);

    @TempDir Path folder;
    private BenchWindow window;
    private Path synced;
    private Path shared;

    @BeforeEach
    void begin() throws Exception {
        synced = Files.createDirectories(folder.resolve("Dropbox"));
        window = window(NEVER);
        var example = window.copyOfExample();
        shared = Files.move(example, synced.resolve("Alongside.kenning"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private BenchWindow window(Duration rest) throws Exception {
        return BenchWindow.with(folder, file -> shores(file, "mine", rest));
    }

    /// A machine on which a folder is kept in step by Dropbox.
    private Shores shores(SettingsFile settings, String name, Duration rest) {
        var here = ThisMachine.surroundings(Map.of(), new java.util.Properties());
        var note = "{\"personal\":{\"path\":\"" + synced + "\"}}";
        var around =
                new Surroundings(
                        Surroundings.Os.LINUX,
                        "/home/anna",
                        Map.of(),
                        List::of,
                        here.registry(),
                        path ->
                                path.endsWith(".dropbox/info.json")
                                        ? Optional.of(note)
                                        : Optional.empty());
        return new Shores(
                folder.resolve(name),
                new Ferry(folder.resolve(name), Files::createDirectories, () -> around),
                new PlacesFile(settings.path()),
                rest);
    }

    private void open() throws Exception {
        OnFx.run(() -> window.bench.open(shared));
        window.settle();
    }

    private void notice(String line) throws Exception {
        window.project().edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)).join();
        window.settle();
    }

    private static List<String> noticed(Path file) throws Exception {
        try (var project = Project.open(file, Access.READ)) {
            return Project.await(project.read(Noticings::list)).stream()
                    .map(Noticing::line)
                    .toList();
        }
    }

    /// Another one when another file has taken the name.
    private static Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> seen() throws Exception {
        try (Stream<Path> files = Files.list(synced)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private void await(BooleanSupplier wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            window.settle();
        }
    }

    /// What another laptop does with the same folder meanwhile.
    private void elsewhere(String line) throws Exception {
        var ferry = shores(window.settings, "theirs", NEVER).ferry();
        var live = ferry.take(ferry.meet(shared));
        try (var project = Project.open(live.file(), Access.WRITE)) {
            Project.await(
                    project.edit(Label.of(line), tx -> Noticings.add(tx, line, "", "", null)));
            ferry.publish(live, project, Progress.NONE);
        }
    }

    @Test
    void it_is_asked_once_and_then_worked_on_here() throws Exception {
        window.answers.answer = "Work here";
        open();
        assertThat(window.answers.asked).hasSize(1);
        assertThat(window.answers.asked.getFirst()).contains("Where shall “Alongside”", "Dropbox");
        assertThat(window.project().path()).startsWith(folder.resolve("mine").toRealPath());
        assertThat(window.text("status-kept")).startsWith("Kept in Dropbox, last copied ");
        assertThat(window.bench.settings().recent())
                .containsExactly(shared.toRealPath().toString());
        assertThat(seen()).containsExactly("Alongside.kenning");
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        open();
        assertThat(window.answers.asked).hasSize(1);
        assertThat(window.shows("status-kept")).isTrue();
    }

    @Test
    void the_line_below_says_where_it_is_kept_and_since_when() throws Exception {
        window.answers.answer = "Work here";
        open();
        ScreenPicture.take(window, "kept-status-light", "status");
        OnFx.run(() -> window.bench.useTheme(kenning.settings.Settings.Theme.DARK));
        ScreenPicture.take(window, "kept-status-dark", "status");
        OnFx.run(() -> window.bench.zoom(2));
        ScreenPicture.take(window, "kept-status-large", "status");
        elsewhere("theirs");
        OnFx.run(() -> window.bench.zoom(0));
        notice("mine");
        OnFx.run(() -> window.bench.publishNow());
        window.settle();
        assertThat(window.text("status-kept"))
                .isEqualTo("Kept in Dropbox: not copied, your work is on this computer");
        assertThat(window.shows("notice-action")).isTrue();
        ScreenPicture.take(window, "kept-moved-on", "status", "notice");
    }

    @Test
    void who_thinks_better_of_it_opens_nothing() throws Exception {
        open();
        assertThat(window.answers.asked).hasSize(1);
        assertThat(window.shows("start-open")).isTrue();
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void who_works_there_is_not_asked_again_and_works_on_the_file_itself() throws Exception {
        window.answers.answer = "Work there";
        open();
        assertThat(window.project().path()).isEqualTo(shared.toRealPath());
        assertThat(window.text("status-kept")).isEmpty();
        assertThat(new PlacesFile(window.settings.path()).of(synced.toString()))
                .contains(Way.THERE);
    }

    @Test
    void closing_puts_everything_there_and_leaves_one_file() throws Exception {
        window.answers.answer = "Work here";
        open();
        notice("a robin on the sill");
        assertThat(noticed(shared)).doesNotContain("a robin on the sill");
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(noticed(shared)).contains("a robin on the sill");
        assertThat(seen()).containsExactly("Alongside.kenning");
    }

    @Test
    void leaving_kenning_puts_everything_there_too() throws Exception {
        window.answers.answer = "Work here";
        open();
        notice("the kettle was on");
        window.close();
        assertThat(noticed(shared)).contains("the kettle was on");
        assertThat(seen()).containsExactly("Alongside.kenning");
    }

    @Test
    void at_rest_it_is_put_there_while_it_stays_open() throws Exception {
        window.close();
        window = window(Duration.millis(300));
        window.answers.answer = "Work here";
        open();
        var before = key(shared);
        notice("three cups");
        await(() -> !key(shared).equals(before));
        window.settle();
        assertThat(noticed(shared)).contains("three cups");
        assertThat(window.text("status-kept")).startsWith("Kept in Dropbox, last copied ");
        assertThat(window.bench.open()).isPresent();
    }

    @Test
    void a_place_that_was_gone_for_a_while_gets_it_when_it_is_back() throws Exception {
        window.close();
        window = window(Duration.millis(300));
        window.answers.answer = "Work here";
        open();
        var away = Files.move(synced, synced.resolveSibling("unplugged"));
        notice("the stick is out");
        await(() -> window.text("status-kept").contains("not copied, your work"));
        Files.move(away, synced);
        await(() -> window.text("status-kept").startsWith("Kept in Dropbox, last copied "));
        assertThat(noticed(shared)).contains("the stick is out");
    }

    /// With the rest that people have, and their clock.
    @Test
    @Tag("proof")
    void within_a_minute_of_the_last_change_it_lies_there() throws Exception {
        window.close();
        window = window(Shores.REST);
        window.answers.answer = "Work here";
        open();
        notice("one");
        notice("two");
        long last = System.nanoTime();
        while (!noticed(shared).containsAll(List.of("one", "two"))) {
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - last)).isLessThan(60);
            window.settle();
        }
        System.out.println(
                "published %d s after the last change"
                        .formatted(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - last)));
    }

    @Test
    void what_was_left_by_a_kill_is_put_there_at_the_start() throws Exception {
        window.answers.answer = "Work here";
        open();
        var live = window.project().path();
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        try (var project = Project.open(live, Access.WRITE)) {
            Project.await(
                    project.edit(Label.of("left"), tx -> Noticings.add(tx, "left", "", "", null)));
        }
        OnFx.run(window.bench::putLeft);
        window.settle();
        assertThat(noticed(shared)).contains("left");
    }

    @Test
    void a_folder_that_went_is_said_and_nothing_is_lost() throws Exception {
        window.answers.answer = "Work here";
        open();
        notice("before it went");
        var away = Files.move(synced, folder.resolve("away"));
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(window.notice()).contains("is not there", "saved on this computer");
        open();
        assertThat(window.ask(Noticings::list))
                .extracting(Noticing::line)
                .contains("before it went");
        assertThat(window.text("status-kept"))
                .isEqualTo("Kept in Dropbox: not copied, your work is on this computer");
        Files.move(away, synced);
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(noticed(shared)).contains("before it went");
    }

    @Test
    void what_moved_on_there_is_taken_when_nothing_is_lost_by_it() throws Exception {
        window.answers.answer = "Work here";
        open();
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        elsewhere("theirs");
        open();
        assertThat(window.ask(Noticings::list)).extracting(Noticing::line).contains("theirs");
        assertThat(window.answers.asked).hasSize(1);
    }

    @Test
    void when_both_moved_on_while_it_is_open_both_are_shown_and_kept() throws Exception {
        window.answers.answer = "Work here";
        open();
        notice("mine");
        elsewhere("theirs");
        window.answers.answer = "";
        window.keys(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(window.notice()).contains("was changed on another computer meanwhile");
        assertThat(noticed(shared)).contains("theirs").doesNotContain("mine");
        window.answers.answer = "The one on this computer";
        open();
        assertThat(window.answers.asked.getLast())
                .contains("Which “Alongside”", "On this computer: ", "In Dropbox: ")
                .contains("Both hold as much of everything");
        assertThat(window.ask(Noticings::list)).extracting(Noticing::line).contains("mine");
        assertThat(noticed(shared)).contains("mine").doesNotContain("theirs");
        var kept = seen().stream().filter(f -> f.startsWith("Alongside (")).toList();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst()).contains("from Dropbox, 20");
        assertThat(noticed(synced.resolve(kept.getFirst()))).contains("theirs");
    }

    @Test
    void from_the_window_one_can_look_at_both_and_take_theirs() throws Exception {
        window.close();
        window = window(Duration.millis(300));
        window.answers.answer = "Work here";
        open();
        elsewhere("theirs");
        window.answers.answer = "The one in Dropbox";
        notice("mine");
        await(() -> window.shows("notice-action"));
        window.click("notice-action");
        await(() ->
                window.answers.asked.size() == 2
                        && OnFx.call(() -> window.bench.open().isPresent()));
        assertThat(window.ask(Noticings::list)).extracting(Noticing::line).contains("theirs");
        var kept = seen().stream().filter(f -> f.startsWith("Alongside (")).toList();
        assertThat(kept).hasSize(1);
        assertThat(noticed(synced.resolve(kept.getFirst()))).contains("mine");
    }

    @Test
    void copies_that_a_service_made_are_said() throws Exception {
        Files.copy(shared, synced.resolve("Alongside (Bo's conflicted copy 2026-11-24).kenning"));
        window.answers.answer = "Work here";
        open();
        assertThat(window.notice()).contains("Bo's conflicted copy", "two people changed it");
    }

    @Test
    void a_new_project_there_is_worked_on_here_at_once() throws Exception {
        window.answers.answer = "Work here";
        window.answers.newProject = Optional.of(synced.resolve("Ours.kenning"));
        window.click("start-new");
        assertThat(window.text("project-name")).isEqualTo("Ours");
        assertThat(window.project().path()).startsWith(folder.resolve("mine").toRealPath());
        assertThat(Edition.of(synced.resolve("Ours.kenning")).guid()).isNotBlank();
        assertThat(seen()).containsExactly("Alongside.kenning", "Ours.kenning");
    }
}
