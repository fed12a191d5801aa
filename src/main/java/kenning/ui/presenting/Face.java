package kenning.ui.presenting;

/// What a piece of text on a screen is, and how large it is in a small room, as a part of the
/// picture's height. Nothing is under [#LEAST].
enum Face {
    /// The name of a theme.
    HEADING(0.08, "show-heading"),
    /// A leading indicator, as the group put it.
    WORDING(0.08, "show-wording"),
    /// People's words.
    QUOTE(0.055, "show-quote"),
    /// Whose words they are.
    LABEL(0.046, "show-label"),
    /// What a figure counts.
    CAPTION(0.046, "show-label"),
    /// A word or a number of a figure.
    FIGURE(0.046, "show-figure"),
    /// What the room is asked.
    QUESTION(0.055, "show-question");

    /// The least height of any type, as a part of the picture's height.
    static final double LEAST = 0.045;

    private final double part;
    private final String style;

    Face(double part, String style) {
        this.part = part;
        this.style = style;
    }

    /// The size of the font in pixels.
    double size(Picture picture) {
        return Math.ceil(part * picture.room().factor() * picture.height());
    }

    String style() {
        return style;
    }
}
