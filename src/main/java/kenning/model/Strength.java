package kenning.model;

import java.util.Locale;

/// How firmly a change has taken.
public enum Strength {
    GREEN_SHOOT,
    TAKING_HOLD,
    USUAL_NOW,
    SLIPPED_BACK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
