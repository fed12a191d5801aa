package kenning.ui.kit;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import kenning.settings.Settings;

/// How everything looks: one style sheet for shapes, one of two for colours, and the size of
/// everything.
public final class Theme {
    private static final double TEXT_SIZE = 14;

    private Theme() {}

    /// Dresses a scene.
    ///
    /// @param zoom 1 is as designed
    public static void dress(Scene scene, Settings.Theme theme, double zoom) {
        dress(scene, isDark(theme, Platform.getPreferences().getColorScheme()), zoom);
    }

    /// Dresses a scene in dark or in light.
    public static void dress(Scene scene, boolean dark, double zoom) {
        scene.getStylesheets().setAll(sheet("kenning.css"), sheet(dark ? "dark.css" : "light.css"));
        size(scene.getRoot(), zoom);
    }

    /// Sets the size of everything under a root.
    public static void size(Parent root, double zoom) {
        root.setStyle("-fx-font-size: " + Math.round(TEXT_SIZE * zoom * 10) / 10.0 + "px;");
    }

    /// The style sheet of what a projector shows, which has colours of its own.
    public static String projector() {
        return sheet("projector.css");
    }

    /// Whether a theme is dark while the system has these colours.
    public static boolean isDark(Settings.Theme theme, ColorScheme system) {
        return switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system == ColorScheme.DARK;
        };
    }

    private static String sheet(String name) {
        var sheet = Theme.class.getResource("/kenning/ui/" + name);
        if (sheet == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        return sheet.toExternalForm();
    }
}
