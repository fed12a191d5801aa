package kenning.ui.kit;

/// The screens, in the order of the rail.
public enum Screen {
    HOME,
    STORIES,
    CODEBOOK,
    SEARCH,
    IMPORT,
    REPORTS,
    HISTORY,
    PROJECT
}
