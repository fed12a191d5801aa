package kenning.search;

import java.util.List;
import kenning.search.QueryText.Fix;
import kenning.search.QueryText.Parsed;
import org.jspecify.annotations.Nullable;

/// Ends the reading of a question that cannot be understood. Does not leave this room.
final class Unreadable extends Exception {
    private final transient Parsed.Problem problem;

    /// @param end of the stretch that makes the difficulty
    Unreadable(int offset, int end, @Nullable Fix fix, String key, Object... arguments) {
        super(key, null, false, false);
        problem = new Parsed.Problem(offset, end, key, List.of(arguments), fix);
    }

    Parsed.Problem problem() {
        return problem;
    }

    /// An offset as people count: characters, from 1.
    static int position(String text, int offset) {
        return text.codePointCount(0, offset) + 1;
    }
}
