package kenning.release;

import java.util.Locale;

/// Why a story's words are not shown to an audience.
public enum Reason {
    /// There is no such story, or it is on hold: which of the two is not said.
    NOT_THERE,
    /// Its teller has not agreed to this use.
    NOT_AGREED,
    /// Its teller agreed only to words that are changed first, and nobody has changed them yet.
    WORDING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
