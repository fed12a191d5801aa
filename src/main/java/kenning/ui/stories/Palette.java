package kenning.ui.stories;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import kenning.ui.kit.ReadableColour;

/// The colours of codes as they come onto the paper of the theme: names with the contrast that text
/// needs, stripes with what a graphic needs.
final class Palette {
    /// WCAG 2.2, 1.4.11.
    private static final double GRAPHIC = 3;

    private static final double DIMMED = 0.3;
    private static final double TINT = 0.22;

    private final StoryColours theme;
    private final Map<Color, Color> texts = new HashMap<>();
    private final Map<Color, Color> graphics = new HashMap<>();

    Palette(StoryColours theme) {
        this.theme = theme;
    }

    /// After the theme has changed.
    void forget() {
        texts.clear();
        graphics.clear();
    }

    StoryColours theme() {
        return theme;
    }

    Color text(Color colour, boolean dimmed) {
        var readable =
                texts.computeIfAbsent(
                        colour, c -> ReadableColour.on(theme.paper(), c, ReadableColour.ON_SCREEN));
        return dimmed ? faded(readable, DIMMED + 0.1) : readable;
    }

    Color graphic(Color colour, boolean dimmed) {
        var visible =
                graphics.computeIfAbsent(colour, c -> ReadableColour.on(theme.paper(), c, GRAPHIC));
        return dimmed ? faded(visible, DIMMED) : visible;
    }

    Color leader(Color colour, boolean dimmed) {
        return faded(graphic(colour, false), dimmed ? 0.15 : 0.45);
    }

    Color tint(Color colour) {
        return faded(graphic(colour, false), TINT);
    }

    private static Color faded(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }
}
