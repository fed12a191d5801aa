package kenning.ui.presenting;

/// The size of what is thrown on the wall, in pixels, and the room that it is thrown in.
public record Picture(double width, double height, RoomSize room) {
    private static final double SIDE = 0.05;
    private static final double TOP = 0.055;
    private static final double BOTTOM = 0.045;
    private static final double GAP = 0.032;

    public Picture {
        if (!(width >= 1 && height >= 1)) {
            throw new IllegalArgumentException("a picture of " + width + " by " + height);
        }
    }

    double left() {
        return Math.round(width * SIDE);
    }

    double top() {
        return Math.round(height * TOP);
    }

    /// The width that text may take.
    double inner() {
        return width - 2 * left();
    }

    /// The height that blocks may take.
    double room(double taken) {
        return height - top() - Math.round(height * BOTTOM) - taken;
    }

    /// Between two blocks.
    double gap() {
        return Math.round(height * GAP);
    }
}
