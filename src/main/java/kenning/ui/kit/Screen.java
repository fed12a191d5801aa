package kenning.ui.kit;

/// The screens, in the order of the rail.
public enum Screen {
    HOME,
    STORIES,
    CODEBOOK,
    INSIGHTS,
    NOTICINGS,
    SEARCH,
    PRESENT,
    IMPORT,
    REPORTS,
    HISTORY,
    BACKUPS,
    PROJECT
}
