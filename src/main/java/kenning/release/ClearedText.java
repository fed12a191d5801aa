package kenning.release;

/// Words that may be seen by the audience of the gate that cleared them. Only a gate makes them.
public final class ClearedText {
    static final ClearedText NONE = new ClearedText("");

    private final String text;

    ClearedText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClearedText cleared && cleared.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
