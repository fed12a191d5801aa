package kenning.model;

/// What the team must know before a story is opened or shown.
public enum Flag {
    /// Opens behind a content note and is never picked automatically.
    HARD_TO_HEAR,
    /// Not for the room, whatever its consent says.
    NOT_FOR_ROOM,
    /// Speaks of third parties who did not agree.
    THIRD_PARTY,
    TRANSLATED
}
