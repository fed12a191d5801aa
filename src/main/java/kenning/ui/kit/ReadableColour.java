package kenning.ui.kit;

import javafx.scene.paint.Color;

/// A chosen colour made readable as text: pulled towards black on light paper and towards white on
/// dark, no further than the contrast asks. Contrast as WCAG 2.2 defines it.
public final class ReadableColour {
    /// What text of ordinary size needs on a screen.
    public static final double ON_SCREEN = 4.5;

    private static final int STEPS = 20;

    private ReadableColour() {}

    public static Color on(Color paper, Color colour, double contrast) {
        var towards = luminance(paper) > 0.18 ? Color.BLACK : Color.WHITE;
        for (int step = 0; step < STEPS; step++) {
            var mixed = colour.interpolate(towards, step / (double) STEPS);
            if (contrast(mixed, paper) >= contrast) {
                return mixed;
            }
        }
        return towards;
    }

    /// From 1 to 21.
    public static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
