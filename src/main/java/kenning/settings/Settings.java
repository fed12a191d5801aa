package kenning.settings;

import java.util.ArrayList;
import java.util.List;

/// What the application remembers.
///
/// @param theme which look
/// @param zoom of everything, 1 is as designed
/// @param recent project files, the newest first
/// @param width and height of the window in logical pixels
public record Settings(Theme theme, double zoom, List<String> recent, double width, double height) {
    public static final int LEAST_WIDTH = 720;
    public static final int LEAST_HEIGHT = 480;

    private static final int RECENT_KEPT = 10;

    /// Which colours.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final Settings FIRST = new Settings(Theme.SYSTEM, 1, List.of(), 1440, 900);

    public Settings {
        recent = List.copyOf(recent);
        zoom = Math.clamp(zoom, 0.5, 3);
        width = Math.clamp(width, LEAST_WIDTH, 20_000);
        height = Math.clamp(height, LEAST_HEIGHT, 20_000);
    }

    public Settings withRecent(String path) {
        var paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.addFirst(path);
        return new Settings(
                theme, zoom, paths.subList(0, Math.min(RECENT_KEPT, paths.size())), width, height);
    }

    public Settings withoutRecent(String path) {
        return new Settings(
                theme, zoom, recent.stream().filter(p -> !p.equals(path)).toList(), width, height);
    }

    public Settings withTheme(Theme other) {
        return new Settings(other, zoom, recent, width, height);
    }

    public Settings withZoom(double other) {
        return new Settings(theme, other, recent, width, height);
    }

    public Settings withSize(double otherWidth, double otherHeight) {
        return new Settings(theme, zoom, recent, otherWidth, otherHeight);
    }

    /// The same with a window that fits onto a screen.
    public Settings fitting(double screenWidth, double screenHeight) {
        return withSize(Math.min(width, screenWidth), Math.min(height, screenHeight));
    }
}
