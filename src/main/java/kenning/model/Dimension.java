package kenning.model;

import java.util.Locale;

/// What can be counted by.
public enum Dimension {
    PLACE,
    LOCALITY,
    VOICE,
    FAMILY,
    YEAR,
    CODE,
    INDICATOR,
    DIRECTION;

    /// The word on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
