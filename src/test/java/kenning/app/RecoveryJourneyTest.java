package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.input.KeyCode;
import kenning.settings.Settings;
import kenning.store.Access;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.store.Checkup;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.ProjectGuid;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A damaged project is kept as it was found, and what can be read of it is rescued.
@Tag("ui")
class RecoveryJourneyTest {
    @TempDir Path folder;
    private BenchWindow window;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.atStart(folder);
        file = window.copyOfExample();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Path data() {
        return window.settings.path().resolveSibling("data");
    }

    private void receive(Path project) throws Exception {
        window.answers.project = Optional.of(project);
        window.click("start-open");
        window.settle();
        assertThat(window.shows("recovery")).isTrue();
    }

    private String focused() {
        return OnFx.call(() -> {
            var owner = window.bench.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    /// Works on a project in which a backup was made, and some steps after it.
    private String workedOn(Path project, String... after) throws Exception {
        try (var open = Project.open(project, Access.WRITE)) {
            new Backups(data()).make(open, Why.CLOSE, Instant.parse("2026-03-12T14:05:00Z"));
            for (var label : after) {
                Project.await(
                        open.edit(Label.of(label), tx -> Noticings.add(tx, label, "", "", null)));
            }
            return Project.await(open.read(ProjectGuid::of));
        }
    }

    /// Every fiftieth page is noise.
    private static void damage(Path file) throws Exception {
        var random = new Random(4);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 60; page < out.length() / 4096; page += 50) {
                var noise = new byte[4096];
                random.nextBytes(noise);
                out.seek(page * 4096);
                out.write(noise);
            }
        }
    }

    private void pictures(String name) throws Exception {
        ScreenPicture.take(window, name + "-light", "recovery");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        ScreenPicture.take(window, name + "-dark", "recovery");
        OnFx.run(() -> window.bench.zoom(2));
        ScreenPicture.take(window, name + "-200", "recovery");
        OnFx.run(() -> window.bench.zoom(0));
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.LIGHT));
    }

    @Test
    void by_keyboard_the_newest_backup_is_opened_under_a_new_name_and_says_what_it_lacks()
            throws Exception {
        workedOn(file, "Notice the first", "Notice the second", "Notice the third", "And a fourth");
        damage(file);
        var before = Files.readAllBytes(file);
        receive(file);
        assertThat(focused()).isEqualTo("recovery-backup");
        assertThat(window.words("recovery-backup"))
                .contains("Made on 12 March at")
                .contains("4 steps were made after it and are not in it: And a fourth; ")
                .contains("; and one more.");
        pictures("recovery-backup");
        var order = List.of("recovery-backup", "recovery-rescue", "recovery-texts");
        for (var id : order) {
            assertThat(focused()).isEqualTo(id);
            window.keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo("recovery-other");
        for (int i = 0; i < order.size(); i++) {
            window.keys(KeyCode.SHIFT, KeyCode.TAB);
        }
        window.answers.newProject = Optional.of(window.folder.resolve("restored.kenning"));
        window.keys(KeyCode.ENTER);
        window.settle();
        assertThat(window.answers.proposed).isEqualTo("alongside restored from 2026-03-12.kenning");
        assertThat(openName()).isEqualTo("restored.kenning");
        assertThat(window.ask(Checkup::run)).isEmpty();
        assertThat(window.ask(Noticings::list)).noneMatch(n -> n.line().startsWith("Notice the"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void nothing_is_restored_over_what_is_there() throws Exception {
        workedOn(file);
        damage(file);
        var before = Files.readAllBytes(file);
        receive(file);
        assertThat(window.words("recovery-backup")).contains("Everything that was done is in it.");
        window.answers.newProject = Optional.of(file);
        window.click("recovery-backup");
        window.settle();
        assertThat(window.notice()).contains("nothing was overwritten");
        assertThat(window.shows("recovery")).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_file_of_zeros_is_known_by_its_place_and_what_it_held_cannot_be_known() throws Exception {
        workedOn(file, "Notice the first");
        Files.write(file, new byte[(int) Files.size(file)]);
        receive(file);
        assertThat(window.words("recovery-backup"))
                .contains("What was done after it cannot be known")
                .contains("this is the backup of the one that was in its place");
        window.click("recovery-leave");
        Files.write(file, new byte[0]);
        receive(file);
        assertThat(window.words("recovery-backup")).contains("that was in its place");
        ScreenPicture.take(window, "recovery-place", "recovery");
    }

    @Test
    void a_backup_that_is_no_longer_whole_is_passed_over() throws Exception {
        var guid = workedOn(file, "Notice the first");
        try (var open = Project.open(file, Access.WRITE)) {
            new Backups(data()).make(open, Why.CLOSE, Instant.parse("2026-03-13T14:05:00Z"));
        }
        var newest = new Backups(data()).list(guid).getFirst();
        damage(newest.file());
        damage(file);
        receive(file);
        assertThat(window.words("recovery-backup")).contains("Made on 12 March");
    }

    @Test
    void long_names_are_never_cut_off() throws Exception {
        var folders =
                Files.createDirectories(window.folder.resolve("a folder of a long name".repeat(6)));
        var far =
                Files.move(
                        file,
                        folders.resolve(
                                "a project that has a very long name ".repeat(5) + ".kenning"));
        workedOn(
                far,
                "Code a passage with “" + "a theme that somebody gave a long name ".repeat(4) + "”",
                "Notice the".repeat(30));
        damage(far);
        receive(far);
        pictures("recovery-long");
    }

    @Test
    void the_ways_to_go_on_are_shown_and_what_can_be_read_is_rescued() throws Exception {
        damage(file);
        receive(file);
        var before = Files.readAllBytes(file);
        assertThat(focused()).isEqualTo("recovery-copy");
        assertThat(window.words("recovery-copy")).contains("No whole backup of this project");
        assertThat(window.shows("recovery-other")).isFalse();
        try (var kept = Files.walk(data().resolve("damaged"))) {
            assertThat(kept.filter(f -> f.endsWith("alongside.kenning")))
                    .singleElement()
                    .satisfies(copy -> assertThat(copy).hasBinaryContent(before));
        }
        pictures("recovery");
        window.answers.newProject = Optional.of(folder.resolve("rescued.kenning"));
        window.click("recovery-rescue");
        window.settle();
        assertThat(window.answers.proposed).isEqualTo("alongside rescued.kenning");
        assertThat(window.words("recovery-outcome")).contains("Not read: ");
        ScreenPicture.take(window, "recovery-found", "recovery");
        window.click("recovery-open");
        window.settle();
        assertThat(window.ask(Checkup::run)).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private String openName() {
        return OnFx.call(() ->
                window.bench
                        .open()
                        .map(opened -> opened.project().path().getFileName().toString())
                        .orElse(""));
    }

    @Test
    void the_texts_can_be_written_to_a_file() throws Exception {
        damage(file);
        receive(file);
        window.answers.folder = Optional.of(folder);
        window.click("recovery-texts");
        window.settle();
        assertThat(folder.resolve("alongside texts.txt")).exists();
        assertThat(window.notice()).contains("be written to");
    }

    @Test
    void a_window_whose_file_is_taken_away_goes_on_in_the_kept_one() throws Exception {
        OnFx.run(() -> window.bench.open(file));
        window.settle();
        Files.delete(file);
        OnFx.run(() -> window.bench.undo());
        long limit = System.nanoTime() + 20_000_000_000L;
        while (!openName().startsWith("alongside (kept ") && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }
        assertThat(openName()).startsWith("alongside (kept ");
        window.settle();
    }
}
