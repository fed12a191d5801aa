package kenning.ui.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Paints rectangles as the background fills of one region: one node however many there are, no
/// texture, crisp at every scale. Begin, add rectangles, end.
final class Ink extends Region {
    private final Map<Double, CornerRadii> radii = new HashMap<>();
    private List<BackgroundFill> fills = new ArrayList<>();
    private int painted;

    Ink() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void begin(double x, double width, double height) {
        resizeRelocate(x, 0, width, height);
        fills = new ArrayList<>();
    }

    /// Adds a rectangle, cut to the region.
    void rectangle(double x, double y, double width, double height, double round, Color colour) {
        double left = Math.max(0, x);
        double top = Math.max(0, y);
        double right = Math.min(getWidth(), x + width);
        double bottom = Math.min(getHeight(), y + height);
        if (right <= left || bottom <= top) {
            return;
        }
        var corners =
                round == 0 ? CornerRadii.EMPTY : radii.computeIfAbsent(round, CornerRadii::new);
        fills.add(
                new BackgroundFill(
                        colour,
                        corners,
                        new Insets(top, getWidth() - right, getHeight() - bottom, left)));
    }

    void end() {
        painted = fills.size();
        setBackground(new Background(fills, null));
    }

    /// How many rectangles the last painting took.
    int painted() {
        return painted;
    }
}
