package kenning.model;

import java.util.Locale;

/// Where a change is seen.
public enum Level {
    PERSON,
    FAMILY,
    GROUP,
    PRACTICE,
    ORGANISATION,
    LOCAL_SYSTEM,
    NATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
