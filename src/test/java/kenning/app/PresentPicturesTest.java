package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kenning.model.Code;
import kenning.model.Flag;
import kenning.model.TextRange;
import kenning.settings.Settings;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Present screen in the light, in the dark, at 200 %, in a small window, empty, crowded and
/// with long names: nothing that people wrote is cut off.
@Tag("ui")
@Tag("pictures")
class PresentPicturesTest {
    private static final String LONG =
            "Somebody who is trusted by everybody in the street vouches for those who come from the council, and stays until the very end of the evening";

    @TempDir Path folder;
    private BenchWindow window;

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void picture(String name) throws Exception {
        ScreenPicture.take(window, name, "present");
    }

    private void show() throws Exception {
        OnFx.run(() -> window.bench.moves().show(Screen.PRESENT));
        window.settle();
    }

    @Test
    void the_example_in_the_light_in_the_dark_and_twice_as_large() throws Exception {
        window = BenchWindow.withExample(folder);
        show();
        OnFx.run(() ->
                window.bench
                        .open()
                        .orElseThrow()
                        .present()
                        .lookup("#present-forward")
                        .requestFocus());
        window.click("present-forward");
        window.click("present-forward");
        picture("present-light");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        window.click("present-dark");
        picture("present-dark");
        OnFx.run(() -> {
            window.bench.useTheme(Settings.Theme.LIGHT);
            window.bench.zoom(2);
        });
        picture("present-200");
    }

    @Test
    void crowded_and_with_long_names() throws Exception {
        window = BenchWindow.withExample(folder);
        Project.await(
                window.project()
                        .edit(
                                Label.of("crowd"),
                                tx -> {
                                    Code.Id code = Codes.add(tx, LONG);
                                    int left = 40;
                                    for (var story : Stories.list(tx)) {
                                        var text = Stories.text(tx, story.id());
                                        for (int i = 0; i < text.turns().size() && left > 0; i++) {
                                            var range = text.rangeOf(i);
                                            if (range.end() - range.start() > 20) {
                                                Codings.add(
                                                        tx,
                                                        story.id(),
                                                        new TextRange(range.start(), range.end()),
                                                        code,
                                                        "",
                                                        "");
                                                left--;
                                            }
                                        }
                                    }
                                    Stories.setFlag(
                                            tx,
                                            Stories.list(tx).getFirst().id(),
                                            Flag.NOT_FOR_ROOM,
                                            true);
                                    return true;
                                }));
        show();
        picture("present-crowded");
        OnFx.run(() -> window.bench.zoom(2));
        picture("present-crowded-200");
    }

    @Test
    void small_and_empty() throws Exception {
        window = BenchWindow.small(folder);
        var file = window.copyOfExample();
        OnFx.run(() -> window.bench.open(file));
        window.settle();
        show();
        picture("present-small");
        window.answers.newProject = java.util.Optional.of(folder.resolve("new.kenning"));
        OnFx.run(window.bench::makeEmpty);
        window.settle();
        show();
        assertThat(window.text("present-position")).contains("Nothing to show yet");
        picture("present-empty");
    }
}
