package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javax.imageio.ImageIO;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Palette;
import kenning.settings.Settings;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Label;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.OnFx;
import kenning.ui.kit.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The codebook screen as people see it, light and dark, large, empty, crowded and with long names.
/// No word of it is cut off; the pictures stand in `target/codebook-pictures`.
@Tag("ui")
@Tag("pictures")
class CodebookPicturesTest {
    private static final String LONG =
            "Being asked once more what was already told to four other people in the same month, by"
                    + " somebody who could have looked it up";

    @TempDir Path folder;
    private BenchWindow window;

    @BeforeEach
    void open() throws Exception {
        window = BenchWindow.withExample(folder);
        OnFx.run(() -> window.bench.moves().show(Screen.CODEBOOK));
        window.settle();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Code code(String name) {
        return window.ask(r -> Codes.named(r, name));
    }

    private void turnTo(CodebookPlace place) throws Exception {
        OnFx.run(() -> window.bench.moves().openCodebook(place));
        window.settle();
    }

    private void picture(String name) throws Exception {
        window.settle();
        OnFx.run(() -> {
            var root = window.bench.scene().getRoot();
            for (int i = 0; i < 4; i++) {
                root.applyCss();
                root.layout();
            }
        });
        var image =
                OnFx.call(
                        () -> SwingFXUtils.fromFXImage(window.bench.scene().snapshot(null), null));
        var file = new File("target/codebook-pictures", name + ".png");
        Files.createDirectories(file.getParentFile().toPath());
        ImageIO.write(image, "png", file);
        assertThat(OnFx.call(this::cutOff)).as(name).isEmpty();
        assertThat(OnFx.call(this::tooWide)).as(name).isFalse();
    }

    /// Whether the page is wider than the room that it has.
    private boolean tooWide() {
        return window.find("codebook-page").lookupAll(".scroll-pane").stream()
                .filter(node -> String.valueOf(node.getId()).endsWith("-scroll"))
                .map(node -> (ScrollPane) node)
                .anyMatch(pane ->
                        pane.getContent().getLayoutBounds().getWidth()
                                > pane.getViewportBounds().getWidth() + 1);
    }

    /// The words that do not fit where they stand.
    private List<String> cutOff() {
        var cut = new ArrayList<String>();
        collect(window.find("codebook-screen"), cut);
        return cut;
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.isTextTruncated()) {
            cut.add(labeled.getText());
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }

    @Test
    void light_dark_and_large() throws Exception {
        var listened = code("Being listened to");
        var example = window.ask(r -> Codings.of(r, listened.id())).getFirst().coding().id();
        var project = window.project();
        project.edit(
                        Label.of("example"),
                        tx -> {
                            Codings.setExample(tx, example, true);
                            return true;
                        })
                .join();
        turnTo(new CodebookPlace.OfCode(listened.id()));
        picture("code");
        var indicator = window.ask(Indicators::list).getFirst();
        project.edit(
                        Label.of("reword"),
                        tx -> {
                            Indicators.reword(
                                    tx,
                                    indicator.id(),
                                    "They ask what I can manage this day",
                                    "the group said “today” sounded like a form");
                            return true;
                        })
                .join();
        turnTo(new CodebookPlace.OfIndicator(indicator.id()));
        picture("indicator");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.DARK));
        picture("indicator-dark");
        turnTo(new CodebookPlace.OfCode(listened.id()));
        picture("code-dark");
        OnFx.run(() -> window.bench.zoom(2));
        picture("code-200-dark");
        OnFx.run(() -> window.bench.useTheme(Settings.Theme.LIGHT));
        picture("code-200");
        turnTo(new CodebookPlace.OfIndicator(indicator.id()));
        picture("indicator-200");
    }

    @Test
    void long_names_and_scripts() throws Exception {
        var listened = code("Being listened to");
        window.project()
                .edit(
                        Label.of("long"),
                        tx -> {
                            var inner = listened.id();
                            for (int i = 0; i < 4; i++) {
                                inner =
                                        Codes.add(
                                                tx,
                                                inner,
                                                CodeKind.THEME,
                                                LONG + " " + i,
                                                LONG,
                                                LONG,
                                                LONG,
                                                Palette.nth(i));
                            }
                            Codes.add(tx, "الانتظار الطويل");
                            Codes.rename(tx, listened.id(), LONG);
                            Indicators.add(
                                    tx,
                                    LONG,
                                    LONG,
                                    LONG,
                                    kenning.model.Indicator.Kind.AGENCY,
                                    LONG,
                                    LONG);
                            return true;
                        })
                .join();
        turnTo(new CodebookPlace.OfCode(listened.id()));
        picture("long");
        OnFx.run(() -> window.bench.zoom(2));
        picture("long-200");
    }

    @Test
    void three_hundred_codes() throws Exception {
        window.project()
                .edit(
                        Label.of("many"),
                        tx -> {
                            var random = new Random(3);
                            Code.Id last = null;
                            for (int i = 0; i < 300; i++) {
                                var parent = last == null || random.nextInt(3) == 0 ? null : last;
                                last =
                                        Codes.add(
                                                tx,
                                                parent,
                                                CodeKind.THEME,
                                                "Theme number " + i,
                                                "",
                                                "",
                                                "",
                                                Palette.nth(i));
                                if (i % 7 == 0) {
                                    last = null;
                                }
                            }
                            return true;
                        })
                .join();
        picture("crowded");
        window.keys(javafx.scene.input.KeyCode.END);
        picture("crowded-end");
    }

    @Test
    void an_empty_codebook() throws Exception {
        window.project()
                .edit(
                        Label.of("empty"),
                        tx -> {
                            for (var code : Codes.list(tx)) {
                                Codes.remove(tx, code.id());
                            }
                            for (var it : Indicators.list(tx)) {
                                Indicators.remove(tx, it.id(), Indicators.use(tx, it.id()).signs());
                            }
                            return true;
                        })
                .join();
        picture("empty");
        window.click("codebook-new");
        picture("new");
    }
}
