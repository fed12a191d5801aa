package kenning.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// In which texts words were found.
public enum Field {
    TEXT("text"),
    TITLE("title"),
    WHAT_MATTERS("whatMatters"),
    IN_THE_WAY("inTheWay"),
    QUESTION("question"),
    REVIEW_NOTE("reviewNote"),
    /// What the team noted about the story, its coded passages and its signs.
    NOTES("notes"),
    /// Who speaks in it.
    SPEAKER("speaker"),
    /// Insights, which stand beside the stories.
    INSIGHTS("insights"),
    /// Noticings, which stand beside the stories.
    NOTICINGS("noticings");

    /// Those of a story.
    static final Set<Field> OF_STORIES = Collections.unmodifiableSet(EnumSet.range(TEXT, SPEAKER));

    /// Those beside the stories.
    static final Set<Field> OF_ASIDES =
            Collections.unmodifiableSet(EnumSet.range(INSIGHTS, NOTICINGS));

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /// Its name in the index.
    String key() {
        return key;
    }
}
