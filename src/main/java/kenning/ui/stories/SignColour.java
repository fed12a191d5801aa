package kenning.ui.stories;

import javafx.scene.paint.Color;

/// The colour of signs. Data like the colours of codes, not part of a theme.
final class SignColour {
    /// Every sign has the same; its direction is told by mark and word.
    static final Color OF_EVERY_SIGN = Color.web("#d55e00");

    private SignColour() {}
}
