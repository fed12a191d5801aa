package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.settings.Settings;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The line that says why a project can only be read: nothing of it is cut off, whatever the names
/// are and however large it is drawn.
@Tag("ui")
class ReadingOnlyPicturesTest {
    private static final String LONG =
            "The stories of the families of the long valley, gathered in the autumn by many hands";

    @TempDir Path folder;

    private void show(BenchWindow window, Path file, Refusal why) throws Exception {
        OnFx.run(() -> window.bench.closeProject());
        window.settle();
        OnFx.run(() -> window.bench.refused(file, why));
        window.settle();
        assertThat(window.shows("read-only")).isTrue();
    }

    private static Refusal inUse(Path file, String machine, String who) {
        return new Refusal(
                Kind.CANNOT_OPEN,
                "store.inUse",
                file.getFileName(),
                1,
                machine,
                "14:32, 25 November 2026",
                who);
    }

    private static void take(BenchWindow window, String name) throws Exception {
        ScreenPicture.take(window, name, "read-only", "status");
    }

    @Test
    void who_has_it_and_where_it_lies_in_every_look() throws Exception {
        try (var window = BenchWindow.atStart(folder)) {
            var file = window.copyOfExample();
            show(window, file, inUse(file, "desk-3", "anna"));
            window.openStory();
            take(window, "reading-light");
            OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
            take(window, "reading-dark");
            OnFx.run(() -> window.bench.zoom(2));
            take(window, "reading-dark-200");
            OnFx.run(() -> window.bench.useTheme(Settings.Theme.LIGHT));
            take(window, "reading-200");
            OnFx.run(() -> window.bench.zoom(0));
            show(
                    window,
                    file,
                    new Refusal(Kind.CANNOT_OPEN, "store.cannotWrite", file.getFileName()));
            take(window, "reading-place");
            show(
                    window,
                    file,
                    new Refusal(Kind.CANNOT_OPEN, "store.newer", file.getFileName(), 1042, 1003));
            take(window, "reading-newer");
            show(window, file, new Refusal(Kind.CANNOT_OPEN, "store.full", window.folder, 16));
            assertThat(window.text("read-only-sentence"))
                    .contains("free at least 16 MB in projects");
            take(window, "reading-full");
        }
    }

    @Test
    void long_names_in_a_small_window_twice_as_large() throws Exception {
        try (var window = BenchWindow.small(folder)) {
            var file = Files.move(window.copyOfExample(), window.folder.resolve(LONG + ".kenning"));
            show(
                    window,
                    file,
                    inUse(
                            file,
                            "the-machine-in-the-meeting-room-upstairs",
                            "Wilhelmina Featherstonehaugh"));
            take(window, "reading-small");
            show(window, file, new Refusal(Kind.CANNOT_OPEN, "store.cannotLock", file, "no"));
            OnFx.run(() -> window.bench.zoom(2));
            take(window, "reading-small-200");
        }
    }
}
