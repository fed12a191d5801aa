package kenning.model;

/// A stretch of a text in UTF-16 code units: `start` inclusive, `end` exclusive.
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Whether the two share at least one code unit.
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /// Whether all of another lies in this one.
    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
