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
    NOTE,
    OBJECTIVE,
    PEOPLE_GROUP,
    FUNDER,
    CROWD,
    HIDDEN_FIELD,
    CORRECTION,
    OUTPUT,
    OUTPUT_PLACE,
    OUTPUT_ITEM,
    SYNONYMS;

    /// Its name in the project file.
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The journaled table of that name in the project file.
    static Table of(String sql) throws UnreadableValue {
        try {
            return valueOf(sql.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnreadableValue("tbl", e);
        }
    }
}
