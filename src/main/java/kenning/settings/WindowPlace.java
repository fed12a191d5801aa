package kenning.settings;

import java.util.Comparator;
import java.util.List;

/// Where a window stands and how large it is, in logical pixels.
///
/// @param x and y of its upper left corner; not a number where the system chooses
/// @param maximised fills its screen; the rest is what it goes back to
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    public static final int LEAST_WIDTH = 720;
    public static final int LEAST_HEIGHT = 480;

    static final WindowPlace FIRST = new WindowPlace(Double.NaN, Double.NaN, 1440, 900, false);

    /// What of a screen a window can have.
    public record Area(double x, double y, double width, double height) {}

    public WindowPlace {
        width = Math.clamp(width, LEAST_WIDTH, 20_000);
        height = Math.clamp(height, LEAST_HEIGHT, 20_000);
    }

    /// Whether it stands anywhere in particular.
    public boolean isPlaced() {
        return Double.isFinite(x) && Double.isFinite(y);
    }

    public WindowPlace withSize(double otherWidth, double otherHeight) {
        return new WindowPlace(x, y, otherWidth, otherHeight, maximised);
    }

    /// The same where all of it can be seen: on the screen that has most of it, moved and made
    /// smaller as far as that needs. What lies on no screen any more goes where the system puts it.
    ///
    /// @param screens the main one first
    public WindowPlace on(List<Area> screens) {
        if (screens.isEmpty()) {
            return this;
        }
        var best =
                screens.stream()
                        .max(Comparator.comparingDouble(this::shared))
                        .orElse(screens.getFirst());
        if (!isPlaced() || shared(best) <= 0) {
            var main = screens.getFirst();
            return new WindowPlace(
                    Double.NaN,
                    Double.NaN,
                    Math.min(width, main.width()),
                    Math.min(height, main.height()),
                    maximised);
        }
        double fittingWidth = Math.min(width, best.width());
        double fittingHeight = Math.min(height, best.height());
        return new WindowPlace(
                Math.clamp(x, best.x(), best.x() + best.width() - fittingWidth),
                Math.clamp(y, best.y(), best.y() + best.height() - fittingHeight),
                fittingWidth,
                fittingHeight,
                maximised);
    }

    /// How many square pixels of it lie there.
    private double shared(Area area) {
        if (!isPlaced()) {
            return 0;
        }
        double across = Math.min(x + width, area.x() + area.width()) - Math.max(x, area.x());
        double down = Math.min(y + height, area.y() + area.height()) - Math.max(y, area.y());
        return Math.max(0, across) * Math.max(0, down);
    }
}
