package kenning.model;

import java.util.Locale;

/// How a teller's words may be given, from the freest to the strictest.
public enum Wording {
    AS_IS,
    ANONYMISED,
    PARAPHRASE,
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Wording strictest(Wording other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
