package kenning.model;

import java.util.Locale;

/// What a teller may allow to be done with a story, each on its own: being counted and being quoted
/// are different permissions.
public enum Use {
    COUNTED,
    ROOM,
    INTERNAL,
    FUNDER,
    PUBLIC,
    ARCHIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
