package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import kenning.settings.Settings;
import kenning.store.Backup.Why;
import kenning.store.Backups;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The backups with none, with some, with many, with damaged ones and a second place of a long
/// name, in the light, in the dark and twice as large: nothing is cut off.
@Tag("ui")
@Tag("pictures")
class BackupsPicturesTest {
    @TempDir Path folder;
    private BenchWindow window;
    private Backups backups;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        backups = new Backups(window.settings.path().resolveSibling("data"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void picture(String name) throws Exception {
        OnFx.run(() -> {
            window.bench.moves().show(Screen.BACKUPS);
            window.bench.open().orElseThrow().backupsModel().refresh();
        });
        ScreenPicture.take(window, name, "backups");
    }

    @Test
    void none_some_many_and_damaged_ones() throws Exception {
        picture("backups-empty");
        var now = Instant.now();
        var whys = Why.values();
        for (int i = 0; i < 24; i++) {
            backups.make(
                    window.project(),
                    whys[i % whys.length],
                    now.minus(Duration.ofMinutes(31L * (24 - i))));
        }
        picture("backups-some");
        var all = backups.list(window.ask(kenning.store.ProjectGuid::of));
        Files.write(all.get(1).file(), Arrays.copyOf(Files.readAllBytes(all.get(1).file()), 5_000));
        Files.delete(all.get(2).file().resolveSibling(all.get(2).file().getFileName() + ".note"));
        var far =
                Files.createDirectories(
                        folder.resolve("a disk with a very long name".repeat(4))
                                .resolve("and a folder in it that has a long name too".repeat(3)));
        backups.useSecond(far);
        backups.make(window.project(), Why.ASKED, now);
        picture("backups-light");
        assertThat(window.words("backups-list")).contains("damaged").contains("not verified");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        picture("backups-dark");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.zoom(2);
        });
        picture("backups-200");
    }
}
