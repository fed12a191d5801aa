package kenning.ui.kit;

import javafx.scene.control.TextInputControl;

/// What becomes of what is typed in a field, which decides how long it is kept for the case that
/// the program ends. On the FX thread.
public enum Typing {
    /// It is entered when the field is left, as most are.
    ENTERED_ON_LEAVING,
    /// It waits in the field until somebody presses a button beside it.
    WAITS,
    /// It is a question and becomes part of nothing.
    ASKS;

    private static final String KEY = "kenning.typing";

    /// Marks a field as one of this kind.
    public <F extends TextInputControl> F mark(F field) {
        field.getProperties().put(KEY, this);
        return field;
    }

    public static Typing of(TextInputControl field) {
        return field.getProperties().get(KEY) instanceof Typing marked
                ? marked
                : ENTERED_ON_LEAVING;
    }

    /// Whether what was typed in a field is refused, and so still stands in it alone.
    public static boolean isRefused(TextInputControl field) {
        for (var up = field.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Field<?> it) {
                return it.isRefused();
            }
        }
        return false;
    }
}
