package kenning.ui.stories;

/// How the width of the view is shared out: speakers, words, margin, scroll bar.
///
/// @param gutter width of the speakers' column, and so the left of the words
/// @param text width of the words
/// @param margin width of the margin with stripes and names
record Column(double gutter, double text, double margin) {
    private static final double WIDEST = 780;
    private static final double NARROWEST = 160;
    private static final double AIR = 14;

    /// @param width of the view without its scroll bar
    static Column of(double width, double zoom, double smallZoom) {
        double gutter = Math.rint(Math.clamp(width * 0.13, 92, 132) * smallZoom);
        double least = Math.rint(Math.clamp(width * 0.23, 150, 230) * smallZoom);
        double text = Math.clamp(width - gutter - AIR - least, NARROWEST, Math.rint(WIDEST * zoom));
        double left = width - gutter - text - AIR;
        return new Column(gutter, text, Math.clamp(left, 60, least * 1.4));
    }

    /// Where the margin begins.
    double marginX() {
        return gutter + text + AIR;
    }
}
