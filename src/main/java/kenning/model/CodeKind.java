package kenning.model;

import java.util.Locale;

/// What sort of thing a code names.
public enum CodeKind {
    THEME,
    MECHANISM,
    CONTEXT,
    BARRIER,
    NARRATIVE,
    ASSET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
