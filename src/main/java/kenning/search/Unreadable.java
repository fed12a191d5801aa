package kenning.search;

import java.util.List;
import kenning.search.QueryText.Parsed;

/// Ends the reading of a question that cannot be understood. Does not leave [QueryText].
final class Unreadable extends Exception {
    private final transient Parsed.Problem problem;

    Unreadable(int offset, String key, Object... arguments) {
        super(key, null, false, false);
        problem = new Parsed.Problem(offset, key, List.of(arguments));
    }

    Parsed.Problem problem() {
        return problem;
    }

    /// An offset as people count: characters, from 1.
    static int position(String text, int offset) {
        return text.codePointCount(0, offset) + 1;
    }
}
