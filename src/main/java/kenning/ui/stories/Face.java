package kenning.ui.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import kenning.ui.kit.Fonts;

/// The fonts and distances of one zoom, and the measuring of short texts in them. FX thread only:
/// text must not be measured anywhere else (see TextLayoutFix).
final class Face {
    private static final double WORDS_SIZE = 17;
    private static final double LARGEST_NAMES = 1.5;
    private static final double SMALLEST_NAMES = 0.85;

    /// Has Arabic and Hebrew, where the machine has it; else the machine's own choice.
    private static final String RIGHT_TO_LEFT = "DejaVu Sans";

    private static final String SAMPLE =
            "the quick brown fox jumps over the lazy dog and asked me, when";

    final double zoom;

    /// Zoom of names and times, which grows less than the words.
    final double smallZoom;

    final Font words;
    final Font wordsRightToLeft;
    final Font speaker;
    final Font time;
    final Font name;
    final Font nameStrong;
    final double lineHeight;
    final double leadingRightToLeft;
    final double speakerLine;
    final double timeLine;
    final double nameLine;
    private final double meanWidth;
    private final Map<String, List<String>> fitted = new HashMap<>();
    private final Text probe = new Text();

    Face(String wordsFamily, double zoom) {
        this.zoom = zoom;
        smallZoom = Math.clamp(zoom, SMALLEST_NAMES, LARGEST_NAMES);
        words = Font.font(known(wordsFamily), WORDS_SIZE * zoom);
        wordsRightToLeft = Font.font(RIGHT_TO_LEFT, WORDS_SIZE * 0.94 * zoom);
        speaker = Font.font(Fonts.INTERFACE, FontWeight.BOLD, 13 * smallZoom);
        time = Font.font(Fonts.INTERFACE, 12 * smallZoom);
        name = Font.font(Fonts.INTERFACE, 12.5 * smallZoom);
        nameStrong = Font.font(Fonts.INTERFACE, FontWeight.BOLD, 12.5 * smallZoom);
        lineHeight = height(words) + leading();
        leadingRightToLeft = Math.max(leading(), lineHeight - height(wordsRightToLeft));
        meanWidth = width(SAMPLE, words) / SAMPLE.length();
        speakerLine = height(speaker);
        timeLine = height(time);
        nameLine = Math.ceil(height(name)) + 1;
    }

    private static String known(String family) {
        return Font.getFamilies().contains(family) ? family : "DejaVu Serif";
    }

    /// Between the lines of a paragraph: the lanes need it.
    double leading() {
        return Math.rint(7 * zoom);
    }

    double gap(Block.Ending ending) {
        return switch (ending) {
            case SLICE -> 0;
            case PARAGRAPH -> Math.rint(4 * zoom);
            case TURN -> Math.rint(16 * zoom);
        };
    }

    /// The height that a paragraph will take, guessed from its length.
    double estimate(int length, double width) {
        return Math.max(1, Math.ceil(length * meanWidth * 1.03 / width)) * lineHeight;
    }

    /// How many code units surely fit on a line.
    int columns(double width) {
        return Math.max(8, (int) (width / (meanWidth * 2)));
    }

    /// The lines of a short text, cut to a width. Remembered.
    List<String> fit(String text, Font font, double width, int most) {
        var key = most + "|" + (int) width + "|" + font.getName() + "|" + text;
        return fitted.computeIfAbsent(
                key, k -> NameLines.fit(text, t -> width(t, font), width, most));
    }

    double width(String text, Font font) {
        probe.setFont(font);
        probe.setText(text);
        return probe.getLayoutBounds().getWidth();
    }

    private double height(Font font) {
        probe.setFont(font);
        probe.setText("Hg");
        return probe.getLayoutBounds().getHeight();
    }
}
