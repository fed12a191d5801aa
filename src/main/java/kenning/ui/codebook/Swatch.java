package kenning.ui.codebook;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.ReadableColour;

/// The colours of codes, which are part of the project and not of a theme.
final class Swatch {
    /// For what cannot be read as a colour.
    private static final Color UNKNOWN = Color.GRAY;

    private static final double ROUND = 3;

    private Swatch() {}

    /// A small square; its size is that of the text beside it.
    static Region of(String colour) {
        var square = Nodes.styled(new Region(), "square");
        show(square, colour);
        return square;
    }

    static void show(Region square, String colour) {
        square.setBackground(
                new Background(
                        new BackgroundFill(color(colour), new CornerRadii(ROUND), Insets.EMPTY)));
    }

    /// The colour for text on the ground of a node that the styles have dressed, as `#rrggbb`.
    static String text(String colour, Region ground) {
        var background = ground.getBackground();
        var paper =
                background != null
                                && !background.getFills().isEmpty()
                                && background.getFills().getFirst().getFill() instanceof Color fill
                        ? fill
                        : Color.WHITE;
        var text = ReadableColour.on(paper, color(colour), ReadableColour.ON_SCREEN);
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(text.getRed() * 255),
                        Math.round(text.getGreen() * 255),
                        Math.round(text.getBlue() * 255));
    }

    private static Color color(String written) {
        try {
            return Color.web(written);
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
