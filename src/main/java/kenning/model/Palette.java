package kenning.model;

import java.util.List;

/// Colours for codes and members that are told apart also by people who do not see red and green as
/// others do.
public final class Palette {
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#a3589a", "#b58900", "#3f6fb5", "#c0392b");

    private Palette() {}

    /// All of them, in the order in which they are given out.
    public static List<String> colours() {
        return COLOURS;
    }

    /// The colour for the code with this many codes before it.
    public static String nth(int n) {
        return COLOURS.get(Math.floorMod(n, COLOURS.size()));
    }
}
