package kenning.model;

import java.util.Locale;

/// Which way a sign points. Always shown as a mark and a word, never as a colour alone.
public enum Direction {
    TOWARD("▲"),
    AWAY("▼"),
    MIXED("◆"),
    WAITING("…");

    private final String mark;

    Direction(String mark) {
        this.mark = mark;
    }

    public String mark() {
        return mark;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
