package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.paint.Color;
import kenning.model.TextRange;
import kenning.ui.kit.Fonts;
import kenning.ui.kit.TextLayoutFix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wrapped Arabic, Hebrew and accented text, which JavaFX on Linux breaks without the fix.
@Tag("ui")
class WrappedScriptsTest {
    private static final String ACCENTED =
            "Cafe\u0301 nai\u0308ve A\u030angstro\u0308m re\u0301sume\u0301 ".repeat(8);

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_fix_is_installed_and_installs_twice() {
        assertThat(Fx.call(TextLayoutFix::install))
                .isEqualTo(new TextLayoutFix.Outcome.Installed());
    }

    @ParameterizedTest
    @CsvSource({
        "arabic, 180", "arabic, 320", "arabic, 560", "accents, 180", "accents, 320",
        "accents, 560", "hebrew, 240", "hebrew, 320", "hebrew, 560", "emoji, 180",
        "emoji, 320", "emoji, 560"
    })
    void each_line_fits_its_width_and_no_letter_is_lost(String script, double width) {
        var words =
                switch (script) {
                    case "arabic" -> TestStories.ARABIC;
                    case "hebrew" -> TestStories.HEBREW;
                    case "emoji" -> TestStories.ACCENTS.replace('\n', ' ');
                    default -> ACCENTED;
                };
        boolean fromRight = DisplayRuns.rightToLeft(words, 0, words.length());
        var block = new Block(0, 0, words.length(), true, Block.Ending.TURN, fromRight);
        Fx.run(() -> {
            var face = new Face(Fonts.WORDS, 1);
            var cell = new BlockCell();
            cell.fill(block, words, face, width, Color.BLACK);
            assertThat(cell.broken()).isFalse();
            assertThat(cell.lines()).isGreaterThan(1);
            for (var r : cell.rectangles(new TextRange(0, words.length()), false)) {
                assertThat(r.getMinX()).isGreaterThan(-8);
                assertThat(r.getMaxX()).isLessThan(width + 8);
            }
            for (int i = 1; i < cell.lines(); i++) {
                assertThat(cell.lineStart(i)).isGreaterThan(cell.lineStart(i - 1));
            }
        });
    }

    @Test
    void a_cell_without_a_working_layout_shows_the_words_in_short_lines() {
        var words = "word ".repeat(60);
        var block = new Block(0, 0, words.length(), true, Block.Ending.TURN, false);
        Fx.run(() -> {
            var left = new AtomicInteger(2);
            var cell =
                    new BlockCell(flow -> {
                        if (left.getAndDecrement() > 0) {
                            throw new ArrayIndexOutOfBoundsException(-1);
                        }
                        flow.layout();
                    });
            double high = cell.fill(block, words, new Face(Fonts.WORDS, 1), 300, Color.BLACK);
            assertThat(cell.broken()).isTrue();
            assertThat(cell.lines()).isGreaterThan(5);
            assertThat(high).isGreaterThan(100);
        });
    }

    @ParameterizedTest
    @CsvSource({"700", "1180"})
    void measured_heights_are_those_of_the_laid_out_words(double width) {
        var shown = TestStories.everything();
        var window = StoryWindow.open(shown, width, 4000, false);
        Fx.run(() -> {
            var page = window.view.page();
            var laid = page.cells().stream().map(c -> c.height).toList();
            page.show(shown.text(), 0);
            page.layout(width - 40, 1);
            page.layout(width - 14, 1);
            page.show(shown.text(), 0);
            window.view.resize(width, 1);
            window.view.layout();
            for (int i = 0; i < laid.size(); i++) {
                page.measureIfGuessed(i);
                assertThat(page.blocks().height(i)).isEqualTo(laid.get(i));
            }
        });
        window.close();
    }
}
