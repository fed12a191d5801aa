package kenning.search;

/// In which of a story's texts words were found.
public enum Field {
    TEXT("text"),
    TITLE("title"),
    WHAT_MATTERS("whatMatters"),
    IN_THE_WAY("inTheWay"),
    QUESTION("question"),
    REVIEW_NOTE("reviewNote");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /// Its name in the index.
    String key() {
        return key;
    }
}
