package kenning.store;

import java.util.Locale;

/// The journaled tables: what an edit can change, what undo restores, and what a view can wait for.
public enum Table {
    PROGRAMME,
    MEMBER,
    VOICE,
    PLACE,
    PERIOD,
    TELLER,
    STORY,
    CONSENT,
    TURN,
    CODE,
    INDICATOR,
    REWORDING,
    CODING,
    SIGNAL,
    INSIGHT,
    INSIGHT_STORY,
    NOTICING,
    NOTE;

    /// Its name in the project file.
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Table of(String sql) {
        return valueOf(sql.toUpperCase(Locale.ROOT));
    }
}
