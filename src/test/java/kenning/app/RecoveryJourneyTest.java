package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import kenning.settings.Settings;
import kenning.store.Checkup;
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
    @TempDir Path home;
    private final String usualHome = System.getProperty("user.home");
    private BenchWindow window;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("user.home", home.toString());
        window = BenchWindow.atStart(folder);
        file = window.copyOfExample();
        damage(file);
        window.answers.project = Optional.of(file);
        window.click("start-open");
        window.settle();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        System.setProperty("user.home", usualHome);
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

    @Test
    void the_ways_to_go_on_are_shown_and_what_can_be_read_is_rescued() throws Exception {
        var before = Files.readAllBytes(file);
        assertThat(window.shows("recovery-backup")).isTrue();
        try (var kept = Files.walk(home)) {
            assertThat(kept.filter(f -> f.endsWith("alongside.kenning"))).hasSize(1);
        }
        ScreenPicture.take(window, "recovery-light", "recovery");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        ScreenPicture.take(window, "recovery-dark", "recovery");
        OnFx.run(() -> window.bench.zoom(2));
        ScreenPicture.take(window, "recovery-200", "recovery");
        OnFx.run(() -> window.bench.zoom(0));
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.LIGHT));
        window.answers.newProject = Optional.of(folder.resolve("rescued.kenning"));
        window.click("recovery-rescue");
        window.settle();
        assertThat(window.answers.proposed).isEqualTo("alongside rescued.kenning");
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
        window.answers.folder = Optional.of(folder);
        window.click("recovery-texts");
        window.settle();
        assertThat(folder.resolve("alongside texts.txt")).exists();
        assertThat(window.notice()).contains("be written to");
    }

    @Test
    void a_window_whose_file_is_taken_away_goes_on_in_the_kept_one() throws Exception {
        Files.delete(file);
        file = window.copyOfExample();
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
