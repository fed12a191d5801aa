package kenning.search;

/// What can be asked of a story besides its words, by name.
public enum Facet {
    PLACE,
    VOICE,
    FAMILY,
    YEAR,
    CODE,
    INDICATOR,
    DIRECTION
}
