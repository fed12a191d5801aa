package kenning.model;

import java.util.Locale;

/// A field that a project can do without. Hiding it changes what is shown, never what is kept.
public enum OptionalField {
    PROGRAMME_VALUES,
    PROGRAMME_ENDS,
    PLACE_KIND,
    PLACE_APPROACH,
    PLACE_ENTRY_POINT,
    PLACE_DAYS,
    PERIOD_KIND,
    MEMBER_ROLE,
    MEMBER_ORGANISATION,
    MEMBER_DAYS,
    OBJECTIVE_DETAIL,
    GROUP_PLACE,
    GROUP_FAMILY,
    GROUP_DETAIL,
    FUNDER_DETAIL,
    FUNDER_DAYS,
    CROWD_AS_OF,
    CROWD_SOURCE;

    /// The word in the project file.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
